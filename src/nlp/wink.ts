/**
 * The one door to wink-nlp: a text in, plain columns of tokens out.
 *
 * Four defects of wink are met here. Words that it has not seen stay in a cache that later texts are read with, so
 * they are forgotten before every text; the ids of that cache only climb, so the engine is renewed before they run out;
 * its tokenizer is quadratic on long runs without a space, so such runs are hidden from it; and one loader of the model
 * quotes its own last result, twice as long with every engine, so it is called only once.
 */
import engModel from "wink-eng-lite-web-model";
import winkNLP, { type Model } from "wink-nlp";
import { isSpace } from "../span.ts";
import { type Reader, TAGS, type Tokens } from "../tokens.ts";

/** Longer runs without a space are no words; wink takes quadratic time over them. */
const LONGEST_WORD = 128;

/** wink packs ids of lexemes into 20 bits; long before that the engine is renewed. */
const MOST_LEXEMES = 600_000;

/** The raw arrays of one reading, as wink hands them to its part-of-speech setter. */
interface RawReading {
  readonly tokens: readonly number[];
  readonly sentences: readonly (readonly number[])[];
  readonly nonBreakingSpaces: Readonly<Record<number, string>>;
}

interface Lexemes {
  readonly list: readonly string[];
  readonly hash: Record<string, number>;
  readonly intrinsicSize: number;
}

interface Engine {
  readonly read: (text: string) => RawReading;
  readonly lexemes: Lexemes;
}

const CELLS = 4;
const SPACES = 0xffff;
const TAG_SHIFT = 20;
const TAG_MASK = 0x3f;

/** Makes a reader. It keeps no memory of a text: the same text gives the same tokens whatever was read before. */
export function winkReader(): Reader {
  let engine = start();
  let known = engine.lexemes.list.length;
  return (text) => {
    if (engine.lexemes.list.length > MOST_LEXEMES) {
      engine = start();
      known = engine.lexemes.list.length;
    }
    const shown = withoutLongRuns(text);
    const raw = engine.read(shown);
    const tokens = columns(text, shown, raw, engine.lexemes);
    known = forget(engine.lexemes, known);
    return tokens;
  };
}

/** Starts wink with hooks that keep hold of its word list and of the raw arrays of each reading. */
function start(): Engine {
  let lexemes: Lexemes | undefined;
  let last: RawReading | undefined;
  const model = hooked(
    (list) => {
      lexemes = list;
    },
    (raw) => {
      last = raw;
    },
  );
  const nlp = winkNLP(model, ["sbd", "pos"]);
  if (lexemes === undefined) throw new Error("wink-nlp did not load its word list");
  return {
    lexemes,
    read: (text) => {
      last = undefined;
      nlp.readDoc(text);
      if (last === undefined) throw new Error("wink-nlp did not tag the text");
      return last;
    },
  };
}

interface CoreModel {
  readonly features: { readonly lexeme: Lexemes } & Readonly<Record<string, { readonly hash?: object }>>;
}
type PosSetter = (raw: RawReading, ...rest: unknown[]) => void;
interface PosModel {
  readonly setter: PosSetter;
}

function hooked(onLexemes: (lexemes: Lexemes) => void, onReading: (raw: RawReading) => void): Model {
  return {
    ...engModel,
    core: () => {
      const core = call<CoreModel>(engModel.core);
      // Words such as "constructor" must not be found on Object.prototype.
      for (const { hash } of Object.values(core.features)) if (hash) Object.setPrototypeOf(hash, null);
      onLexemes(core.features.lexeme);
      return core;
    },
    pos: () => {
      const pos = call<PosModel>(engModel.pos);
      const setter: PosSetter = (raw, ...rest) => {
        pos.setter(raw, ...rest);
        onReading(raw);
      };
      return { ...pos, setter };
    },
    metaCER: () => {
      customEntities ??= call(engModel.metaCER);
      return customEntities;
    },
  };
}

let customEntities: unknown;

/** wink types the parts of its model as unknown; they are loaders without arguments. */
function call<Loaded>(loader: unknown): Loaded {
  if (typeof loader !== "function")
    throw new Error("wink-eng-lite-web-model has another shape than expected");
  return loader() as Loaded;
}

/** Forgets the words that the last text added; returns how many lexemes have ever been listed. */
function forget(lexemes: Lexemes, known: number): number {
  const { list, hash } = lexemes;
  for (let i = known; i < list.length; i++) {
    const word = list[i];
    if (word !== undefined) delete hash[word];
  }
  return list.length;
}

/** The text with runs of more than `LONGEST_WORD` units without a space turned into spaces, same length. */
function withoutLongRuns(text: string): string {
  const parts: string[] = [];
  let from = 0;
  let run = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isSpace(text.charCodeAt(i))) continue;
    if (i - run > LONGEST_WORD) {
      parts.push(text.slice(from, run), " ".repeat(i - run));
      from = i;
    }
    run = i + 1;
  }
  return parts.length === 0 ? text : parts.join("") + text.slice(from);
}

/** wink's arrays as our columns, white-space tokens left out, spans found in the text. */
function columns(text: string, shown: string, raw: RawReading, lexemes: Lexemes): Tokens {
  const size = raw.tokens.length / CELLS;
  const start = new Uint32Array(size);
  const end = new Uint32Array(size);
  const tag = new Uint8Array(size);
  const opens = new Uint8Array(size);
  const listed = new Uint8Array(size);
  const word: string[] = [];
  const lower: string[] = [];
  let cursor = 0;
  let sentence = 0;
  let opening = false;
  for (let i = 0; i < size; i++) {
    if (raw.sentences[sentence]?.[0] === i) {
      opening = true;
      sentence++;
    }
    const value = lexemes.list[raw.tokens[i * CELLS] ?? 0] ?? "";
    const at = placed(shown, value, cursor + spacesBefore(raw, i), cursor);
    cursor = at + value.length;
    if (isBlank(value)) continue;
    if (end[word.length - 1] === at && continuesWord(shown, at, raw, i)) {
      extend(text, { start, end, tag, listed, word, lower }, cursor);
      continue;
    }
    const row = word.length;
    start[row] = at;
    end[row] = cursor;
    tag[row] = ((raw.tokens[i * CELLS + 2] ?? 0) >>> TAG_SHIFT) & TAG_MASK;
    opens[row] = opening ? 1 : 0;
    opening = false;
    const surface = text.slice(at, cursor);
    word.push(surface);
    lower.push(lowered(surface));
    listed[row] = isListed(lexemes, lower[row] ?? "") ? 1 : 0;
  }
  return table(start, end, tag, opens, listed, word, lower);
}

/** Adds the text up to `end` to the last row; what was cut is a name more often than not. */
function extend(
  text: string,
  rows: {
    start: Uint32Array;
    end: Uint32Array;
    tag: Uint8Array;
    listed: Uint8Array;
    word: string[];
    lower: string[];
  },
  end: number,
): void {
  const row = rows.word.length - 1;
  const surface = text.slice(rows.start[row], end);
  rows.end[row] = end;
  rows.word[row] = surface;
  rows.lower[row] = lowered(surface);
  rows.listed[row] = 0;
  if (UPPER.test(surface.charAt(0))) rows.tag[row] = PROPN;
}

const UPPER = /\p{Lu}/u;
const PROPN = TAGS.indexOf("PROPN");

const lowered = (surface: string): string => surface.toLowerCase().replaceAll("’", "'");

/** True for a word of wink's own list; what the text has added to it comes after. */
const isListed = ({ hash, intrinsicSize }: Lexemes, word: string): boolean =>
  (hash[word] ?? intrinsicSize) < intrinsicSize;

function spacesBefore(raw: RawReading, i: number): number {
  const count = (raw.tokens[i * CELLS + 1] ?? 0) & SPACES;
  return count < SPACES ? count : (raw.nonBreakingSpaces[i]?.length ?? 0);
}

/** How far behind its expected place a token is looked for: wink drops a character here and there. */
const DRIFT = 64;

/** Where the token stands: where wink's spaces say, else the next place close by that shows it. */
function placed(text: string, value: string, expected: number, cursor: number): number {
  if (text.startsWith(value, expected)) return expected;
  const next = text.slice(cursor, expected + DRIFT + value.length).indexOf(value);
  return next < 0 ? Math.min(expected, text.length - value.length) : cursor + next;
}

/** wink cuts words at letters that it does not know ("Krzemi|ń|ska"); contractions ("do|n't") it cuts on purpose. */
function continuesWord(text: string, at: number, raw: RawReading, i: number): boolean {
  const contraction = (raw.tokens[i * CELLS + 1] ?? 0) > SPACES;
  return !contraction && at > 0 && LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
}

const LETTER = /[\p{L}\p{M}]/u;

function isBlank(value: string): boolean {
  for (let i = 0; i < value.length; i++) if (!isSpace(value.charCodeAt(i))) return false;
  return true;
}

function table(
  start: Uint32Array,
  end: Uint32Array,
  tag: Uint8Array,
  opens: Uint8Array,
  listed: Uint8Array,
  word: readonly string[],
  lower: readonly string[],
): Tokens {
  const count = word.length;
  const columns = {
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    tag: tag.subarray(0, count),
    opens: opens.subarray(0, count),
    listed: listed.subarray(0, count),
  };
  const row = (text: string, i: number) => [
    columns.start[i],
    columns.end[i],
    TAGS[columns.tag[i] ?? 0],
    text,
  ];
  return { count, ...columns, word, lower, toJSON: () => word.map(row) };
}
