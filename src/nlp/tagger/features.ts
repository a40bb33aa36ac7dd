/**
 * The features of a row: numbers written into a buffer, in groups. What a group says depends on a word and its place, or on
 * two tags, or on a set of habits, so that its sum is taken once and kept; those of `context.ts` on the row and those beside it.
 */
import { feature, join } from "./hash.ts";
import { PAGE, REACH, RUN, STEP, TAG, WIDE } from "./templates.ts";
import type { Word } from "./words.ts";

/** No row has more features than this. */
export const MOST_FEATURES = 256;

/** What `word` says of the row that stands `-offset` from it; returns the new end of `out`. */
export function wordFeatures(word: Word, offset: number, out: Int32Array, from: number): number {
  const base = (offset + REACH) * STEP;
  let n = from;
  out[n++] = feature(base, word.lower);
  out[n++] = feature(base + 1, word.brief);
  out[n++] = feature(base + 2, word.middle);
  out[n++] = feature(base + 3, word.lists);
  if (offset < -1 || offset > 1) return n;
  out[n++] = feature(base + 4, word.shape);
  out[n++] = feature(base + 5, word.coarse);
  out[n++] = feature(base + 6, word.fine);
  n = bitFeatures(base + 7, word.lists, out, n);
  for (let k = 0; k < word.suffixes.length; k++) out[n++] = feature(base + 8 + k, word.suffixes[k] ?? 0);
  if (offset !== 0) return n;
  for (let k = 0; k < word.prefixes.length; k++) out[n++] = feature(base + 12 + k, word.prefixes[k] ?? 0);
  out[n++] = feature(base + 16, join(word.lower, word.brief));
  out[n++] = feature(base + 17, join(word.lists, word.brief));
  return n;
}

function bitFeatures(template: number, bits: number, out: Int32Array, from: number): number {
  let n = from;
  for (let rest = bits, bit = 0; rest !== 0; rest >>>= 1, bit++)
    if (rest & 1) out[n++] = feature(template, bit);
  return n;
}

/** Neighbouring rows by their tags: the row and its left, the row and its right, and the pairs beyond. */
export const TAG_PAIRS = [
  [-1, 0],
  [0, 1],
  [-2, -1],
  [1, 2],
] as const;

/** Tags are small numbers. */
export const TAG_BITS = 5;

export function tagFeatures(
  pair: number,
  left: number,
  right: number,
  out: Int32Array,
  from: number,
): number {
  let n = from;
  const both = (left << TAG_BITS) + right;
  if (pair === 0) {
    out[n++] = feature(TAG, right);
    out[n++] = feature(TAG + 1, left);
    out[n++] = feature(TAG + 3, both);
  } else if (pair === 1) {
    out[n++] = feature(TAG + 2, right);
    out[n++] = feature(TAG + 4, both);
  } else out[n++] = feature(TAG + 3 + pair, both);
  return n;
}

/** What the word of the row (side 0), the one before (1) and the one after (2) do elsewhere in the text. */
export function habitFeatures(side: number, habits: number, out: Int32Array, from: number): number {
  let n = from;
  if (side === 0) n = bitFeatures(PAGE + 2, habits, out, n);
  out[n++] = feature(PAGE + 3 + side, habits);
  return n;
}

/** Parts that a word plays for a run of capitals. */
export const HEAD = 0;
export const TAIL = 1;
export const BEFORE = 2;
export const AFTER = 3;
export const PARTS = 4;
/** What `word` says of the rows of a run as its first or last word, or as the one before or after it; `place`: see `placeIn`. */
export function partFeatures(
  word: Word,
  part: number,
  place: number,
  wide: boolean,
  out: Int32Array,
  from: number,
): number {
  const base = wide ? WIDE : RUN;
  let n = from;
  out[n++] = feature(base + 2 + part, join(word.lower, place));
  out[n++] = feature(base + 6 + part, join(word.middle, place));
  if (part === HEAD || part === TAIL) out[n++] = feature(base + 10 + part, join(word.lists, place));
  if (part === TAIL) out[n++] = feature(base + 13, join(word.suffixes[2] ?? word.lower, place));
  return n;
}
