/**
 * Reads a text as wink-nlp does, the same tokens, sentences and tags, several times as fast: wink's word list, tokenizer
 * and pattern machines, and around them a memory of what has been cut and looked up before.
 *
 * Two defects of wink are met here. Words that it has not seen stay in its cache and change how later texts are read; here
 * they are forgotten with the text. Its tokenizer is quadratic on long runs without a space, so such runs are hidden from it.
 */
import { isSpace } from "../span.ts";
import type { Reader } from "../tokens.ts";
import { type Cutter, cutter } from "./wink/chunks.ts";
import { columns } from "./wink/columns.ts";
import { BITS, BITS_OF, CAN_BE, EVENTS, HINT, NO_HINT, ROW, TAG_EVENTS } from "./wink/lexeme-rows.ts";
import { type Lexemes, lexemesOf } from "./wink/lexemes.ts";
import { type WinkModel, winkModel } from "./wink/model.ts";
import { type Pieces, piecesRoom } from "./wink/pieces.ts";
import { nextRuns, type Runs, runsRoom } from "./wink/runs.ts";

/** Longer runs without a space are no words; wink takes quadratic time over them. */
const LONGEST_WORD = 128;

/** So many runs and words are kept from text to text; beyond, all are forgotten, so that memory stays flat. */
const MOST_KEPT = 200_000;

/** Room for texts of so many tokens is kept from text to text. */
const MOST_ROOM = 1 << 20;

interface Engine {
  readonly model: WinkModel;
  readonly lexemes: Lexemes;
  readonly cutter: Cutter;
}

/** Makes a reader. What it keeps does not show: the same text gives the same tokens whatever was read before. */
export function winkReader(): Reader {
  let engine = start();
  let room = roomFor(FEW);
  const runs = runsRoom();
  return (text) => {
    if (engine.cutter.size() > MOST_KEPT) engine = start();
    const { pieces } = room;
    const { model, lexemes, cutter } = engine;
    cutter.begin(pieces);
    const shown = cutAll(text, cutter, runs);
    if (pieces.count >= room.tags.length) room = roomFor(2 * pieces.count, pieces);
    const size = readRows(room, lexemes.rows());
    tag(room, lexemes.rows(), model);
    const sentences = model.sentences.recognize(room.ends, pieces.count, room.found);
    const tokens = columns(text, shown, size, room, sentences, lexemes);
    if (room.ends.length > MOST_ROOM) room = roomFor(FEW);
    return tokens;
  };
}

function start(): Engine {
  const model = winkModel();
  const lexemes = lexemesOf(model);
  return { model, lexemes, cutter: cutter(model, lexemes) };
}

/** Memory for one text after the other. */
interface Room {
  /** The tokens of the text as they are cut. */
  readonly pieces: Pieces;
  /** What the machine that cuts sentences sees, and the two that tag. */
  readonly ends: Int16Array;
  readonly first: Int16Array;
  readonly second: Int16Array;
  /** What is said of the token's lexeme, see `BITS_OF`; and its part of speech. */
  readonly bits: Int32Array;
  readonly tags: Uint8Array;
  /** What one machine found: a token and a number, and so on. */
  readonly found: Int32Array;
}

const FEW = 1 << 13;

const roomFor = (size: number, pieces = piecesRoom()): Room => ({
  pieces,
  ends: new Int16Array(size),
  first: new Int16Array(size),
  second: new Int16Array(size),
  bits: new Int32Array(size),
  tags: new Uint8Array(size),
  found: new Int32Array(2 * size + 2),
});

/** Writes down what is known of the words of the tokens; returns how many are not white space. */
function readRows({ pieces, ends, first, second, bits, tags }: Room, rows: Int32Array): number {
  const { count, lexeme, spaces } = pieces;
  // A loop that only looks: so the processor waits for memory for many words together.
  for (let i = 0; i < count; i++) bits[i] = rows[(lexeme[i] ?? 0) * ROW + BITS] ?? 0;
  let shown = 0;
  for (let i = 0; i < count; i++) {
    const of = (lexeme[i] ?? 0) * ROW;
    const own = bits[i] ?? 0;
    const both = rows[of + EVENTS] ?? 0;
    const events = rows[of + TAG_EVENTS] ?? 0;
    tags[i] = own & BITS_OF.tag;
    ends[i] = spaces[i] ? both >> 16 : both;
    first[i] = events;
    second[i] = events >> 16;
    if ((own & BITS_OF.blank) === 0) shown++;
  }
  return shown;
}

/** The part of speech of each token: what its word is most often, then what two machines make of it among the others. */
function tag(room: Room, rows: Int32Array, { tags: [first, second] }: WinkModel): void {
  const { pieces, bits, tags, found } = room;
  const { count, lexeme } = pieces;
  const changes = first.recognize(room.first, count, found);
  for (let k = 0; k < changes; k++) {
    change(room, rows, k);
    const i = found[2 * k] ?? 0;
    const hint = rows[(lexeme[i] ?? 0) * ROW + HINT] ?? 0;
    const now = tags[i] ?? 0;
    room.second[i] = now === 0 || hint === NO_HINT ? (second.eventOfTag[now] ?? 0) : hint;
  }
  const more = second.recognize(room.second, count, found);
  for (let k = 0; k < more; k++) change(room, rows, k);
  for (let i = 0; i < count; i++) {
    const own = bits[i] ?? 0;
    if (own & BITS_OF.fixed) tags[i] = own & BITS_OF.tag;
  }
}

/** Gives the token of the `k`th pattern that was found the tag that the pattern says, where its word can have it. */
function change({ pieces, tags, found }: Room, rows: Int32Array, k: number): void {
  const i = found[2 * k] ?? 0;
  const to = found[2 * k + 1] ?? 0;
  if (to < 0) tags[i] = -to;
  else if (((rows[(pieces.lexeme[i] ?? 0) * ROW + CAN_BE] ?? 0) >> to) & 1) tags[i] = to;
}

/** Cuts the text, without runs that are too long for words; returns what was cut. */
function cutAll(text: string, cutter: Cutter, runs: Runs): string {
  let shown: string | null = null;
  for (let at = 0; at < text.length; ) {
    const end = nextRuns(shown ?? text, at, runs);
    // What was cut before holds no such run, and stays as it is.
    if (shown === null && runs.longest > LONGEST_WORD) shown = withoutLongRuns(text);
    else {
      cutter.cut(shown ?? text, runs);
      at = end;
    }
  }
  return shown ?? text;
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
