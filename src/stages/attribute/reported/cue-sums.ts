/** The words of a sentence that may say that something was said, weighed together, some at a time. */
import { type Floors, isBelow, type Triples } from "../../../linear-triples.ts";
import { type Sight, stemAt } from "./sight.ts";
import { CUE } from "./signs.ts";

/** How many are weighed together at most. */
const MOST_CUES = 64;

/** Of those that were weighed last: their tokens, their stems, and their weights. */
export const cues = new Int32Array(MOST_CUES);
export const stems = new Int32Array(MOST_CUES);
export const sums = new Int32Array(MOST_CUES);

/** Up to which token they were looked for. */
export const looked = { to: 0 };

/** Finds the first of them from one token to another, and says how many there are. */
export function findCues(sight: Sight, from: number, to: number): number {
  const { signs } = sight.columns;
  let count = 0;
  let i = from;
  for (; i < to && count < MOST_CUES; i++) {
    if (((signs[i] ?? 0) & CUE) === 0) continue;
    cues[count] = i;
    stems[count] = stemAt(sight, i);
    count++;
  }
  looked.to = i;
  return count;
}

/** Keeps those that may still weigh enough, and says how many they are. */
export function keepLikely({ nothing }: Triples, floors: Floors, count: number): number {
  let kept = 0;
  for (let c = 0; c < count; c++) {
    if (isBelow((nothing + (sums[c] ?? 0)) | 0, floors)) continue;
    cues[kept] = cues[c] ?? 0;
    stems[kept] = stems[c] ?? 0;
    sums[kept] = sums[c] ?? 0;
    kept++;
  }
  return kept;
}

/** Adds to the weights of word `c`. */
export const add = (c: number, more: number): void => {
  sums[c] = (sums[c] ?? 0) + more;
};
