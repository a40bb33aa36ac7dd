import { TAGS } from "../../tokens.ts";
import { type Page, ROOM } from "./page.ts";
import { isCapital } from "./runs.ts";
import { bitOf, GIVEN } from "./words.ts";

const PARTICLE = bitOf("particle");

/** Rows of runs are active, but for "The" or "I" alone; and particles and numbers beside them ("bin Salman", "Apollo 11"). */
export function findActive(page: Page): void {
  for (let row = ROOM; row < page.count - ROOM; row++) {
    const single = page.runFirst[row] === page.runLast[row];
    page.inRun[row] = isCapital(page, row) || !single ? 1 : 0;
    const first = page.wideFirst[row] ?? row;
    const last = page.wideLast[row] ?? row;
    page.inWide[row] = first !== page.runFirst[row] || last !== page.runLast[row] ? 1 : 0;
    if (first < last) page.active[row] = 1;
    else if (!page.inRun[row] || isPlain(page, row)) continue;
    page.active[row] = 1;
    if (row === first && mayLead(page, row - 1)) page.active[row - 1] = 1;
    if (row === last && isNumber(page, row + 1)) page.active[row + 1] = 1;
  }
}

/** Tags of words that are capitals at the start of a sentence only: "The", "In", "He"; and of "I". */
const CLOSED = ["DET", "PRON", "ADP", "CCONJ", "SCONJ", "PART"] as const;
const IS_CLOSED = Uint8Array.from(TAGS, (tag) => (CLOSED.some((closed) => closed === tag) ? 1 : 0));

const isPlain = (page: Page, row: number): boolean =>
  IS_CLOSED[page.tag[row] ?? 0] === 1 && ((page.word[row]?.lists ?? 0) & GIVEN) === 0;

const isNumber = (page: Page, row: number): boolean =>
  (page.word[row]?.digit ?? false) && page.token[row] !== -1;

const mayLead = (page: Page, row: number): boolean =>
  isNumber(page, row) || ((page.word[row]?.lists ?? 0) & PARTICLE) !== 0;
