/** A text as the tagger sees it: its words with room between paragraphs, and what each does elsewhere in the text. */
import { TAGS, type Tokens } from "../../tokens.ts";
import { hashOf } from "./hash.ts";
import { HYPHEN, POSSESSIVE, THE, type WordMemory } from "./memory.ts";
import { bitOf, GIVEN, phraseHash, type Word } from "./words.ts";

const ORGANIZATION_WORD = bitOf("organization-word");
const PARTICLE = bitOf("particle");
const SPEECH = bitOf("speech");
const STARTS_PHRASE = bitOf("starts-phrase");
const TITLE = bitOf("title");

/** What the same word does anywhere in the text: bits of `Page.habits`. */
export const HABITS = {
  lowerCase: 1,
  midSentence: 2,
  afterTitle: 4,
  besideSpeech: 8,
  afterGiven: 16,
  acronym: 32,
  afterPlaceWord: 64,
  repeated: 128,
  beforeOrganizationWord: 256,
  ownsThings: 512,
  afterThe: 1024,
  hasNamesake: 2048,
} as const;

/** Rows: the tokens, with two empty rows before each paragraph and at the end. */
export interface Page {
  readonly count: number;
  readonly word: readonly Word[];
  readonly tag: Uint8Array;
  /** The token of a row, or -1. */
  readonly token: Int32Array;
  /** 1 where a sentence starts. */
  readonly opens: Uint8Array;
  /** 1 where no space stands before the row. */
  readonly glued: Uint8Array;
  readonly habits: Uint16Array;
  /** Bits of phrases of name lists that a row starts or continues. */
  readonly phrases: Uint8Array;
  /** First and last row of the run of capitals that a row stands in; the row itself elsewhere. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
  readonly wideFirst: Int32Array;
  readonly wideLast: Int32Array;
  /** 1 where the row is a capital or stands in a run of more than one row. */
  readonly inRun: Uint8Array;
  /** 1 where the run is longer when particles may stand in it ("Bank of the West"). */
  readonly inWide: Uint8Array;
  /** 1 where a name may stand: at capitals and beside them. */
  readonly active: Uint8Array;
}

export const ROOM = 2;
const EDGE_TAG = TAGS.length;
const LONGEST_PHRASE = 5;

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

const isCapital = (page: Page, row: number): boolean => page.word[row]?.capital ?? false;

/** Runs of capitals; up to `gap` particles between capitals belong to the run ("Bank of the West"). */
function findRuns(page: Page, first: Int32Array, last: Int32Array, gap: number): void {
  for (let row = 0; row < page.count; row++) {
    first[row] = row;
    last[row] = row;
    if (!isCapital(page, row)) continue;
    let end = row;
    for (let next = row + 1, between = 0; next < page.count; next++) {
      if (isCapital(page, next)) {
        end = next;
        between = 0;
      } else if (between === 0 && isJoined(page, next)) {
        end = next + 1;
        next++;
      } else if (between < gap && ((page.word[next]?.lists ?? 0) & PARTICLE) !== 0) between++;
      else break;
    }
    for (let k = row; k <= end; k++) {
      first[k] = row;
      last[k] = end;
    }
    row = end;
  }
}

/** "Eun-ji", "Minami-san": a hyphen at `row` joins the words around it. */
function isJoined(page: Page, row: number): boolean {
  if (page.word[row]?.lower !== HYPHEN || !page.glued[row] || !page.glued[row + 1]) return false;
  const next = page.word[row + 1];
  return next !== undefined && (next.lowerCase || next.capital);
}

/** Rows of runs are active, but for "The" or "I" alone; and particles and numbers beside them ("bin Salman", "Apollo 11"). */
function findActive(page: Page): void {
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

/** What every word does in the text, gathered by its folded form and then read back by each of its rows. */
function findHabits(page: Page, memory: WordMemory): void {
  const seen = memory.habits();
  const add = (word: Word, bits: number) => {
    seen[word.fold] = (seen[word.fold] ?? 0) | bits;
  };
  const acronyms = new Set<number>();
  for (let row = ROOM; row < page.count - ROOM; row++) {
    const word = page.word[row];
    if (!word) continue;
    if (word.lowerCase) add(word, HABITS.lowerCase);
    if (!word.capital) continue;
    add(word, habitsAt(page, row, word, (seen[word.fold] ?? 0) !== 0));
    if (page.runFirst[row] === row) {
      const a = initialsOf(page, row);
      if (a) acronyms.add(a);
    }
  }
  for (let row = ROOM; row < page.count - ROOM; row++) {
    const word = page.word[row];
    if (!word?.capital) continue;
    let habits = seen[word.fold] ?? 0;
    if (word.allCapitals && acronyms.has(word.lower)) habits |= HABITS.acronym;
    page.habits[row] = habits;
  }
  for (const word of page.word) seen[word.fold] = 0;
}

function habitsAt(page: Page, row: number, word: Word, before: boolean): number {
  const previous = page.word[row - 1];
  const next = page.word[row + 1];
  const left = previous?.lists ?? 0;
  const right = next?.lists ?? 0;
  let bits = before ? HABITS.repeated : 0;
  if (!page.opens[row] && previous?.lowerCase) bits |= HABITS.midSentence;
  if (left & TITLE) bits |= HABITS.afterTitle;
  if ((left | right) & SPEECH) bits |= HABITS.besideSpeech;
  if (left & GIVEN && previous?.capital) bits |= HABITS.afterGiven;
  if (right & ORGANIZATION_WORD && next?.capital) bits |= HABITS.beforeOrganizationWord;
  if (page.tag[row - 1] === ADP && !next?.capital) bits |= HABITS.afterPlaceWord;
  if (previous?.lower === THE) bits |= HABITS.afterThe;
  if (next?.lower === POSSESSIVE) bits |= HABITS.ownsThings;
  if (page.runFirst[row] !== page.runLast[row] && page.runLast[row] === row && !word.allCapitals)
    bits |= HABITS.hasNamesake;
  return bits;
}

const ADP = TAGS.indexOf("ADP");

/** Nobody shortens a longer name to its initials; and a page of capitals takes no longer for them. */
const LONGEST_ACRONYM = 16;

/** Hash of the initials of the run that starts at `row`, as the acronym would be written; 0 for short runs. */
function initialsOf(page: Page, row: number): number {
  const last = page.wideLast[row] ?? row;
  let text = "";
  for (let k = row; k <= last; k++) {
    const word = page.word[k];
    if (word?.capital) text += String.fromCharCode(word.initial);
    if (text.length > LONGEST_ACRONYM) return 0;
  }
  return text.length > 1 ? hashOf(text) : 0;
}

/** Marks phrases of the name lists: bit k of a list where one starts, bit k + 4 where it goes on. */
function findPhrases(page: Page, memory: WordMemory): void {
  for (let row = ROOM; row < page.count - ROOM; row++) {
    const word = page.word[row];
    if (!word?.capital || !(word.lists & STARTS_PHRASE)) continue;
    let hash = word.lower;
    let bits = 0;
    let end = row;
    for (let k = row + 1; k < row + LONGEST_PHRASE && (page.token[k] ?? -1) >= 0; k++) {
      hash = phraseHash(hash, page.word[k]?.lower ?? 0);
      const found = memory.phraseOf(hash);
      if (found) {
        bits = found;
        end = k;
      }
    }
    if (end === row) continue;
    page.phrases[row] = (page.phrases[row] ?? 0) | bits;
    for (let k = row + 1; k <= end; k++) page.phrases[k] = bits << 4;
  }
}
