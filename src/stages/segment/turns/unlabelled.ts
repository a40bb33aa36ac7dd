import type { Silence } from "./no-speech.ts";
import type { Look } from "./typography.ts";

const FEWEST = 3;
/** Of the labels that follow no other, so many follow a paragraph that has none … */
const LEAST_FOLLOWING = 0.8;
/** … and, of all, so many one that asks. Where both sides have labels, half of them at the most do … */
const LEAST_ASKED = 0.4;
/** … and who has one asks as well. */
const MOST_ASKING = 0.2;

/**
 * "What did you hear first?" and then "ODA: The rain.": where only answers have labels, the blocks before them are
 * questions.
 */
export function unlabelledQuestions(
  looks: readonly Look[],
  labelled: readonly number[],
  isSilent: Silence,
): number[] {
  const taken = new Set(labelled);
  const first = labelled.filter((block) => !taken.has(block - 1));
  const before = first.map((block) => block - 1).filter((b) => b >= 0 && !isSilent(b));
  const asking = before.filter((block) => looks[block]?.asks);
  if (asking.length < Math.max(FEWEST, LEAST_ASKED * labelled.length)) return [];
  if (before.length < LEAST_FOLLOWING * first.length) return [];
  const back = labelled.filter((block) => looks[block]?.asks);
  if (back.length > MOST_ASKING * labelled.length) return [];
  const start = labelled[0] ?? 0;
  return before.filter((block) => block > start || looks[block]?.asks);
}
