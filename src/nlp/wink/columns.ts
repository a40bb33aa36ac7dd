/** wink's tokens as our table. */
import { isCapital } from "../../letters.ts";
import { TAGS, type Tokens } from "../../tokens.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import { BITS_OF, ID, LENGTH, ROW, SPELLING, type Surface } from "./lexeme-rows.ts";
import type { Lexemes } from "./lexemes.ts";
import type { Pieces } from "./pieces.ts";
import { standsAt } from "./run-table.ts";

/** What wink's machines say of the tokens, white space among them. */
interface Read {
  readonly pieces: Pieces;
  readonly bits: Int32Array;
  readonly tags: Uint8Array;
  /** At every other place the last token of a sentence. */
  readonly found: Int32Array;
}

/** A row of the table for each of the `size` tokens that are not white space, its span found in the text. */
export function columns(
  text: string,
  shown: string,
  size: number,
  { pieces, bits: bitsOf, tags, found }: Read,
  sentences: number,
  lexemes: Lexemes,
): Tokens {
  const { vocabulary, spellingOf } = lexemes;
  const { count, lexeme, spaces, start } = pieces;
  const table = lexemes.rows();
  const rows = newRows(size);
  const { id, spelling: written, listed, looks, opens, tag } = rows;
  const { spellings } = vocabulary;
  const isWhole = text === shown;
  let row = -1;
  let cursor = 0;
  let lastEnd = -1;
  let sentence = 0;
  let opening = true;
  for (let i = 0; i < count; i++) {
    if (sentence < sentences && found[2 * sentence] === i - 1) {
      opening = true;
      sentence++;
    }
    const of = (lexeme[i] ?? 0) * ROW;
    const bits = bitsOf[i] ?? 0;
    const spelling = table[of + SPELLING] ?? 0;
    const expected = cursor + (spaces[i] ?? 0);
    const isSure = start[i] === expected;
    const at = isSure ? expected : placed(shown, spellings[spelling] ?? "", expected, cursor);
    cursor = at + (table[of + LENGTH] ?? 0);
    if (bits & BITS_OF.blank) continue;
    const mayJoin = lastEnd === at && !(bits & BITS_OF.part) && (!isSure || (bits & BITS_OF.letter) !== 0);
    lastEnd = cursor;
    if (mayJoin && joinsWord(shown, at)) {
      extend(rows, row, cursor, spellingOf(text.slice(rows.start[row], cursor)).surface);
      bitsOf[row] = 0;
      continue;
    }
    row++;
    rows.start[row] = at;
    rows.end[row] = cursor;
    tag[row] = tags[i] ?? 0;
    opens[row] = opening ? 1 : 0;
    opening = false;
    if (!isWhole && !text.startsWith(spellings[spelling] ?? "", at)) {
      const there = spellingOf(text.slice(at, cursor)).surface;
      write(rows, row, there, there.listed);
      bitsOf[row] = 0;
      continue;
    }
    id[row] = table[of + ID] ?? 0;
    written[row] = spelling;
    listed[row] = bits & BITS_OF.listed ? 1 : 0;
    looks[row] = bits >>> BITS_OF.looks;
    // No row is ahead of its token, so its bits may stand where those of a token before it were.
    bitsOf[row] = bits;
  }
  nameWords(rows, bitsOf, row + 1, vocabulary);
  return tokensOf(rows, row + 1, vocabulary);
}

/**
 * The words of so many rows, in loops that only look: so the processor waits for memory for many of them together. Most
 * are written in lower case, and not looked up again as such.
 */
function nameWords(
  { word, lower, id, spelling }: Rows,
  bits: Int32Array,
  count: number,
  { words, spellings }: Vocabulary,
): void {
  for (let row = 0; row < count; row++) word[row] = spellings[spelling[row] ?? 0] ?? "";
  for (let row = 0; row < count; row++)
    lower[row] = ((bits[row] ?? 0) & BITS_OF.lower ? word[row] : words[id[row] ?? 0]) ?? "";
}

/** Columns of so many rows, in one piece of memory. */
function newRows(size: number) {
  const memory = new ArrayBuffer(size * BYTES_OF_ROW);
  const numbers = (column: number) => new Uint32Array(memory, 4 * column * size, size);
  const bytes = (column: number) => new Uint8Array(memory, (4 * 4 + column) * size, size);
  return {
    start: numbers(0),
    end: numbers(1),
    id: numbers(2),
    spelling: numbers(3),
    tag: bytes(0),
    opens: bytes(1),
    listed: bytes(2),
    looks: bytes(3),
    word: new Array<string>(size),
    lower: new Array<string>(size),
  };
}

/** Four columns of four bytes, four of one. */
const BYTES_OF_ROW = 4 * 4 + 4;

type Rows = ReturnType<typeof newRows>;

function write(rows: Rows, row: number, surface: Surface, listed: number): void {
  rows.id[row] = surface.id;
  rows.spelling[row] = surface.number;
  rows.looks[row] = surface.looks;
  rows.listed[row] = listed;
}

/** Makes a row longer, up to `end`; what was cut is a name more often than not. */
function extend(rows: Rows, row: number, end: number, surface: Surface): void {
  rows.end[row] = end;
  write(rows, row, surface, 0);
  if (isCapital(surface.word)) rows.tag[row] = PROPN;
}

const PROPN = TAGS.indexOf("PROPN");

/** How far behind its expected place a token is looked for: wink drops a character here and there. */
const DRIFT = 64;

/** Where the token stands: where wink's spaces say, else the next place close by that shows it. */
function placed(text: string, value: string, expected: number, cursor: number): number {
  if (standsAt(text, expected, value)) return expected;
  const next = text.slice(cursor, expected + DRIFT + value.length).indexOf(value);
  return next < 0 ? Math.min(expected, text.length - value.length) : cursor + next;
}

/** wink cuts words at letters that it does not know ("Krzemi|ń|ska"); contractions ("do|n't") it cuts on purpose. */
const joinsWord = (text: string, at: number): boolean =>
  at > 0 && LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));

const LETTER = /[\p{L}\p{M}]/u;

function tokensOf(rows: Rows, count: number, vocabulary: Vocabulary): Tokens {
  const { word, lower } = rows;
  // Rows were joined.
  const isShort = count < word.length;
  if (isShort) word.length = lower.length = count;
  const part = <Column extends Uint8Array | Uint32Array>(column: Column): Column =>
    isShort ? (column.subarray(0, count) as Column) : column;
  const start = part(rows.start);
  const end = part(rows.end);
  const tag = part(rows.tag);
  const row = (text: string, i: number) => [start[i], end[i], TAGS[tag[i] ?? 0], text];
  // Field by field: a spread makes tables of ever new shapes, and code that is fast on one of them is given up on the next.
  return {
    count,
    start,
    end,
    tag,
    opens: part(rows.opens),
    listed: part(rows.listed),
    id: part(rows.id),
    spelling: part(rows.spelling),
    looks: part(rows.looks),
    word,
    lower,
    vocabulary,
    toJSON: () => word.map(row),
  };
}
