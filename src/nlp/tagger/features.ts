/** The features of a row: numbers written into a buffer. What a word says by itself is apart, so that it is summed once. */
import { feature, join } from "./hash.ts";
import type { Page } from "./page.ts";
import type { Word } from "./words.ts";

/** Words two to the left to two to the right take part. */
export const REACH = 2;
export const OFFSETS = 2 * REACH + 1;
/** No row has more features than this. */
export const MOST_FEATURES = 256;

const STEP = 32;

/** Features of `word` standing `offset` rows from the row in question; returns the new end of `out`. */
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
  for (let list = word.lists, bit = 0; list !== 0; list >>>= 1, bit++)
    if (list & 1) out[n++] = feature(base + 7, bit);
  for (let k = 0; k < word.suffixes.length; k++) out[n++] = feature(base + 8 + k, word.suffixes[k] ?? 0);
  if (offset !== 0) return n;
  for (let k = 0; k < word.prefixes.length; k++) out[n++] = feature(base + 12 + k, word.prefixes[k] ?? 0);
  out[n++] = feature(base + 16, join(word.lower, word.brief));
  out[n++] = feature(base + 17, join(word.lists, word.brief));
  return n;
}

/** Features that need more than one word, or the page; returns the new end of `out`. */
export function contextFeatures(page: Page, row: number, out: Int32Array, from: number): number {
  let n = glueFeatures(page, row, out, from);
  n = tagFeatures(page, row, out, n);
  n = pairFeatures(page, row, out, n);
  n = pageFeatures(page, row, out, n);
  return runFeatures(page, row, out, n);
}

const GLUE = (OFFSETS + 10) * STEP;

/** Which of the row and its neighbours hang together without a space: "Eun|-|ji". */
function glueFeatures(page: Page, row: number, out: Int32Array, from: number): number {
  const { glued } = page;
  const bits =
    (glued[row - 1] ?? 0) + 2 * (glued[row] ?? 0) + 4 * (glued[row + 1] ?? 0) + 8 * (glued[row + 2] ?? 0);
  const brief = page.word[row]?.brief ?? 0;
  out[from] = feature(GLUE, join(bits, brief));
  out[from + 1] = feature(
    GLUE + 1,
    join(join(bits, page.word[row - 1]?.brief ?? 0), join(brief, page.word[row + 1]?.brief ?? 0)),
  );
  return from + 2;
}

const TAG = OFFSETS * STEP;

function tagFeatures(page: Page, row: number, out: Int32Array, from: number): number {
  const { tag } = page;
  const t0 = tag[row] ?? 0;
  const left = tag[row - 1] ?? 0;
  const right = tag[row + 1] ?? 0;
  let n = from;
  out[n++] = feature(TAG, t0);
  out[n++] = feature(TAG + 1, left);
  out[n++] = feature(TAG + 2, right);
  out[n++] = feature(TAG + 3, left * 32 + t0);
  out[n++] = feature(TAG + 4, t0 * 32 + right);
  out[n++] = feature(TAG + 5, (tag[row - 2] ?? 0) * 32 + left);
  out[n++] = feature(TAG + 6, right * 32 + (tag[row + 2] ?? 0));
  return n;
}

const PAIR = TAG + STEP;

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

const PAGE = PAIR + STEP;

function pageFeatures(page: Page, row: number, out: Int32Array, from: number): number {
  let n = from;
  const habits = page.habits[row] ?? 0;
  const brief = page.word[row]?.brief ?? 0;
  const opens = page.opens[row] ?? 0;
  out[n++] = feature(PAGE, join(opens, brief));
  out[n++] = feature(PAGE + 1, join(habits & 3, opens));
  for (let bits = habits, bit = 0; bits !== 0; bits >>>= 1, bit++)
    if (bits & 1) out[n++] = feature(PAGE + 2, bit);
  out[n++] = feature(PAGE + 3, habits);
  out[n++] = feature(PAGE + 4, page.habits[row - 1] ?? 0);
  out[n++] = feature(PAGE + 5, page.habits[row + 1] ?? 0);
  out[n++] = feature(PAGE + 6, page.phrases[row] ?? 0);
  out[n++] = feature(PAGE + 7, (page.phrases[row - 1] ?? 0) * 256 + (page.phrases[row + 1] ?? 0));
  out[n++] = feature(PAGE + 8, join(habits & 0x1c, page.word[row]?.lists ?? 0));
  return n;
}

const RUN = PAGE + STEP;

function runFeatures(page: Page, row: number, out: Int32Array, from: number): number {
  const first = page.runFirst[row] ?? row;
  const last = page.runLast[row] ?? row;
  if (!page.word[row]?.capital && first === last) return from;
  let n = runSide(page, row, first, last, RUN, out, from);
  const wideFirst = page.wideFirst[row] ?? row;
  const wideLast = page.wideLast[row] ?? row;
  if (wideFirst !== first || wideLast !== last)
    n = runSide(page, row, wideFirst, wideLast, RUN + STEP, out, n);
  return n;
}

function runSide(
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
  const place = (row === first ? 1 : 0) + (row === last ? 2 : 0);
  let n = from;
  let whole = head.lower;
  for (let k = first + 1; k <= last && k < first + 8; k++) whole = join(whole, page.word[k]?.lower ?? 0);
  out[n++] = feature(base, join(whole, row - first));
  out[n++] = feature(base + 1, Math.min(6, last - first) * 4 + place);
  out[n++] = feature(base + 2, join(head.lower, place));
  out[n++] = feature(base + 3, join(tail.lower, place));
  out[n++] = feature(base + 4, join(before.lower, place));
  out[n++] = feature(base + 5, join(after.lower, place));
  out[n++] = feature(base + 6, join(head.middle, place));
  out[n++] = feature(base + 7, join(tail.middle, place));
  out[n++] = feature(base + 8, join(before.middle, place));
  out[n++] = feature(base + 9, join(after.middle, place));
  out[n++] = feature(base + 10, join(head.lists, place));
  out[n++] = feature(base + 11, join(tail.lists, place));
  out[n++] = feature(base + 12, join(head.lists, join(tail.lists, place)));
  out[n++] = feature(base + 13, join(tail.suffixes[2] ?? tail.lower, place));
  out[n++] = feature(base + 14, join(before.fine, after.fine));
  out[n++] = feature(base + 15, join(before.lists, join(after.lists, place)));
  return n;
}
