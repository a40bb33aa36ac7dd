/** The best labels of a stretch of rows under the sums of their features and the weights of label after label. */
import { beginOf, insideOf, isInside, LABELS, NAME_TYPES, OUTSIDE } from "./labels.ts";

const NEVER = -1e9;

export interface Search {
  /** Sums by row and label; filled by the caller. */
  scores: Int32Array;
  labels: Uint8Array;
  back: Uint8Array;
}

export const search = (size: number): Search => ({
  scores: new Int32Array(size * LABELS),
  labels: new Uint8Array(size),
  back: new Uint8Array(size * LABELS),
});

const before = new Float64Array(LABELS);
const now = new Float64Array(LABELS);

/** Writes the best labels of `length` rows into `space.labels`. */
export function viterbi(space: Search, moves: Int8Array, length: number): void {
  before.fill(NEVER);
  before[OUTSIDE] = 0;
  for (let i = 0; i < length; i++) {
    for (let l = 0; l < LABELS; l++) {
      // "Inside" goes on from the two labels of its type; everything else goes on from anything.
      const from = isInside(l) ? l - 1 : 0;
      const to = isInside(l) ? l : LABELS - 1;
      let best = 2 * NEVER;
      let previous = 0;
      for (let k = from; k <= to; k++) {
        const score = (before[k] ?? 0) + (moves[k * LABELS + l] ?? 0);
        if (score > best) {
          best = score;
          previous = k;
        }
      }
      now[l] = best + (space.scores[i * LABELS + l] ?? 0);
      space.back[i * LABELS + l] = previous;
    }
    before.set(now);
  }
  let label = 0;
  for (let l = 1; l < LABELS; l++) if ((before[l] ?? 0) > (before[label] ?? 0)) label = l;
  for (let i = length - 1; i >= 0; i--) {
    space.labels[i] = label;
    label = space.back[i * LABELS + label] ?? 0;
  }
}

/**
 * What each type scores for a name that was found at the rows `first` … `last`, all else as it is, relative to the best:
 * how sure the type is, and what else it may be.
 */
export function leaningsOf(
  { scores, labels }: Search,
  moves: Int8Array,
  first: number,
  last: number,
  length: number,
): number[] {
  const before = first === 0 ? OUTSIDE : (labels[first - 1] ?? OUTSIDE);
  const sums = NAME_TYPES.map((_, type) => {
    let label = beginOf(type);
    let sum = (moves[before * LABELS + label] ?? 0) + (scores[first * LABELS + label] ?? 0);
    for (let i = first + 1; i < last; i++) {
      const inside = insideOf(type);
      sum += (moves[label * LABELS + inside] ?? 0) + (scores[i * LABELS + inside] ?? 0);
      label = inside;
    }
    return last < length ? sum + (moves[label * LABELS + (labels[last] ?? OUTSIDE)] ?? 0) : sum;
  });
  const best = Math.max(...sums);
  return sums.map((sum) => sum - best);
}
