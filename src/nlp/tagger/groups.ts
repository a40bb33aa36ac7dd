/** The groups of features that a row shows, each with its sum in `Sums`; those that are not there yet are summed and kept. */
import {
  glueOf,
  isAlone,
  listFeatures,
  lookFeatures,
  NAMELIKE_HABITS,
  placeFeatures,
  placeIn,
  placeOf,
  SENTENCE_HABITS,
} from "./context.ts";
import {
  AFTER,
  BEFORE,
  HEAD,
  habitFeatures,
  MOST_FEATURES,
  PARTS,
  partFeatures,
  TAG_BITS,
  TAIL,
  tagFeatures,
  wordFeatures,
} from "./features.ts";
import { KIND_BITS, KINDS, NO_KIND } from "./memory.ts";
import { factOf, type Page } from "./page.ts";
import { GROUPS, type Sums } from "./sums.ts";
import { REACH } from "./templates.ts";
import type { Word } from "./words.ts";

const found = new Int32Array(MOST_FEATURES);

/**
 * Writes into `groups` where the sums of a row's groups stand, but for its looks; returns how many there are.
 */
export function pickGroups(
  page: Page,
  row: number,
  sums: Sums,
  words: readonly Word[],
  groups: Int32Array,
): number {
  let count = pickWords(page, row, sums, words, groups);
  if (page.inWide[row]) count = pickWide(page, row, sums, words, groups, count);
  count = pickTags(page, row, sums, groups, count);
  count = pickHabits(page, row, sums, groups, count);
  groups[count++] = ofLists(page, row, sums);
  groups[count++] = ofPlace(page, row, sums);
  return count;
}

/** The words around the row, and the ends of its run of capitals and what stands beside it, wherever they are. */
function pickWords(
  { word, inRun, runFirst, runLast }: Page,
  row: number,
  sums: Sums,
  words: readonly Word[],
  groups: Int32Array,
): number {
  const isIn = inRun[row] === 1;
  const first = isIn ? (runFirst[row] ?? row) : NOWHERE;
  const last = isIn ? (runLast[row] ?? row) : NOWHERE;
  const place = placeIn(row, first, last);
  let n = 0;
  for (let offset = -REACH; offset <= REACH; offset++) {
    const at = row + offset;
    const ends = (at === first ? 1 << HEAD : 0) | (at === last ? 1 << TAIL : 0);
    const parts = ends | (at === first - 1 ? 1 << BEFORE : 0) | (at === last + 1 ? 1 << AFTER : 0);
    groups[n++] = ofWord(sums, words, word[at] ?? 0, offset, parts, parts === 0 ? 0 : place);
  }
  if (!isIn) return n;
  if (first < row - REACH) groups[n++] = ofWord(sums, words, word[first] ?? 0, FAR, 1 << HEAD, place);
  if (last > row + REACH) groups[n++] = ofWord(sums, words, word[last] ?? 0, FAR, 1 << TAIL, place);
  if (first - 1 < row - REACH)
    groups[n++] = ofWord(sums, words, word[first - 1] ?? 0, FAR, 1 << BEFORE, place);
  if (last + 1 > row + REACH) groups[n++] = ofWord(sums, words, word[last + 1] ?? 0, FAR, 1 << AFTER, place);
  return n;
}

/** No row, nor beside one. */
const NOWHERE = -9;
/** The offset of words that stand too far from a row to say anything but as a part of its run. */
const FAR = REACH + 1;

/** What a word says that stands `offset` from the row and plays these parts for the row's run, a bit for each. */
function ofWord(
  sums: Sums,
  words: readonly Word[],
  number: number,
  offset: number,
  parts: number,
  place: number,
): number {
  const key = ((offset + REACH) << 6) | (parts << 2) | place;
  const known = sums.find(GROUPS.word, key, number);
  const word = words[number];
  if (known >= 0 || !word) return known;
  let count = offset === FAR ? 0 : wordFeatures(word, offset, found, 0);
  for (let part = 0; part < PARTS; part++)
    if ((parts >> part) & 1) count = partFeatures(word, part, place, false, found, count);
  return sums.keep(GROUPS.word, key, number, found, count);
}

function pickWide(
  { word, wideFirst, wideLast }: Page,
  row: number,
  sums: Sums,
  words: readonly Word[],
  groups: Int32Array,
  from: number,
): number {
  const first = wideFirst[row] ?? row;
  const last = wideLast[row] ?? row;
  const place = placeIn(row, first, last);
  groups[from] = ofWidePart(sums, words, word[first] ?? 0, HEAD, place);
  groups[from + 1] = ofWidePart(sums, words, word[last] ?? 0, TAIL, place);
  groups[from + 2] = ofWidePart(sums, words, word[first - 1] ?? 0, BEFORE, place);
  groups[from + 3] = ofWidePart(sums, words, word[last + 1] ?? 0, AFTER, place);
  return from + 4;
}

/** What a word says as a part of the longer run that particles may stand in. */
function ofWidePart(sums: Sums, words: readonly Word[], number: number, part: number, place: number): number {
  const key = (part << 2) | place;
  const known = sums.find(GROUPS.widePart, key, number);
  const word = words[number];
  if (known >= 0 || !word) return known;
  return sums.keep(GROUPS.widePart, key, number, found, partFeatures(word, part, place, true, found, 0));
}

/** The tags of the row, of two before it and of two after it. */
function pickTags({ tag }: Page, row: number, sums: Sums, groups: Int32Array, from: number): number {
  const own = tag[row] ?? 0;
  const before = tag[row - 1] ?? 0;
  const after = tag[row + 1] ?? 0;
  groups[from] = ofTags(sums, GROUPS.tagsBefore, tag[row - 2] ?? 0, before, own);
  groups[from + 1] = ofTags(sums, GROUPS.tagsAfter, own, after, tag[row + 2] ?? 0);
  return from + 2;
}

function ofTags(
  sums: Sums,
  group: typeof GROUPS.tagsBefore | typeof GROUPS.tagsAfter,
  a: number,
  b: number,
  c: number,
): number {
  const key = (((a << TAG_BITS) | b) << TAG_BITS) | c;
  const known = sums.find(group, key, 0);
  if (known >= 0) return known;
  const [left, right] = group === GROUPS.tagsBefore ? [2, 0] : [1, 3];
  const count = tagFeatures(right, b, c, found, tagFeatures(left, a, b, found, 0));
  return sums.keep(group, key, 0, found, count);
}

function pickHabits({ habits }: Page, row: number, sums: Sums, groups: Int32Array, from: number): number {
  const own = habits[row] ?? 0;
  const before = habits[row - 1] ?? 0;
  const after = habits[row + 1] ?? 0;
  let at = sums.find(GROUPS.habits, own, 0);
  if (at < 0) at = sums.keep(GROUPS.habits, own, 0, found, habitFeatures(0, own, found, 0));
  groups[from] = at;
  at = sums.find(GROUPS.habitsBeside, before, after);
  if (at < 0) {
    const count = habitFeatures(2, after, found, habitFeatures(1, before, found, 0));
    at = sums.keep(GROUPS.habitsBeside, before, after, found, count);
  }
  groups[from + 1] = at;
  return from + 2;
}

const kindsOf = (page: Page, row: number): number => factOf(page, row, KINDS);

/** Where the sum of the looks of the row is; -1 where the shapes are too rare to be kept. */
export function ofLooks(page: Page, row: number, sums: Sums): number {
  const own = kindsOf(page, row) & NO_KIND;
  const before = kindsOf(page, row - 1) & NO_KIND;
  const after = kindsOf(page, row + 1) & NO_KIND;
  if (own === NO_KIND || before === NO_KIND || after === NO_KIND) return -1;
  const a = (own << 5) | (glueOf(page, row) << 1) | (page.opens[row] ?? 0);
  const b = (before << KIND_BITS) | after;
  const known = sums.find(GROUPS.looks, a, b);
  return known >= 0 ? known : sums.keep(GROUPS.looks, a, b, found, lookFeatures(page, row, found, 0));
}

function ofLists(page: Page, row: number, sums: Sums): number {
  const own = kindsOf(page, row) >>> KIND_BITS;
  const before = kindsOf(page, row - 1) >>> KIND_BITS;
  const after = kindsOf(page, row + 1) >>> KIND_BITS;
  const habits = (page.habits[row] ?? 0) & NAMELIKE_HABITS;
  const a = (own << 6) | (habits << 1) | (isAlone(page, row) ? 1 : 0);
  const b = (before << KIND_BITS) | after;
  const known = sums.find(GROUPS.lists, a, b);
  return known >= 0 ? known : sums.keep(GROUPS.lists, a, b, found, listFeatures(page, row, found, 0));
}

function ofPlace(page: Page, row: number, sums: Sums): number {
  const { phrases, habits, opens } = page;
  const a = (placeOf(page, row) << 3) | (((habits[row] ?? 0) & SENTENCE_HABITS) << 1) | (opens[row] ?? 0);
  const b = ((phrases[row - 1] ?? 0) << 16) | ((phrases[row] ?? 0) << 8) | (phrases[row + 1] ?? 0);
  const known = sums.find(GROUPS.place, a, b);
  return known >= 0 ? known : sums.keep(GROUPS.place, a, b, found, placeFeatures(page, row, found, 0));
}
