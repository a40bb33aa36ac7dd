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
    findRuns(page);
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
  const numbers = memory.numbersOf(tokens);
  const facts = memory.facts();
  const { word, bits, tag, token, opens, glued, capitals } = page;
  const { spelling, start, end, count } = tokens;
  page.facts = facts;
  let capitalCount = 0;
  let row = writeRoom(page, 0);
  for (let i = 0; i < count; i++) {
    const isParagraph = i > 0 && opensParagraph(text, tokens, i);
    if (isParagraph) row = writeRoom(page, row);
    const number = (numbers[spelling[i] ?? 0] ?? 0) - 1;
    const own = facts[number * FACTS + BITS] ?? 0;
    word[row] = number;
    bits[row] = own;
    tag[row] = tokens.tag[i] ?? 0;
    token[row] = i;
    opens[row] = i === 0 || isParagraph ? 1 : (tokens.opens[i] ?? 0);
    glued[row] = i > 0 && end[i - 1] === start[i] ? 1 : 0;
    if (own & FLAGS.capital) capitals[capitalCount++] = row;
    row++;
  }
  page.count = writeRoom(page, row);
  page.capitalCount = capitalCount;
  for (const marks of [page.habits, page.phrases, page.inRun, page.inWide, page.active])
    marks.fill(0, 0, page.count);
}

/** Writes empty rows; returns the row after them. */
function writeRoom(page: Page, from: number): number {
  for (let row = from; row < from + ROOM; row++) {
    page.word[row] = EDGE;
    page.bits[row] = page.facts[EDGE * FACTS + BITS] ?? 0;
    page.tag[row] = EDGE_TAG;
    page.token[row] = -1;
    page.opens[row] = 0;
    page.glued[row] = 0;
  }
  return from + ROOM;
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
