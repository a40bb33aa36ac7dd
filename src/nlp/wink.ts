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
import { BITS, BITS_OF, CAN_BE, EVENTS, HINTS, NO_HINT, ROW } from "./wink/lexeme-rows.ts";
import { type Lexemes, lexemesOf } from "./wink/lexemes.ts";
import { type WinkModel, winkModel } from "./wink/model.ts";
import { type Pieces, piecesRoom } from "./wink/pieces.ts";
import { nextRuns, runsRoom } from "./wink/runs.ts";

/** Longer runs without a space are no words; wink takes quadratic time over them. */
const LONGEST_WORD = 128;

/** So many runs and words are kept from text to text; beyond, all are forgotten, so that memory stays flat. */
const MOST_KEPT = 200_000;

/** Room for texts of so many units is kept from text to text. */
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
    if (text.length > room.units.length) room = roomFor(2 * text.length);
    const { units, pieces } = room;
    const { model, lexemes, cutter } = engine;
    const shown = shownUnits(text, units);
    cutter.begin(shown, units, pieces);
    for (let at = 0; at < shown.length; ) {
      at = nextRuns(units, at, shown.length, runs);
      cutter.cut(runs);
    }
    if (pieces.count >= room.tags.length) room = roomFor(2 * pieces.count, pieces);
    const size = readRows(room, lexemes.rows());
    tag(room, lexemes.rows(), model);
    const sentences = model.sentences.recognize(room.ends, pieces.count, room.found);
    const tokens = columns(text, shown, size, room, sentences, lexemes);
    if (units.length > MOST_ROOM) room = roomFor(FEW);
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
  /** The text. */
  readonly units: Uint16Array;
  /** Its tokens as they are cut, and by their numbers what one machine sees and the parts of speech. */
  readonly pieces: Pieces;
  /** What the machine that cuts sentences sees, and a machine that tags; what the tagging machines see in place of a tag. */
  readonly ends: Int16Array;
  readonly events: Int16Array;
  readonly hints: readonly Int16Array[];
  readonly bits: Int32Array;
  readonly tags: Uint8Array;
  /** What one machine found: a token and a number, and so on. */
  readonly found: Int32Array;
}

const FEW = 1 << 13;

const roomFor = (size: number, pieces = piecesRoom()): Room => ({
  units: new Uint16Array(size),
  pieces,
  ends: new Int16Array(size),
  events: new Int16Array(size),
  hints: [new Int16Array(size), new Int16Array(size)],
  bits: new Int32Array(size),
  tags: new Uint8Array(size),
  found: new Int32Array(2 * size + 2),
});

/** Writes down what is known of the words of the tokens, in one pass; returns how many are not white space. */
function readRows({ pieces, ends, hints, bits, tags }: Room, rows: Int32Array): number {
  const { count, lexeme, spaces } = pieces;
  const [first, second] = hints;
  if (!first || !second) return 0;
  let shown = 0;
  for (let i = 0; i < count; i++) {
    const of = (lexeme[i] ?? 0) * ROW;
    const own = rows[of + BITS] ?? 0;
    const both = rows[of + EVENTS] ?? 0;
    bits[i] = own;
    tags[i] = own & BITS_OF.tag;
    ends[i] = spaces[i] ? both >> 16 : both;
    first[i] = rows[of + HINTS] ?? NO_HINT;
    second[i] = rows[of + HINTS + 1] ?? NO_HINT;
    if ((own & BITS_OF.blank) === 0) shown++;
  }
  return shown;
}

/** The part of speech of each token: what its word is most often, then what two machines make of it among the others. */
function tag({ pieces, events, hints, bits, tags, found }: Room, rows: Int32Array, model: WinkModel): void {
  const { count, lexeme } = pieces;
  for (let m = 0; m < model.tags.length; m++) {
    const machine = model.tags[m];
    const hint = hints[m];
    if (!machine || !hint) continue;
    seeTags(machine.eventOfTag, tags, hint, count, events);
    const changes = machine.recognize(events, count, found);
    for (let k = 0; k < changes; k++) {
      const i = found[2 * k] ?? 0;
      const to = found[2 * k + 1] ?? 0;
      if (to < 0) tags[i] = -to;
      else if (((rows[(lexeme[i] ?? 0) * ROW + CAN_BE] ?? 0) >> to) & 1) tags[i] = to;
    }
  }
  for (let i = 0; i < count; i++) {
    const own = bits[i] ?? 0;
    if (own & BITS_OF.fixed) tags[i] = own & BITS_OF.tag;
  }
}

/** What a machine sees of each token: the hint of its word, else its tag; one that cannot be tagged it does not see. */
function seeTags(
  eventOfTag: Int16Array,
  tags: Uint8Array,
  hints: Int16Array,
  count: number,
  events: Int16Array,
): void {
  for (let i = 0; i < count; i++) {
    const tag = tags[i] ?? 0;
    const hint = tag === 0 ? NO_HINT : (hints[i] ?? 0);
    events[i] = hint === NO_HINT ? (eventOfTag[tag] ?? 0) : hint;
  }
}

/** Writes the text into `units`, without runs that are too long for words; returns what was written. */
function shownUnits(text: string, units: Uint16Array): string {
  let longest = 0;
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    units[i] = unit;
    if (unit !== 0x20 && unit !== 0x0a) continue;
    if (i - run > longest) longest = i - run;
    run = i + 1;
  }
  if (Math.max(longest, text.length - run) <= LONGEST_WORD) return text;
  const shown = withoutLongRuns(text);
  for (let i = 0; i < shown.length; i++) units[i] = shown.charCodeAt(i);
  return shown;
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
