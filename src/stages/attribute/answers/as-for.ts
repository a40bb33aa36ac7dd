import { spanOf } from "../../../tokens.ts";
import type { QuestionFinder } from "../answers.ts";
import { narrationBefore } from "./narration.ts";

/** As for a second season, “We have a stove,” Amagase offered. → "As for a second season" */
export const asFor: QuestionFinder = (reply) => {
  const { tokens, sentences } = reply.scene.doc;
  const own = sentences[reply.sentence];
  for (const { first } of [...(own ? [own] : []), ...narrationBefore(reply, 1)]) {
    if (tokens.lower[first] !== "as" || tokens.lower[first + 1] !== "for") continue;
    for (let i = first + 2; i < reply.first; i++)
      if (tokens.lower[i] === ",") return spanOf(tokens, first, i);
  }
  return undefined;
};
