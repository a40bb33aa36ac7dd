import { LOOKS } from "../../letters.ts";
import { TAGS, type Tokens } from "../../tokens.ts";
import { findActive } from "./active.ts";
import { findHabits } from "./habits.ts";
import { BITS, EDGE, FACTS, HYPHEN, type WordMemory } from "./memory.ts";
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
    const most = (tokens.count + 1) * (1 + ROOM);
    if (most > page.tag.length || page.tag.length > MOST) page = emptyPage(Math.max(FEW, 2 * most));
    const numbers = memory.begin(tokens.vocabulary);
    writeRows(page, text, tokens);
    readWords(page, tokens, numbers, memory);
    findRuns(page);
    findHabits(page, tokens, numbers, memory);
    findPhrases(page, memory);
    findActive(page);
    return page;
  };
}

const FEW = 1 << 12;
/** Memory for more rows is not kept for the next text. */
const MOST = 1 << 19;

function writeRows(page: Page, text: string, tokens: Tokens): void {
  const { start, end, tag, opens, looks, count } = tokens;
  const { capitals, tag: tags, token, opens: opening, glued } = page;
  let capitalCount = 0;
  let row = writeRoom(page, 0);
  let before = -1;
  for (let i = 0; i < count; i++) {
    const gap = (start[i] ?? 0) - before;
    const isParagraph = i === 0 || (gap > 1 && breaksIn(text, before, start[i] ?? 0) > 1);
    if (isParagraph && i > 0) row = writeRoom(page, row);
    tags[row] = tag[i] ?? 0;
    token[row] = i;
    opening[row] = isParagraph ? 1 : (opens[i] ?? 0);
    glued[row] = gap === 0 && i > 0 ? 1 : 0;
    if ((looks[i] ?? 0) & LOOKS.holdsCapital) capitals[capitalCount++] = row;
    row++;
    before = end[i] ?? 0;
  }
  page.count = writeRoom(page, row);
  page.capitalCount = capitalCount;
  for (const marks of [page.habits, page.phrases, page.inRun, page.inWide, page.active])
    marks.fill(0, 0, page.count);
}

/** Writes empty rows; returns the row after them. */
function writeRoom(page: Page, from: number): number {
  for (let row = from; row < from + ROOM; row++) {
    page.tag[row] = EDGE_TAG;
    page.token[row] = -1;
    page.opens[row] = 0;
    page.glued[row] = 0;
  }
  return from + ROOM;
}

/** Line breaks: two open a paragraph, or one in a text whose lines are its paragraphs, as there are no others. */
function breaksIn(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) breaks++;
  return breaks;
}

/**
 * So far from a capital words are asked for at the most: a number or a particle beside it may be in a name, and has two
 * neighbours on its other side; phrases of name lists are five words long.
 */
const [NEAR_BEFORE, NEAR_AFTER] = [3, 5];

/** The words of the rows near capitals. A hyphen may draw a small word after it into a run: "Park Eun-ji". */
function readWords(page: Page, { spelling }: Tokens, numbers: Int32Array, memory: WordMemory): void {
  const { token, word, bits, near, capitals, capitalCount, count } = page;
  let size = 0;
  let row = 0;
  for (let k = 0; k < capitalCount; k++) {
    const capital = capitals[k] ?? 0;
    row = Math.max(row, capital - NEAR_BEFORE);
    for (let end = Math.min(count, capital + NEAR_AFTER); row < end; row++) {
      const i = token[row] ?? -1;
      let number = i < 0 ? EDGE : (numbers[spelling[i] ?? 0] ?? 0) - 1;
      if (number < 0) number = memory.learn(spelling[i] ?? 0);
      word[row] = number;
      near[size++] = row;
      if (number === HYPHEN) end = Math.min(count, Math.max(end, row + NEAR_AFTER));
    }
  }
  const facts = memory.facts();
  // A loop that only looks: so the processor waits for memory for many words together.
  for (let k = 0; k < size; k++) {
    const at = near[k] ?? 0;
    bits[at] = facts[(word[at] ?? 0) * FACTS + BITS] ?? 0;
  }
  page.facts = facts;
}
