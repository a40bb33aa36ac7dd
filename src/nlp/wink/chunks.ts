/**
 * From a run of characters between spaces to its lexemes, each run cut once. wink cuts a run by what it knows, and it
 * knows the words of its list and those that it met earlier in the text; so a way of cutting is kept with the unlisted
 * words that were asked for, and is used again where the same of them have been met.
 */
import type { Sink } from "wink-nlp/src/tokenizer.js";
import { ROW, SPELLING } from "./lexeme-rows.ts";
import type { Lexemes, Spelling } from "./lexemes.ts";
import { type Met, meetings } from "./met.ts";
import type { WinkModel } from "./model.ts";
import { addPiece, type Pieces, piecesRoom, roomFor } from "./pieces.ts";
import { NONE, runTable } from "./run-table.ts";
import { BLOCK, END, RUN, type Runs, SPACES, START } from "./runs.ts";
import { ADDED, ASKED, type Cut, LEXEMES, LISTS, NEXT, NO_WAY, UNMET, waysOfCutting } from "./ways.ts";

export interface Cutter {
  /** The lexemes of the runs that follow are of one text, and nothing was met in it yet. */
  readonly begin: (pieces: Pieces) => void;
  /** Adds the lexemes of some runs of the text. */
  readonly cut: (text: string, runs: Runs) => void;
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
  const table = runTable();
  const values = new Int32Array(BLOCK);
  const ways = waysOfCutting();
  const met = meetings();
  const cutAfresh = freshCutter(model, lexemes, met);
  let text = "";
  let pieces = piecesRoom();
  /** A run was given a value since some were looked up. */
  let isNew = false;

  const addAll = (way: number, start: number, spaces: number): void => {
    const numbers = ways.numbers();
    const from = way + LISTS + 2 * ((numbers[way + ASKED] ?? 0) + (numbers[way + ADDED] ?? 0));
    const end = from + 2 * (numbers[way + LEXEMES] ?? 0);
    roomFor(pieces, end - from);
    for (let at = from; at < end; at += 2) {
      const inRun = numbers[at + 1] ?? -1;
      addPiece(pieces, numbers[at] ?? 0, at === from ? spaces : 0, inRun < 0 ? -1 : start + inRun);
    }
  };

  /** Cuts a run as it was not cut before; it is kept where it may be. */
  const cutAnew = (runs: Runs, at: number, first: number, isKept: boolean): void => {
    const start = runs.numbers[at + START] ?? 0;
    const run = text.slice(start, runs.numbers[at + END]);
    const cut = cutAfresh(run);
    const starts = startsIn(run, cut.lexemes.map(wordOf));
    const way = ways.write(cut, starts, first);
    addAll(way, start, runs.numbers[at + SPACES] ?? 0);
    const [only] = cut.lexemes;
    const always = starts.length === 1 && cut.asked.length + cut.added.length === 0;
    const value = always && only !== undefined ? only : ~way;
    const isSet = isKept && table.set(text, runs, at, value);
    // No value leads to it.
    if (!isSet || value !== ~way) ways.drop(way);
    isNew = true;
  };

  /** Cuts a run that is not one lexeme in every text. */
  const cutByWays = (runs: Runs, at: number, value: number): void => {
    const first = value === NONE ? NO_WAY : ~value;
    const numbers = ways.numbers();
    let tried = 0;
    for (let way = first; way !== NO_WAY; way = numbers[way + NEXT] ?? NO_WAY, tried++) {
      if (!met.asBefore(numbers, way)) continue;
      met.meetAll(numbers, way);
      addAll(way, runs.numbers[at + START] ?? 0, runs.numbers[at + SPACES] ?? 0);
      return;
    }
    cutAnew(runs, at, first, tried < MOST_WAYS);
  };

  const wordOf = (lexeme: number): string =>
    lexemes.vocabulary.spellings[lexemes.rows()[lexeme * ROW + SPELLING] ?? 0] ?? "";

  return {
    begin: (to) => {
      pieces = to;
      pieces.count = 0;
      met.forget();
    },
    size: () => table.size() + lexemes.size(),
    cut: (of, runs) => {
      text = of;
      const { numbers, count } = runs;
      table.getAll(text, runs, values);
      isNew = false;
      for (let k = 0, at = 0; k < count; k++, at += RUN) {
        let value = values[k] ?? NONE;
        if (value < 0 && isNew) value = table.get(text, runs, at);
        if (value < 0) cutByWays(runs, at, value);
        else {
          roomFor(pieces, 1);
          addPiece(pieces, value, numbers[at + SPACES] ?? 0, numbers[at + START] ?? 0);
        }
      }
    },
  };
}

/** Where each of the words begins in the run that they are, one after the other; none where they are not. */
function startsIn(run: string, words: readonly string[]): number[] {
  if (words.join("") !== run) return [];
  let end = 0;
  return words.map((word) => {
    end += word.length;
    return end - word.length;
  });
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
