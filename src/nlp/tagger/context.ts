import { HABITS } from "./habits.ts";
import { feature, join } from "./hash.ts";
import type { Page } from "./page.ts";
import { GLUE, PAGE, PAIR, RUN, WIDE } from "./templates.ts";

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

const NAMELIKE_HABITS = HABITS.afterTitle | HABITS.besideSpeech | HABITS.afterGiven;
const SENTENCE_HABITS = HABITS.lowerCase | HABITS.midSentence;

function pageFeatures(page: Page, row: number, out: Int32Array, from: number): number {
  let n = from;
  const habits = page.habits[row] ?? 0;
  const opens = page.opens[row] ?? 0;
  const { phrases } = page;
  out[n++] = feature(PAGE, join(opens, page.word[row]?.brief ?? 0));
  out[n++] = feature(PAGE + 1, join(habits & SENTENCE_HABITS, opens));
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
