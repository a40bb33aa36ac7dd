import { hasTag, tagSet } from "../../tokens.ts";
import { FLAGS } from "./memory.ts";
import type { Page } from "./page.ts";
import { bitOf, GIVEN } from "./words.ts";

const PARTICLE = bitOf("particle");

/** Rows of runs are active, but for "The" or "I" alone; and particles and numbers beside them ("bin Salman", "Apollo 11"). */
export function findActive(page: Page): void {
  const { capitals, capitalCount, wideLast } = page;
  let last = -1;
  for (let k = 0; k < capitalCount; k++) {
    const first = capitals[k] ?? 0;
    if (first <= last) continue;
    last = wideLast[first] ?? first;
    for (let row = first; row <= last; row++) placeInRuns(page, row);
    if (first === last && isPlain(page, first)) continue;
    page.active.fill(1, first, last + 1);
    if (mayLead(page, first - 1)) page.active[first - 1] = 1;
    if (isNumber(page, last + 1)) page.active[last + 1] = 1;
  }
  let n = 0;
  for (let row = 0; row < page.count; row++) {
    page.actives[n] = row;
    n += page.active[row] ?? 0;
  }
  page.activeCount = n;
}

function placeInRuns(page: Page, row: number): void {
  const { bits, runFirst, runLast, wideFirst, wideLast } = page;
  const single = runFirst[row] === runLast[row];
  page.inRun[row] = (bits[row] ?? 0) & FLAGS.capital || !single ? 1 : 0;
  page.inWide[row] = wideFirst[row] !== runFirst[row] || wideLast[row] !== runLast[row] ? 1 : 0;
}

/** Tags of words that are capitals at the start of a sentence only: "The", "In", "He"; and of "I". */
const CLOSED = tagSet("DET", "PRON", "ADP", "CCONJ", "SCONJ", "PART");

const isPlain = (page: Page, row: number): boolean =>
  hasTag(page, row, CLOSED) && ((page.bits[row] ?? 0) & GIVEN) === 0;

const isNumber = ({ bits }: Page, row: number): boolean => ((bits[row] ?? 0) & FLAGS.digit) !== 0;

const mayLead = ({ bits }: Page, row: number): boolean => ((bits[row] ?? 0) & (FLAGS.digit | PARTICLE)) !== 0;
