import type { Look } from "./typography.ts";

const FEWEST = 3;
/** Of the labels, so many follow a paragraph that has none … */
const LEAST_FOLLOWING = 0.8;
/** … and so many one that asks. Where both sides have labels, half of them at the most do. */
const LEAST_ASKED = 0.4;

/**
 * "What did you hear first?" and then "ODA: The rain.": where only answers have labels, the blocks before them are
 * questions.
 */
export function unlabelledQuestions(
  looks: readonly Look[],
  labelled: readonly number[],
  silent: readonly boolean[],
): number[] {
  const taken = new Set(labelled);
  const before = labelled.map((block) => block - 1).filter((b) => b >= 0 && !taken.has(b) && !silent[b]);
  const asking = before.filter((block) => looks[block]?.asks);
  if (asking.length < Math.max(FEWEST, LEAST_ASKED * labelled.length)) return [];
  if (before.length < LEAST_FOLLOWING * labelled.length) return [];
  const first = labelled[0] ?? 0;
  return before.filter((block) => block > first || looks[block]?.asks);
}
