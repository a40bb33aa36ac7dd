import { HABITS } from "./habits.ts";
import { feature, join } from "./hash.ts";
import { BITS, BRIEF, COARSE, FACTS, FINE, LIST_BITS, LOWER, MIDDLE } from "./memory.ts";
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

/** One of the facts that are known of the word of a row. */
const factOf = ({ word, facts }: Page, row: number, fact: number): number =>
  facts[(word[row] ?? 0) * FACTS + fact] ?? 0;

const listsOf = (page: Page, row: number): number => factOf(page, row, BITS) & LIST_BITS;

/** Which of the row and its neighbours hang together without a space: "Eun|-|ji". */
function glueFeatures(page: Page, row: number, out: Int32Array, from: number): number {
  const { glued } = page;
  const bits =
    (glued[row - 1] ?? 0) + 2 * (glued[row] ?? 0) + 4 * (glued[row + 1] ?? 0) + 8 * (glued[row + 2] ?? 0);
  const brief = factOf(page, row, BRIEF);
  const around = join(brief, factOf(page, row + 1, BRIEF));
  out[from] = feature(GLUE, join(bits, brief));
  out[from + 1] = feature(GLUE + 1, join(join(bits, factOf(page, row - 1, BRIEF)), around));
  return from + 2;
}

function pairFeatures({ word, facts }: Page, row: number, out: Int32Array, from: number): number {
  const z = (word[row - 2] ?? 0) * FACTS;
  const a = (word[row - 1] ?? 0) * FACTS;
  const b = (word[row] ?? 0) * FACTS;
  const c = (word[row + 1] ?? 0) * FACTS;
  const d = (word[row + 2] ?? 0) * FACTS;
  const [lowerA, lowerB, lowerC] = [facts[a + LOWER] ?? 0, facts[b + LOWER] ?? 0, facts[c + LOWER] ?? 0];
  const [briefA, briefB, briefC] = [facts[a + BRIEF] ?? 0, facts[b + BRIEF] ?? 0, facts[c + BRIEF] ?? 0];
  const [middleA, middleB, middleC] = [
    facts[a + MIDDLE] ?? 0,
    facts[b + MIDDLE] ?? 0,
    facts[c + MIDDLE] ?? 0,
  ];
  const listsB = (facts[b + BITS] ?? 0) & LIST_BITS;
  let n = from;
  out[n++] = feature(PAIR, join(lowerA, lowerB));
  out[n++] = feature(PAIR + 1, join(lowerB, lowerC));
  out[n++] = feature(PAIR + 2, join(lowerA, lowerC));
  out[n++] = feature(PAIR + 3, join(join(briefA, briefB), briefC));
  out[n++] = feature(PAIR + 4, join(middleA, middleB));
  out[n++] = feature(PAIR + 5, join(middleB, middleC));
  out[n++] = feature(PAIR + 6, join(facts[a + COARSE] ?? 0, facts[c + COARSE] ?? 0));
  out[n++] = feature(PAIR + 7, join((facts[a + BITS] ?? 0) & LIST_BITS, listsB));
  out[n++] = feature(PAIR + 8, join(listsB, (facts[c + BITS] ?? 0) & LIST_BITS));
  out[n++] = feature(PAIR + 9, join(join(lowerA, briefB), briefC));
  out[n++] = feature(PAIR + 10, join(join(lowerC, briefB), briefA));
  out[n++] = feature(PAIR + 11, join(join(facts[z + LOWER] ?? 0, lowerA), briefB));
  out[n++] = feature(PAIR + 12, join(join(facts[d + LOWER] ?? 0, lowerC), briefB));
  out[n++] = feature(PAIR + 13, join(join(facts[z + MIDDLE] ?? 0, middleA), briefB));
  out[n++] = feature(PAIR + 14, join(join(facts[d + MIDDLE] ?? 0, middleC), briefB));
  out[n++] = feature(PAIR + 15, join(facts[a + FINE] ?? 0, briefB));
  out[n++] = feature(PAIR + 16, join(facts[c + FINE] ?? 0, briefB));
  return n;
}

const NAMELIKE_HABITS = HABITS.afterTitle | HABITS.besideSpeech | HABITS.afterGiven;
const SENTENCE_HABITS = HABITS.lowerCase | HABITS.midSentence;

function pageFeatures(page: Page, row: number, out: Int32Array, from: number): number {
  let n = from;
  const habits = page.habits[row] ?? 0;
  const opens = page.opens[row] ?? 0;
  const { phrases } = page;
  out[n++] = feature(PAGE, join(opens, factOf(page, row, BRIEF)));
  out[n++] = feature(PAGE + 1, join(habits & SENTENCE_HABITS, opens));
  out[n++] = feature(PAGE + 6, phrases[row] ?? 0);
  out[n++] = feature(PAGE + 7, (phrases[row - 1] ?? 0) * 256 + (phrases[row + 1] ?? 0));
  out[n++] = feature(PAGE + 8, join(habits & NAMELIKE_HABITS, listsOf(page, row)));
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
  const place = placeIn(row, first, last);
  const [before, after] = [first - 1, last + 1];
  let n = from;
  let whole = factOf(page, first, LOWER);
  for (let k = first + 1; k <= last && k < first + 8; k++) whole = join(whole, factOf(page, k, LOWER));
  out[n++] = feature(base, join(whole, row - first));
  out[n++] = feature(base + 1, Math.min(6, last - first) * 4 + place);
  out[n++] = feature(base + 12, join(listsOf(page, first), join(listsOf(page, last), place)));
  out[n++] = feature(base + 14, join(factOf(page, before, FINE), factOf(page, after, FINE)));
  out[n++] = feature(base + 15, join(listsOf(page, before), join(listsOf(page, after), place)));
  return n;
}
