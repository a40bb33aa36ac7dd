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

let before = new Int32Array(LABELS);
let now = new Int32Array(LABELS);

/** Writes the best labels of `length` rows into `space.labels`. */
export function viterbi({ scores, labels, back }: Search, moves: Int8Array, length: number): void {
  first(scores, moves, now);
  for (let i = 1; i < length; i++) {
    [before, now] = [now, before];
    for (let l = 0; l < LABELS; l++) {
      const previous = isInside(l) ? bestInside(moves, l) : bestBefore(moves, l);
      now[l] = (before[previous] ?? 0) + (moves[previous * LABELS + l] ?? 0) + (scores[i * LABELS + l] ?? 0);
      back[i * LABELS + l] = previous;
    }
  }
  let label = 0;
  for (let l = 1; l < LABELS; l++) if ((now[l] ?? 0) > (now[label] ?? 0)) label = l;
  for (let i = length - 1; i > 0; i--) {
    labels[i] = label;
    label = back[i * LABELS + label] ?? 0;
  }
  labels[0] = label;
}

/** The first row comes after what is outside. */
function first(scores: Int32Array, moves: Int8Array, now: Int32Array): void {
  for (let l = 0; l < LABELS; l++)
    now[l] = isInside(l) ? NEVER : (moves[OUTSIDE * LABELS + l] ?? 0) + (scores[l] ?? 0);
}

/** "Inside" goes on from the two labels of its type. */
function bestInside(moves: Int8Array, l: number): number {
  const begin = (before[l - 1] ?? 0) + (moves[(l - 1) * LABELS + l] ?? 0);
  return (before[l] ?? 0) + (moves[l * LABELS + l] ?? 0) > begin ? l : l - 1;
}

/** Everything else goes on from anything. */
function bestBefore(moves: Int8Array, l: number): number {
  let best = (before[0] ?? 0) + (moves[l] ?? 0);
  let previous = 0;
  for (let k = 1; k < LABELS; k++) {
    const score = (before[k] ?? 0) + (moves[k * LABELS + l] ?? 0);
    if (score > best) {
      best = score;
      previous = k;
    }
  }
  return previous;
}

const TYPES = NAME_TYPES.length;

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
  const sums = [0, 0, 0, 0];
  let best = NEVER;
  for (let type = 0; type < TYPES; type++) {
    const begin = beginOf(type);
    const inside = insideOf(type);
    let label = begin;
    let sum = (moves[before * LABELS + begin] ?? 0) + (scores[first * LABELS + begin] ?? 0);
    for (let i = first + 1; i < last; i++) {
      sum += (moves[label * LABELS + inside] ?? 0) + (scores[i * LABELS + inside] ?? 0);
      label = inside;
    }
    if (last < length) sum += moves[label * LABELS + (labels[last] ?? OUTSIDE)] ?? 0;
    sums[type] = sum;
    if (sum > best) best = sum;
  }
  for (let type = 0; type < TYPES; type++) sums[type] = (sums[type] ?? 0) - best;
  return sums;
}
