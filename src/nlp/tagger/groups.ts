/** The groups of features that a row shows, each two numbers. */
import { glueOf, isAlone, NAMELIKE_HABITS, placeIn, placeOf } from "./context.ts";
import { AFTER, BEFORE, HEAD, TAG_BITS, TAIL } from "./features.ts";
import { KIND_BITS, KINDS, NO_KIND } from "./memory.ts";
import { factOf, type Page } from "./page.ts";
import { firstKey, GROUPS } from "./sums.ts";
import { REACH } from "./templates.ts";

/** Writes the groups of a row from a place on; returns the place after them. No row has more than `MOST_OF_ROW`. */
export function groupsOf(page: Page, row: number, out: Int32Array, from: number): number {
  let n = writeWords(page, row, out, 2 * from);
  if (page.inWide[row]) n = writeWide(page, row, out, n);
  n = writeTags(page, row, out, n);
  n = writeHabitsBeside(page, row, out, n);
  n = writeKinds(page, row, out, n);
  n = writePlace(page, row, out, n);
  return n >> 1;
}

export const MOST_OF_ROW = 32;

/** No row, nor beside one. */
const NOWHERE = -9;
/** The offset of words that stand too far from a row to say anything but as a part of its run. */
export const FAR = REACH + 1;

/** The words around the row, and the ends of its run of capitals and what stands beside it, wherever they are. */
function writeWords(page: Page, row: number, out: Int32Array, from: number): number {
  const { word, inRun } = page;
  const isIn = inRun[row] === 1;
  const first = isIn ? (page.runFirst[row] ?? row) : NOWHERE;
  const last = isIn ? (page.runLast[row] ?? row) : NOWHERE;
  const place = placeIn(row, first, last);
  let n = from;
  for (let offset = -REACH; offset <= REACH; offset++) {
    const at = row + offset;
    const parts =
      at < first - 1 || at > last + 1
        ? 0
        : (at === first ? 1 << HEAD : 0) |
          (at === last ? 1 << TAIL : 0) |
          (at === first - 1 ? 1 << BEFORE : 0) |
          (at === last + 1 ? 1 << AFTER : 0);
    out[n++] = wordKey(offset, parts, parts === 0 ? 0 : place);
    out[n++] = word[at] ?? 0;
  }
  return isIn ? writeFar(word, row, first, last, place, out, n) : n;
}

/** What the word at an offset from the row says as these parts of the row's run, a bit for each. */
const wordKey = (offset: number, parts: number, place: number): number =>
  firstKey(GROUPS.word, ((offset + REACH) << 6) | (parts << 2) | place);

/** Parts of a run that stand too far from the row. */
function writeFar(
  word: Int32Array,
  row: number,
  first: number,
  last: number,
  place: number,
  out: Int32Array,
  from: number,
): number {
  let n = from;
  if (first - 1 < row - REACH) {
    if (first < row - REACH) {
      out[n++] = wordKey(FAR, 1 << HEAD, place);
      out[n++] = word[first] ?? 0;
    }
    out[n++] = wordKey(FAR, 1 << BEFORE, place);
    out[n++] = word[first - 1] ?? 0;
  }
  if (last + 1 > row + REACH) {
    if (last > row + REACH) {
      out[n++] = wordKey(FAR, 1 << TAIL, place);
      out[n++] = word[last] ?? 0;
    }
    out[n++] = wordKey(FAR, 1 << AFTER, place);
    out[n++] = word[last + 1] ?? 0;
  }
  return n;
}

/** The parts of the longer run that particles may stand in. */
function writeWide({ word, wideFirst, wideLast }: Page, row: number, out: Int32Array, from: number): number {
  const first = wideFirst[row] ?? row;
  const last = wideLast[row] ?? row;
  const place = placeIn(row, first, last);
  out[from] = firstKey(GROUPS.widePart, (HEAD << 2) | place);
  out[from + 1] = word[first] ?? 0;
  out[from + 2] = firstKey(GROUPS.widePart, (TAIL << 2) | place);
  out[from + 3] = word[last] ?? 0;
  out[from + 4] = firstKey(GROUPS.widePart, (BEFORE << 2) | place);
  out[from + 5] = word[first - 1] ?? 0;
  out[from + 6] = firstKey(GROUPS.widePart, (AFTER << 2) | place);
  out[from + 7] = word[last + 1] ?? 0;
  return from + 8;
}

/** The tags of the row, of two before it and of two after it. */
function writeTags({ tag }: Page, row: number, out: Int32Array, from: number): number {
  const own = tag[row] ?? 0;
  out[from] = firstKey(GROUPS.tagsBefore, tagsKey(tag[row - 2] ?? 0, tag[row - 1] ?? 0, own));
  out[from + 1] = 0;
  out[from + 2] = firstKey(GROUPS.tagsAfter, tagsKey(own, tag[row + 1] ?? 0, tag[row + 2] ?? 0));
  out[from + 3] = 0;
  return from + 4;
}

const tagsKey = (a: number, b: number, c: number): number => (((a << TAG_BITS) | b) << TAG_BITS) | c;

function writeHabitsBeside({ habits }: Page, row: number, out: Int32Array, from: number): number {
  out[from] = firstKey(GROUPS.habitsBeside, habits[row - 1] ?? 0);
  out[from + 1] = habits[row + 1] ?? 0;
  return from + 2;
}

/** The name lists of the row and its neighbours, and, where they are not too rare to be numbered, the shapes. */
function writeKinds(page: Page, row: number, out: Int32Array, from: number): number {
  const own = factOf(page, row, KINDS);
  const before = factOf(page, row - 1, KINDS);
  const after = factOf(page, row + 1, KINDS);
  const habits = (page.habits[row] ?? 0) & NAMELIKE_HABITS;
  const lists = ((own >>> KIND_BITS) << 6) | (habits << 1) | (isAlone(page, row) ? 1 : 0);
  out[from] = firstKey(GROUPS.lists, lists);
  out[from + 1] = ((before >>> KIND_BITS) << KIND_BITS) | (after >>> KIND_BITS);
  if (!hasLooks(page, row)) return from + 2;
  out[from + 2] = firstKey(
    GROUPS.looks,
    ((own & NO_KIND) << 5) | (glueOf(page, row) << 1) | (page.opens[row] ?? 0),
  );
  out[from + 3] = ((before & NO_KIND) << KIND_BITS) | (after & NO_KIND);
  return from + 4;
}

/** False where the shapes are too rare to be numbered: the looks are the row's own then. */
export const hasLooks = (page: Page, row: number): boolean =>
  isNumbered(page, row) && isNumbered(page, row - 1) && isNumbered(page, row + 1);

const isNumbered = (page: Page, row: number): boolean => (factOf(page, row, KINDS) & NO_KIND) !== NO_KIND;

/** Where the row stands and what its word does: few words stand at the same place and do another thing. */
function writePlace(page: Page, row: number, out: Int32Array, from: number): number {
  const { phrases, habits, opens } = page;
  const place = (placeOf(page, row) << 1) | (opens[row] ?? 0);
  out[from] = firstKey(GROUPS.place, ((habits[row] ?? 0) << 6) | place);
  out[from + 1] = ((phrases[row - 1] ?? 0) << 16) | ((phrases[row] ?? 0) << 8) | (phrases[row + 1] ?? 0);
  return from + 2;
}
