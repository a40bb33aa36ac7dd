import { TAGS, type Tokens } from "../../tokens.ts";
import { findActive } from "./active.ts";
import { findHabits } from "./habits.ts";
import type { WordMemory } from "./memory.ts";
import { type Page, ROOM } from "./page.ts";
import { findPhrases } from "./phrases.ts";
import { findRuns } from "./runs.ts";
import type { Word } from "./words.ts";

const EDGE_TAG = TAGS.length;

/** Lays the words of a text out in rows and finds what each does elsewhere in it. */
export function readPage(text: string, tokens: Tokens, memory: WordMemory): Page {
  const page = rows(text, tokens, memory);
  findRuns(page, page.runFirst, page.runLast, 0);
  findRuns(page, page.wideFirst, page.wideLast, 2);
  findHabits(page, memory);
  findPhrases(page, memory);
  findActive(page);
  return page;
}

function rows(text: string, tokens: Tokens, memory: WordMemory): Page {
  const breaks = new Uint8Array(tokens.count);
  let size = tokens.count + 2 * ROOM;
  for (let i = 1; i < tokens.count; i++) {
    if (!paragraphBetween(text, tokens.end[i - 1] ?? 0, tokens.start[i] ?? 0)) continue;
    breaks[i] = 1;
    size += ROOM;
  }
  const word: Word[] = new Array(size);
  const tag = new Uint8Array(size);
  const token = new Int32Array(size);
  const opens = new Uint8Array(size);
  const glued = new Uint8Array(size);
  let row = 0;
  const room = () => {
    for (let k = 0; k < ROOM; k++, row++) {
      word[row] = memory.edge;
      tag[row] = EDGE_TAG;
      token[row] = -1;
    }
  };
  room();
  for (let i = 0; i < tokens.count; i++) {
    if (breaks[i]) room();
    word[row] = memory.wordAt(tokens, i);
    tag[row] = tokens.tag[i] ?? 0;
    token[row] = i;
    opens[row] = i === 0 || breaks[i] ? 1 : (tokens.opens[i] ?? 0);
    glued[row] = i > 0 && tokens.end[i - 1] === tokens.start[i] ? 1 : 0;
    row++;
  }
  room();
  return {
    count: size,
    word,
    tag,
    token,
    opens,
    glued,
    habits: new Uint16Array(size),
    phrases: new Uint8Array(size),
    runFirst: new Int32Array(size),
    runLast: new Int32Array(size),
    wideFirst: new Int32Array(size),
    wideLast: new Int32Array(size),
    inRun: new Uint8Array(size),
    inWide: new Uint8Array(size),
    active: new Uint8Array(size),
  };
}

/** Two line breaks, or one in a text whose lines are its paragraphs. */
function paragraphBetween(text: string, from: number, to: number): boolean {
  let breaks = 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) breaks++;
  return breaks > 1;
}
