import type { Sentence } from "../../../document.ts";
import type { Span } from "../../../span.ts";
import { spanOf } from "../../../tokens.ts";
import type { QuestionFinder, Reply } from "../answers.ts";
import { SIGN } from "../clause-words.ts";
import { hasSign } from "../word-signs.ts";
import { narrationBefore } from "./narration.ts";

/** As for a second season, “We have a stove,” Amagase offered. → "As for a second season" */
export const asFor: QuestionFinder = (reply) => {
  const { sentences } = reply.scene.doc;
  const own = sentences[reply.sentence];
  const here = own && topicIn(reply, own);
  if (here || reply.sentence < 1) return here;
  const before = sentences[reply.sentence - 1];
  const topic = before && topicIn(reply, before);
  return topic && narrationBefore(reply, 1).length > 0 ? topic : undefined;
};

function topicIn({ scene, first: end }: Reply, { first }: Sentence): Span | undefined {
  const { tokens } = scene.doc;
  if (!hasSign(scene.words.clauseSigns, first, SIGN.as) || tokens.lower[first + 1] !== "for")
    return undefined;
  for (let i = first + 2; i < end; i++) if (tokens.lower[i] === ",") return spanOf(tokens, first, i);
  return undefined;
}
