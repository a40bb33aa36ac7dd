/**
 * The features of a row: numbers written into a buffer, in groups. What a group says depends on a word and its place, or on
 * two tags, or on a set of habits, so that its sum is taken once and kept; `contextFeatures` depend on the row alone.
 */
import { feature, join } from "./hash.ts";
import type { Page } from "./page.ts";
import type { Word } from "./words.ts";

/** Words two to the left to two to the right take part. */
export const REACH = 2;
export const OFFSETS = 2 * REACH + 1;
/** No row has more features than this. */
export const MOST_FEATURES = 256;

/** Templates are numbered in blocks. */
const STEP = 32;
const TAG = OFFSETS * STEP;
const PAIR = TAG + STEP;
const PAGE = PAIR + STEP;
const RUN = PAGE + STEP;
const WIDE = RUN + STEP;
const GLUE = 15 * STEP;

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
/** Where a row stands in its run: 1 first, 2 last, 3 both. */
export const PLACES = 4;

/** What `word` says of the rows of a run as its first or last word, or as the one before or after it. */
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

/** Features of this row alone. */
export function contextFeatures(page: Page, row: number, out: Int32Array, from: number): number {
  let n = glueFeatures(page, row, out, from);
  n = pairFeatures(page, row, out, n);
  n = pageFeatures(page, row, out, n);
  if (!page.inRun[row]) return n;
  n = runFeatures(page, row, page.runFirst[row] ?? row, page.runLast[row] ?? row, RUN, out, n);
  if (!page.inWide[row]) return n;
  return runFeatures(page, row, page.wideFirst[row] ?? row, page.wideLast[row] ?? row, WIDE, out, n);
}

/** Which of the row and its neighbours hang together without a space: "Eun|-|ji". */
function glueFeatures(page: Page, row: number, out: Int32Array, from: number): number {
  const { glued, word } = page;
  const bits =
    (glued[row - 1] ?? 0) + 2 * (glued[row] ?? 0) + 4 * (glued[row + 1] ?? 0) + 8 * (glued[row + 2] ?? 0);
  const brief = word[row]?.brief ?? 0;
  out[from] = feature(GLUE, join(bits, brief));
  out[from + 1] = feature(
    GLUE + 1,
    join(join(bits, word[row - 1]?.brief ?? 0), join(brief, word[row + 1]?.brief ?? 0)),
  );
  return from + 2;
}

function pairFeatures(page: Page, row: number, out: Int32Array, from: number): number {
  const w = page.word;
  const a = w[row - 1];
  const b = w[row];
  const c = w[row + 1];
  const z = w[row - 2];
  const d = w[row + 2];
  if (!a || !b || !c || !z || !d) return from;
  let n = from;
  out[n++] = feature(PAIR, join(a.lower, b.lower));
  out[n++] = feature(PAIR + 1, join(b.lower, c.lower));
  out[n++] = feature(PAIR + 2, join(a.lower, c.lower));
  out[n++] = feature(PAIR + 3, join(join(a.brief, b.brief), c.brief));
  out[n++] = feature(PAIR + 4, join(a.middle, b.middle));
  out[n++] = feature(PAIR + 5, join(b.middle, c.middle));
  out[n++] = feature(PAIR + 6, join(a.coarse, c.coarse));
  out[n++] = feature(PAIR + 7, join(a.lists, b.lists));
  out[n++] = feature(PAIR + 8, join(b.lists, c.lists));
  out[n++] = feature(PAIR + 9, join(join(a.lower, b.brief), c.brief));
  out[n++] = feature(PAIR + 10, join(join(c.lower, b.brief), a.brief));
  out[n++] = feature(PAIR + 11, join(join(z.lower, a.lower), b.brief));
  out[n++] = feature(PAIR + 12, join(join(d.lower, c.lower), b.brief));
  out[n++] = feature(PAIR + 13, join(join(z.middle, a.middle), b.brief));
  out[n++] = feature(PAIR + 14, join(join(d.middle, c.middle), b.brief));
  out[n++] = feature(PAIR + 15, join(a.fine, b.brief));
  out[n++] = feature(PAIR + 16, join(c.fine, b.brief));
  return n;
}

const NAMELIKE_HABITS = 0x1c;

function pageFeatures(page: Page, row: number, out: Int32Array, from: number): number {
  let n = from;
  const habits = page.habits[row] ?? 0;
  const opens = page.opens[row] ?? 0;
  const { phrases } = page;
  out[n++] = feature(PAGE, join(opens, page.word[row]?.brief ?? 0));
  out[n++] = feature(PAGE + 1, join(habits & 3, opens));
  out[n++] = feature(PAGE + 6, phrases[row] ?? 0);
  out[n++] = feature(PAGE + 7, (phrases[row - 1] ?? 0) * 256 + (phrases[row + 1] ?? 0));
  out[n++] = feature(PAGE + 8, join(habits & NAMELIKE_HABITS, page.word[row]?.lists ?? 0));
  return n;
}

/** Where the row stands in the run from `first` to `last`. */
export const placeIn = (row: number, first: number, last: number): number =>
  (row === first ? 1 : 0) + (row === last ? 2 : 0);

function runFeatures(
  page: Page,
  row: number,
  first: number,
  last: number,
  base: number,
  out: Int32Array,
  from: number,
): number {
  const head = page.word[first];
  const tail = page.word[last];
  const before = page.word[first - 1];
  const after = page.word[last + 1];
  if (!head || !tail || !before || !after) return from;
  const place = placeIn(row, first, last);
  let n = from;
  let whole = head.lower;
  for (let k = first + 1; k <= last && k < first + 8; k++) whole = join(whole, page.word[k]?.lower ?? 0);
  out[n++] = feature(base, join(whole, row - first));
  out[n++] = feature(base + 1, Math.min(6, last - first) * 4 + place);
  out[n++] = feature(base + 12, join(head.lists, join(tail.lists, place)));
  out[n++] = feature(base + 14, join(before.fine, after.fine));
  out[n++] = feature(base + 15, join(before.lists, join(after.lists, place)));
  return n;
}
