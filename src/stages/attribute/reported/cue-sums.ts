/** The words of a sentence that may say that something was said, weighed together, some at a time. */
import { type Sight, stemAt } from "./sight.ts";
import { CUE } from "./signs.ts";

/** How many are weighed together at most. */
const MOST_CUES = 64;

/** Of those that were weighed last: their tokens, their stems, and their weights. */
export const cues = new Int32Array(MOST_CUES);
export const stems = new Int32Array(MOST_CUES);
export const sums = new Int32Array(MOST_CUES);

/** Whether there may be more than were found. */
export const isFull = (count: number): boolean => count === MOST_CUES;

/** Finds the first of them from one token to another, and says how many there are. */
export function findCues(sight: Sight, from: number, to: number): number {
  const { signs } = sight.columns;
  let count = 0;
  for (let i = from; i < to && count < MOST_CUES; i++) {
    if (((signs[i] ?? 0) & CUE) === 0) continue;
    cues[count] = i;
    stems[count] = stemAt(sight, i);
    count++;
  }
  return count;
}

/** Adds to the weights of word `c`. */
export const add = (c: number, more: number): void => {
  sums[c] = (sums[c] ?? 0) + more;
};
