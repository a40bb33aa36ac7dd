import type { QuestionFinder } from "../answers.ts";
import { narrationBefore } from "./narration.ts";

/** How many sentences before the reply the question may stand. */
const MOST = 4;

/** Does an original series frighten a sponsor? Wakatsuki gave it some thought. “It should.” */
export const plainQuestion: QuestionFinder = (reply) => {
  const { lower } = reply.scene.doc.tokens;
  const sentence = narrationBefore(reply, MOST).find(({ last }) => lower[last - 1] === "?");
  return sentence && { start: sentence.start, end: sentence.end };
};
