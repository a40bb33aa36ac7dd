/**
 * From a run of characters between spaces to its lexemes, each run cut once. wink cuts a run by what it knows, and it
 * knows the words of its list and those that it met earlier in the text; so a way of cutting is kept with the unlisted
 * words that were asked for, and is used again where the same of them have been met.
 */
import type { Sink } from "wink-nlp/src/tokenizer.js";
import { roomier } from "../roomier.ts";
import { BITS, LENGTH, ROW, SPELLING } from "./lexeme-rows.ts";
import type { Lexemes, Spelling } from "./lexemes.ts";
import type { WinkModel } from "./model.ts";
import { addPiece, type Pieces, piecesRoom, roomFor } from "./pieces.ts";
import { NONE, runTable } from "./run-table.ts";
import { ADDED, ASKED, type Cut, EXACT, LEXEMES, LISTS, NEXT, NO_WAY, UNMET, waysOfCutting } from "./ways.ts";

export interface Cutter {
  /** The runs that follow are of this text, in units too, and nothing was met in it yet. */
  readonly begin: (text: string, units: Uint16Array, pieces: Pieces) => void;
  /** Adds the lexemes of the run from `start` to `end`, before which so many spaces stand; `hash` is the run's. */
  readonly cut: (start: number, end: number, hash: number, spaces: number) => void;
  /** How many runs and words are kept. */
  readonly size: () => number;
}

/** Ways in which one run may be cut; more are not kept. */
const MOST_WAYS = 4;

/**
 * Makes a cutter. The value of a run in its table is the lexeme that the run is in every text, as most are, or below 0 the
 * place of the ways in which it is cut by what was met before.
 */
export function cutter(model: WinkModel, lexemes: Lexemes): Cutter {
  const runs = runTable();
  const ways = waysOfCutting();
  const met = meetings();
  const cutAfresh = freshCutter(model, lexemes, met);
  let text = "";
  let units: Uint16Array = new Uint16Array(0);
  let pieces = piecesRoom();

  const addAll = (way: number, start: number, spaces: number): void => {
    const numbers = ways.numbers();
    const rows = lexemes.rows();
    const from = way + LISTS + 2 * ((numbers[way + ASKED] ?? 0) + (numbers[way + ADDED] ?? 0));
    const count = numbers[way + LEXEMES] ?? 0;
    const isExact = numbers[way + EXACT] === 1;
    roomFor(pieces, count);
    for (let k = 0, at = start; k < count; k++) {
      const lexeme = numbers[from + k] ?? 0;
      addPiece(pieces, lexeme, rows[lexeme * ROW + BITS] ?? 0, k === 0 ? spaces : 0, isExact ? at : -1);
      at += rows[lexeme * ROW + LENGTH] ?? 0;
    }
  };

  /** Cuts a run as it was not cut before; it is kept where it may be. */
  const cutAnew = (
    start: number,
    end: number,
    hash: number,
    spaces: number,
    first: number,
    isKept: boolean,
  ): void => {
    const run = text.slice(start, end);
    const cut = cutAfresh(run);
    const isExact = cut.lexemes.map(wordOf).join("") === run;
    const way = ways.write(cut, isExact, first);
    addAll(way, start, spaces);
    const [only] = cut.lexemes;
    const always = isExact && cut.lexemes.length === 1 && cut.asked.length + cut.added.length === 0;
    const value = always && only !== undefined ? only : ~way;
    if (!isKept || !runs.set(units, start, end, hash, value)) ways.drop(way);
  };

  const wordOf = (lexeme: number): string =>
    lexemes.vocabulary.spellings[lexemes.rows()[lexeme * ROW + SPELLING] ?? 0] ?? "";

  return {
    begin: (of, inUnits, to) => {
      text = of;
      units = inUnits;
      pieces = to;
      pieces.count = 0;
      pieces.shown = 0;
      met.forget();
    },
    size: () => runs.size() + lexemes.size(),
    cut: (start, end, hash, spaces) => {
      const value = runs.get(units, start, end, hash);
      if (value >= 0) {
        roomFor(pieces, 1);
        addPiece(pieces, value, lexemes.rows()[value * ROW + BITS] ?? 0, spaces, start);
        return;
      }
      const first = value === NONE ? NO_WAY : ~value;
      const numbers = ways.numbers();
      let tried = 0;
      for (let way = first; way !== NO_WAY; way = numbers[way + NEXT] ?? NO_WAY, tried++) {
        if (!met.asBefore(numbers, way)) continue;
        met.meetAll(numbers, way);
        addAll(way, start, spaces);
        return;
      }
      cutAnew(start, end, hash, spaces, first, tried < MOST_WAYS);
    },
  };
}

/** The unlisted words of the text so far, by the numbers of their spellings. */
interface Met {
  readonly forget: () => void;
  /** The lexeme that a word was met as, or `UNMET`. */
  readonly asOf: (word: number) => number;
  readonly meet: (word: number, as: number) => void;
  /** Meets all words that a way adds. */
  readonly meetAll: (ways: Int32Array, way: number) => void;
  /** True where the words that a way asks for were met as they were then. */
  readonly asBefore: (ways: Int32Array, way: number) => boolean;
}

function meetings(): Met {
  let text = 0;
  // By word: the text in which it was met last, and as what.
  let last = new Int32Array(1 << 12);
  const asOf = (word: number): number => (last[2 * word] === text ? (last[2 * word + 1] ?? UNMET) : UNMET);
  const meet = (word: number, as: number): void => {
    last = roomier(last, 2 * word + 2);
    last[2 * word] = text;
    last[2 * word + 1] = as;
  };
  return {
    forget: () => {
      text++;
    },
    asOf,
    meet,
    meetAll: (ways, way) => {
      const from = way + LISTS + 2 * (ways[way + ASKED] ?? 0);
      const end = from + 2 * (ways[way + ADDED] ?? 0);
      for (let at = from; at < end; at += 2) meet(ways[at] ?? 0, ways[at + 1] ?? UNMET);
    },
    asBefore: (ways, way) => {
      const from = way + LISTS;
      const end = from + 2 * (ways[way + ASKED] ?? 0);
      for (let at = from; at < end; at += 2) if (asOf(ways[at] ?? 0) !== ways[at + 1]) return false;
      return true;
    },
  };
}

/** Cuts runs with wink's own tokenizer, and writes down what it asks for and adds. */
function freshCutter(model: WinkModel, { spellingOf, unlisted }: Lexemes, met: Met): (run: string) => Cut {
  let cut = emptyCut();
  const ask = ({ surface }: Spelling): number => {
    const word = surface.number;
    const as = met.asOf(word);
    if (!cut.asked.some((meeting) => meeting.word === word)) cut.asked.push({ word, as });
    return as;
  };
  const add = (word: Spelling, category: number): number => {
    const known = ask(word);
    if (known !== UNMET) return known;
    const lexeme = unlisted(word, category);
    met.meet(word.surface.number, lexeme);
    cut.added.push({ word: word.surface.number, as: lexeme });
    return lexeme;
  };
  const sink: Sink = {
    isLexeme: (text) => {
      const word = spellingOf(text);
      return word.listed !== null || ask(word) !== UNMET;
    },
    _addTokenIfInCache: (text) => {
      const word = spellingOf(text);
      const known = word.listed ? UNMET : ask(word);
      if (word.listed) cut.lexemes.push(...word.listed);
      else if (known !== UNMET) cut.lexemes.push(known);
      return word.listed || known !== UNMET ? 1 : 0;
    },
    _addToken: (text, category) => {
      const word = spellingOf(text);
      cut.lexemes.push(word.whole ?? add(word, category));
      const lower = spellingOf(text.toLowerCase());
      if (lower !== word && lower.whole === null) add(lower, category);
      return true;
    },
  };
  return (run) => {
    cut = emptyCut();
    model.tokenize(sink, run);
    return cut;
  };
}

const emptyCut = (): Cut => ({ asked: [], added: [], lexemes: [] });
