/** The best labels of a stretch of rows under the sums of their features and the weights of label after label. */
import { beginOf, insideOf, isInside, LABELS, NAME_TYPES, OUTSIDE } from "./labels.ts";

const NEVER = -1e9;
const TYPES = NAME_TYPES.length;

export interface Search {
  /** Weight of label l after label k: `moves[k * LABELS + l]`; and how far the weights of two moves are apart at most. */
  readonly moves: Int8Array;
  readonly reach: number;
  /** Sums by row and label; filled by the caller. */
  readonly scores: Int32Array;
  readonly labels: Uint8Array;
  readonly back: Uint8Array;
}

export const search = (size: number, moves: Int8Array): Search => ({
  moves,
  reach: Math.max(...moves) - Math.min(...moves),
  scores: new Int32Array(size * LABELS),
  labels: new Uint8Array(size),
  back: new Uint8Array(size * LABELS),
});

/** Sums over a stretch of any length: whole numbers that may outgrow 32 bits. */
const best = new Float64Array(LABELS);
const next = new Float64Array(LABELS);
/** The labels from which the best way to any label may come. */
const near = new Uint8Array(LABELS);

/** Writes the best labels of `length` rows from the row `from` on into `space.labels`. */
export function viterbi({ scores, labels, back, moves, reach }: Search, from: number, length: number): void {
  if (length === 1) {
    labels[from] = bestAlone(scores, from * LABELS, moves);
    return;
  }
  begin(scores, from * LABELS, moves);
  const end = from + length;
  for (let i = from + 1; i < end; i++) {
    const count = findNear(reach);
    for (let l = 0; l < LABELS; l++) {
      const previous = isInside(l) ? bestInside(moves, l) : bestBefore(moves, l, count);
      next[l] = (best[previous] ?? 0) + (moves[previous * LABELS + l] ?? 0) + (scores[i * LABELS + l] ?? 0);
      back[i * LABELS + l] = previous;
    }
    for (let l = 0; l < LABELS; l++) best[l] = next[l] ?? 0;
  }
  let label = 0;
  for (let l = 1; l < LABELS; l++) if ((best[l] ?? 0) > (best[label] ?? 0)) label = l;
  for (let i = end - 1; i > from; i--) {
    labels[i] = label;
    label = back[i * LABELS + label] ?? 0;
  }
  labels[from] = label;
}

/** Most rows stand alone: a name of one word, or none. */
function bestAlone(scores: Int32Array, at: number, moves: Int8Array): number {
  let label = OUTSIDE;
  let most = (moves[OUTSIDE * LABELS + OUTSIDE] ?? 0) + (scores[at + OUTSIDE] ?? 0);
  for (let type = 0; type < TYPES; type++) {
    const begin = beginOf(type);
    const score = (moves[OUTSIDE * LABELS + begin] ?? 0) + (scores[at + begin] ?? 0);
    if (score > most) {
      most = score;
      label = begin;
    }
  }
  return label;
}

/** The first row comes after what is outside. */
function begin(scores: Int32Array, at: number, moves: Int8Array): void {
  for (let l = 0; l < LABELS; l++)
    best[l] = isInside(l) ? NEVER : (moves[OUTSIDE * LABELS + l] ?? 0) + (scores[at + l] ?? 0);
}

/** No move makes up for what is further below the best than moves are apart: most labels are. */
function findNear(reach: number): number {
  let most = best[0] ?? 0;
  for (let l = 1; l < LABELS; l++) most = Math.max(most, best[l] ?? 0);
  let count = 0;
  for (let l = 0; l < LABELS; l++) if ((best[l] ?? 0) >= most - reach) near[count++] = l;
  return count;
}

/** "Inside" goes on from the two labels of its type. */
function bestInside(moves: Int8Array, l: number): number {
  const fromBegin = (best[l - 1] ?? 0) + (moves[(l - 1) * LABELS + l] ?? 0);
  return (best[l] ?? 0) + (moves[l * LABELS + l] ?? 0) > fromBegin ? l : l - 1;
}

/** Everything else goes on from anything. */
function bestBefore(moves: Int8Array, l: number, count: number): number {
  let previous = near[0] ?? 0;
  let most = (best[previous] ?? 0) + (moves[previous * LABELS + l] ?? 0);
  for (let n = 1; n < count; n++) {
    const k = near[n] ?? 0;
    const score = (best[k] ?? 0) + (moves[k * LABELS + l] ?? 0);
    if (score > most) {
      most = score;
      previous = k;
    }
  }
  return previous;
}

/**
 * What each type scores for a name that was found at the rows `first` … `last` of the stretch from `from` to `to`, all else as
 * it is, relative to the best: how sure the type is, and what else it may be.
 */
export function leaningsOf(
  { scores, labels, moves }: Search,
  first: number,
  last: number,
  from: number,
  to: number,
): number[] {
  const before = first === from ? OUTSIDE : (labels[first - 1] ?? OUTSIDE);
  const sums = [0, 0, 0, 0];
  let most = NEVER;
  for (let type = 0; type < TYPES; type++) {
    const begin = beginOf(type);
    const inside = insideOf(type);
    let label = begin;
    let sum = (moves[before * LABELS + begin] ?? 0) + (scores[first * LABELS + begin] ?? 0);
    for (let i = first + 1; i < last; i++) {
      sum += (moves[label * LABELS + inside] ?? 0) + (scores[i * LABELS + inside] ?? 0);
      label = inside;
    }
    if (last < to) sum += moves[label * LABELS + (labels[last] ?? OUTSIDE)] ?? 0;
    sums[type] = sum;
    if (sum > most) most = sum;
  }
  for (let type = 0; type < TYPES; type++) sums[type] = (sums[type] ?? 0) - most;
  return sums;
}
