import { TAGS, type Tokens } from "../../tokens.ts";
import { findActive } from "./active.ts";
import { findHabits } from "./habits.ts";
import { BITS, EDGE, FACTS, FLAGS, type WordMemory } from "./memory.ts";
import { emptyPage, type Page, ROOM } from "./page.ts";
import { findPhrases } from "./phrases.ts";
import { findRuns } from "./runs.ts";

const EDGE_TAG = TAGS.length;

/** Reads texts into pages; a page is good until the next one is read, as its memory is used again. */
export type PageReader = (text: string, tokens: Tokens) => Page;

/** Lays the words of a text out in rows and finds what each does elsewhere in it. */
export function pageReader(memory: WordMemory): PageReader {
  let page = emptyPage(FEW);
  return (text, tokens) => {
    const size = rowsOf(text, tokens);
    if (size > page.tag.length || page.tag.length > MOST) page = emptyPage(Math.max(FEW, 2 * size));
    writeRows(page, text, tokens, memory);
    findRuns(page, page.runFirst, page.runLast, 0);
    findRuns(page, page.wideFirst, page.wideLast, 2);
    findHabits(page, memory);
    findPhrases(page, memory);
    findActive(page);
    return page;
  };
}

const FEW = 1 << 11;
/** Memory for more rows is not kept for the next text. */
const MOST = 1 << 18;

function rowsOf(text: string, tokens: Tokens): number {
  let size = tokens.count + 2 * ROOM;
  for (let i = 1; i < tokens.count; i++) if (opensParagraph(text, tokens, i)) size += ROOM;
  return size;
}

function writeRows(page: Page, text: string, tokens: Tokens, memory: WordMemory): void {
  let row = writeRoom(page, 0);
  for (let i = 0; i < tokens.count; i++) {
    const isParagraph = i > 0 && opensParagraph(text, tokens, i);
    if (isParagraph) row = writeRoom(page, row);
    writeRow(page, row, memory.wordAt(tokens, i), tokens.tag[i] ?? 0, i);
    page.opens[row] = i === 0 || isParagraph ? 1 : (tokens.opens[i] ?? 0);
    page.glued[row] = i > 0 && tokens.end[i - 1] === tokens.start[i] ? 1 : 0;
    row++;
  }
  page.count = writeRoom(page, row);
  page.facts = memory.facts();
  writeBits(page);
}

/** Writes empty rows; returns the row after them. */
function writeRoom(page: Page, from: number): number {
  for (let row = from; row < from + ROOM; row++) {
    writeRow(page, row, EDGE, EDGE_TAG, -1);
    page.opens[row] = 0;
    page.glued[row] = 0;
  }
  return from + ROOM;
}

/** A row of which nothing is known yet but its word. */
function writeRow(page: Page, row: number, word: number, tag: number, token: number): void {
  page.word[row] = word;
  page.tag[row] = tag;
  page.token[row] = token;
  page.habits[row] = 0;
  page.phrases[row] = 0;
  page.inRun[row] = 0;
  page.inWide[row] = 0;
  page.active[row] = 0;
  page.runFirst[row] = row;
  page.runLast[row] = row;
  page.wideFirst[row] = row;
  page.wideLast[row] = row;
}

function writeBits(page: Page): void {
  const { count, word, facts, bits, capitals } = page;
  let found = 0;
  for (let row = 0; row < count; row++) {
    const own = facts[(word[row] ?? 0) * FACTS + BITS] ?? 0;
    bits[row] = own;
    if (own & FLAGS.capital) capitals[found++] = row;
  }
  page.capitalCount = found;
}

/** Two line breaks, or one in a text whose lines are its paragraphs. */
function opensParagraph(text: string, { start, end }: Tokens, i: number): boolean {
  const from = end[i - 1] ?? 0;
  const to = start[i] ?? 0;
  if (to - from < 2) return false;
  let breaks = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) breaks++;
  return breaks > 1;
}
