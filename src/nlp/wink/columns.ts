/** wink's tokens as our table. */
import { isCapital } from "../../letters.ts";
import { TAGS, type Tokens } from "../../tokens.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import type { Lexeme, Lexemes, Surface } from "./lexemes.ts";
import { standsAt } from "./run-table.ts";

/** wink's tokens, white space among them. */
export interface RawTokens {
  readonly lexemes: readonly Lexeme[];
  /** Spaces before each. */
  readonly spaces: readonly number[];
}

/** A row of the table for every token that is not white space, its span found in the text. */
export function columns(
  text: string,
  shown: string,
  { lexemes, spaces }: RawTokens,
  starts: readonly number[],
  tags: Uint8Array,
  { spellingOf, vocabulary }: Lexemes,
): Tokens {
  const rows = newRows(lexemes.length);
  let cursor = 0;
  let sentence = 0;
  let opening = false;
  for (let i = 0; i < lexemes.length; i++) {
    const lexeme = lexemes[i];
    if (!lexeme) continue;
    if (starts[sentence] === i) {
      opening = true;
      sentence++;
    }
    const { word } = lexeme.surface;
    const at = placed(shown, word, cursor + (spaces[i] ?? 0), cursor);
    cursor = at + word.length;
    if (lexeme.blank) continue;
    const before = rows.count - 1;
    if (rows.end[before] === at && !lexeme.part && joinsWord(shown, at)) {
      extend(rows, before, cursor, spellingOf(text.slice(rows.start[before], cursor)).surface);
      continue;
    }
    const row = rows.count++;
    rows.start[row] = at;
    rows.end[row] = cursor;
    rows.tag[row] = tags[i] ?? 0;
    rows.opens[row] = opening ? 1 : 0;
    opening = false;
    const asShown = text === shown || text.startsWith(word, at);
    const there = asShown ? lexeme.surface : spellingOf(text.slice(at, cursor)).surface;
    write(rows, row, there, there.listed);
  }
  return table(rows, vocabulary);
}

const newRows = (size: number) => ({
  count: 0,
  start: new Uint32Array(size),
  end: new Uint32Array(size),
  tag: new Uint8Array(size),
  opens: new Uint8Array(size),
  listed: new Uint8Array(size),
  id: new Uint32Array(size),
  spelling: new Uint32Array(size),
  looks: new Uint8Array(size),
  word: [] as string[],
  lower: [] as string[],
});

type Rows = ReturnType<typeof newRows>;

function write(rows: Rows, row: number, { word, lower, number, id, looks }: Surface, listed: number): void {
  rows.word[row] = word;
  rows.lower[row] = lower;
  rows.id[row] = id;
  rows.spelling[row] = number;
  rows.looks[row] = looks;
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

function table({ count, word, lower, ...rows }: Rows, vocabulary: Vocabulary): Tokens {
  const start = rows.start.subarray(0, count);
  const end = rows.end.subarray(0, count);
  const tag = rows.tag.subarray(0, count);
  const row = (text: string, i: number) => [start[i], end[i], TAGS[tag[i] ?? 0], text];
  // Field by field: a spread makes tables of ever new shapes, and code that is fast on one of them is given up on the next.
  return {
    count,
    start,
    end,
    tag,
    opens: rows.opens.subarray(0, count),
    listed: rows.listed.subarray(0, count),
    id: rows.id.subarray(0, count),
    spelling: rows.spelling.subarray(0, count),
    looks: rows.looks.subarray(0, count),
    word,
    lower,
    vocabulary,
    toJSON: () => word.map(row),
  };
}
