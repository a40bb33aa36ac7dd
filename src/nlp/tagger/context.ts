import { HABITS } from "./habits.ts";
import { feature, join, mixAll, seedOf } from "./hash.ts";
import { BITS, BRIEF, COARSE, COARSE_BITS, FACTS, FINE, LIST_BITS, LOWER, MIDDLE } from "./memory.ts";
import { factOf, type Page } from "./page.ts";
import { GLUE, PAGE, PAIR, RUN, WIDE } from "./templates.ts";

/**
 * Features of a row and its neighbours, beside those of `features.ts`. Of most there are few enough ways for a row to be that
 * the sum of each way can be kept: how the row looks, in which lists, at which place it stands. The rest is the row's own.
 */
export function contextFeatures(page: Page, row: number, out: Int32Array, from: number): number {
  const n = placeFeatures(page, row, out, listFeatures(page, row, out, lookFeatures(page, row, out, from)));
  const end = ownFeatures(page, row, out, n);
  mixAll(out, n, end);
  return end;
}

const listsOf = (page: Page, row: number): number => factOf(page, row, BITS) & LIST_BITS;

/** Which of the row and its neighbours hang together without a space: "Eun|-|ji". */
export const glueOf = ({ glued }: Page, row: number): number =>
  (glued[row - 1] ?? 0) + 2 * (glued[row] ?? 0) + 4 * (glued[row + 1] ?? 0) + 8 * (glued[row + 2] ?? 0);

/** The shapes of the row and its neighbours, how they hang together, whether a sentence starts. */
export function lookFeatures(page: Page, row: number, out: Int32Array, from: number): number {
  const glue = glueOf(page, row);
  const before = factOf(page, row - 1, BRIEF);
  const brief = factOf(page, row, BRIEF);
  const after = factOf(page, row + 1, BRIEF);
  out[from] = feature(GLUE, join(glue, brief));
  out[from + 1] = feature(GLUE + 1, join(join(glue, before), join(brief, after)));
  out[from + 2] = feature(PAIR + 3, join(join(before, brief), after));
  out[from + 3] = feature(PAGE, join(page.opens[row] ?? 0, brief));
  return from + 4;
}

export const NAMELIKE_HABITS = HABITS.afterTitle | HABITS.besideSpeech | HABITS.afterGiven;
const SENTENCE_HABITS = HABITS.lowerCase | HABITS.midSentence;

/** Where the row stands in the run from `first` to `last`: 1 first, 2 last, 3 both. */
export const placeIn = (row: number, first: number, last: number): number =>
  (row === first ? 1 : 0) + (row === last ? 2 : 0);

const [ALONE_IN_RUN, LONGEST_RUN] = [3, 6];

/** True for a run of one row. */
export const isAlone = ({ inRun, runFirst, runLast }: Page, row: number): boolean =>
  inRun[row] === 1 && runFirst[row] === runLast[row];

/** The name lists that hold the row and its neighbours. */
export function listFeatures(page: Page, row: number, out: Int32Array, from: number): number {
  const [before, lists, after] = [listsOf(page, row - 1), listsOf(page, row), listsOf(page, row + 1)];
  let n = from;
  out[n++] = feature(PAIR + 7, join(before, lists));
  out[n++] = feature(PAIR + 8, join(lists, after));
  out[n++] = feature(PAGE + 8, join((page.habits[row] ?? 0) & NAMELIKE_HABITS, lists));
  if (!isAlone(page, row)) return n;
  const end = listsOfRun(page, row, row, ALONE_IN_RUN, IN_RUN, out, n);
  mixAll(out, n, end);
  return end;
}

/** Seeds of what a run says: its words, what stands beside it, the lists that hold its ends and what stands beside it. */
const seedsOfRun = (base: number) => ({
  words: seedOf(base),
  beside: seedOf(base + 14),
  lists: seedOf(base + 12),
  listsBeside: seedOf(base + 15),
});
type RunSeeds = ReturnType<typeof seedsOfRun>;
const IN_RUN = seedsOfRun(RUN);
const IN_WIDE = seedsOfRun(WIDE);

/** The lists that hold the ends of a run and what stands beside it, not mixed yet. */
function listsOfRun(
  page: Page,
  first: number,
  last: number,
  place: number,
  seeds: RunSeeds,
  out: Int32Array,
  from: number,
): number {
  out[from] = seeds.lists ^ join(listsOf(page, first), join(listsOf(page, last), place));
  out[from + 1] = seeds.listsBeside ^ join(listsOf(page, first - 1), join(listsOf(page, last + 1), place));
  return from + 2;
}

/** The length of the row's run and the row's place in it in one number; 0 outside of runs. */
export function placeOf({ inRun, runFirst, runLast }: Page, row: number): number {
  if (!inRun[row]) return 0;
  const first = runFirst[row] ?? row;
  const last = runLast[row] ?? row;
  return Math.min(LONGEST_RUN, last - first) * 4 + placeIn(row, first, last) + 1;
}

/** The row's place in its run, in its sentence and in phrases of the lists. */
export function placeFeatures(page: Page, row: number, out: Int32Array, from: number): number {
  const { phrases } = page;
  const place = placeOf(page, row);
  let n = from;
  out[n++] = feature(PAGE + 1, join((page.habits[row] ?? 0) & SENTENCE_HABITS, page.opens[row] ?? 0));
  out[n++] = feature(PAGE + 6, phrases[row] ?? 0);
  out[n++] = feature(PAGE + 7, (phrases[row - 1] ?? 0) * 256 + (phrases[row + 1] ?? 0));
  if (place > 0) out[n++] = feature(RUN + 1, place - 1);
  return n;
}

/** What the words and the clusters say of this row alone: few of it comes again. The features are not mixed yet. */
export function ownFeatures(page: Page, row: number, out: Int32Array, from: number): number {
  let n = pairFeatures(page, row, out, from);
  if (!page.inRun[row]) return n;
  const first = page.runFirst[row] ?? row;
  const last = page.runLast[row] ?? row;
  n = runFeatures(page, row, first, last, IN_RUN, out, n);
  if (first !== last) n = listsOfRun(page, first, last, placeIn(row, first, last), IN_RUN, out, n);
  return page.inWide[row] ? wideFeatures(page, row, out, n) : n;
}

const WIDE_PLACE = seedOf(WIDE + 1);

function wideFeatures(page: Page, row: number, out: Int32Array, from: number): number {
  const first = page.wideFirst[row] ?? row;
  const last = page.wideLast[row] ?? row;
  const place = placeIn(row, first, last);
  out[from] = WIDE_PLACE ^ (Math.min(LONGEST_RUN, last - first) * 4 + place);
  const n = runFeatures(page, row, first, last, IN_WIDE, out, from + 1);
  return listsOfRun(page, first, last, place, IN_WIDE, out, n);
}

const PAIRS = Int32Array.from({ length: 17 }, (_, pair) => seedOf(PAIR + pair));

function pairFeatures({ word, facts }: Page, row: number, out: Int32Array, from: number): number {
  const z = (word[row - 2] ?? 0) * FACTS;
  const a = (word[row - 1] ?? 0) * FACTS;
  const b = (word[row] ?? 0) * FACTS;
  const c = (word[row + 1] ?? 0) * FACTS;
  const d = (word[row + 2] ?? 0) * FACTS;
  const lowerA = facts[a + LOWER] ?? 0;
  const lowerB = facts[b + LOWER] ?? 0;
  const lowerC = facts[c + LOWER] ?? 0;
  const middleA = facts[a + MIDDLE] ?? 0;
  const middleB = facts[b + MIDDLE] ?? 0;
  const middleC = facts[c + MIDDLE] ?? 0;
  const brief = facts[b + BRIEF] ?? 0;
  out[from] = seed(0) ^ join(lowerA, lowerB);
  out[from + 1] = seed(1) ^ join(lowerB, lowerC);
  out[from + 2] = seed(2) ^ join(lowerA, lowerC);
  out[from + 3] = seed(4) ^ join(middleA, middleB);
  out[from + 4] = seed(5) ^ join(middleB, middleC);
  out[from + 5] = seed(6) ^ join(coarse(facts[a + COARSE] ?? 0), coarse(facts[c + COARSE] ?? 0));
  out[from + 6] = seed(9) ^ join(join(lowerA, brief), facts[c + BRIEF] ?? 0);
  out[from + 7] = seed(10) ^ join(join(lowerC, brief), facts[a + BRIEF] ?? 0);
  out[from + 8] = seed(11) ^ join(join(facts[z + LOWER] ?? 0, lowerA), brief);
  out[from + 9] = seed(12) ^ join(join(facts[d + LOWER] ?? 0, lowerC), brief);
  out[from + 10] = seed(13) ^ join(join(facts[z + MIDDLE] ?? 0, middleA), brief);
  out[from + 11] = seed(14) ^ join(join(facts[d + MIDDLE] ?? 0, middleC), brief);
  out[from + 12] = seed(15) ^ join(facts[a + FINE] ?? 0, brief);
  out[from + 13] = seed(16) ^ join(facts[c + FINE] ?? 0, brief);
  return from + 14;
}

const seed = (pair: number): number => PAIRS[pair] ?? 0;
const coarse = (fact: number): number => fact & ((1 << COARSE_BITS) - 1);

/** All words of a run in their order, and what stands beside it. */
function runFeatures(
  page: Page,
  row: number,
  first: number,
  last: number,
  seeds: RunSeeds,
  out: Int32Array,
  from: number,
): number {
  let whole = factOf(page, first, LOWER);
  for (let k = first + 1; k <= last && k < first + 8; k++) whole = join(whole, factOf(page, k, LOWER));
  out[from] = seeds.words ^ join(whole, row - first);
  out[from + 1] = seeds.beside ^ join(factOf(page, first - 1, FINE), factOf(page, last + 1, FINE));
  return from + 2;
}
