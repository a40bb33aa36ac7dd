/**
 * From a run of characters between spaces to its lexemes, each run cut once. wink cuts a run by what it knows, and it
 * knows the words of its list and those that it met earlier in the text; so a way of cutting is kept with the unlisted
 * words that were asked for, and is used again where the same of them have been met.
 */
import type { Sink } from "wink-nlp/src/tokenizer.js";
import { copied } from "../../remembered.ts";
import type { Lexeme, Lexemes, Spelling } from "./lexemes.ts";
import type { WinkModel } from "./model.ts";
import { type Cut, type Meeting, runTable } from "./run-table.ts";

export interface Cutter {
  /** Forgets what was met: the next run is of another text. */
  readonly nextText: () => void;
  /** Adds the lexemes of the run from `start` to `end` of a text; `hash` is the run's. */
  readonly cut: (text: string, start: number, end: number, hash: number, to: Lexeme[]) => void;
  /** How many runs and words are kept. */
  readonly size: () => number;
}

/** Ways in which one run may be cut; more are not kept. */
const MOST_CUTS = 4;

export function cutter(model: WinkModel, lexemes: Lexemes): Cutter {
  const runs = runTable();
  const met = meetings();
  const cutAfresh = freshCutter(model, lexemes, met);
  return {
    nextText: met.forget,
    size: () => runs.size() + lexemes.size(),
    cut: (text, start, end, hash, to) => {
      const known = runs.get(text, start, end, hash);
      let count = 0;
      if (known !== null && known.always !== null) {
        to.push(known.always);
        return;
      }
      for (let cut = known?.cut ?? null; cut !== null; cut = cut.next, count++) {
        if (cut.asked !== null && !met.asBefore(cut.asked)) continue;
        if (cut.added !== null) met.meetAll(cut.added);
        for (const lexeme of cut.lexemes) to.push(lexeme);
        return;
      }
      const run = copied(text.slice(start, end));
      const fresh = cutAfresh(run);
      fresh.next = known?.cut ?? null;
      if (known === null) runs.add(run, hash, fresh);
      else if (count < MOST_CUTS) known.cut = fresh;
      for (const lexeme of fresh.lexemes) to.push(lexeme);
    },
  };
}

/** The unlisted words of the text so far. */
interface Met {
  readonly forget: () => void;
  readonly asOf: (word: Spelling) => Lexeme | null;
  readonly meet: (word: Spelling, as: Lexeme | null) => void;
  readonly meetAll: (meetings: Meeting) => void;
  readonly asBefore: (meetings: Meeting) => boolean;
}

function meetings(): Met {
  let text = 0;
  const asOf = (word: Spelling) => (word.metIn === text ? word.metAs : null);
  const meet = (word: Spelling, as: Lexeme | null) => {
    word.metIn = text;
    word.metAs = as;
  };
  return {
    forget: () => {
      text++;
    },
    asOf,
    meet,
    meetAll: (meetings) => {
      for (let at: Meeting | null = meetings; at !== null; at = at.next) meet(at.word, at.as);
    },
    asBefore: (meetings) => {
      for (let at: Meeting | null = meetings; at !== null; at = at.next)
        if (asOf(at.word) !== at.as) return false;
      return true;
    },
  };
}

/** Cuts runs with wink's own tokenizer, and writes down what it asks for and adds. */
function freshCutter(model: WinkModel, { spellingOf, unlisted }: Lexemes, met: Met): (run: string) => Cut {
  let cut = emptyCut();
  const ask = (word: Spelling): Lexeme | null => {
    const as = met.asOf(word);
    if (!isIn(cut.asked, word)) cut.asked = { word, as, next: cut.asked };
    return as;
  };
  const add = (word: Spelling, category: number): Lexeme => {
    const known = ask(word);
    if (known) return known;
    const lexeme = unlisted(word, category);
    met.meet(word, lexeme);
    cut.added = { word, as: lexeme, next: cut.added };
    return lexeme;
  };
  const sink: Sink = {
    isLexeme: (text) => {
      const word = spellingOf(text);
      return word.listed !== null || ask(word) !== null;
    },
    _addTokenIfInCache: (text) => {
      const word = spellingOf(text);
      const known = word.listed ? null : ask(word);
      if (word.listed) cut.lexemes.push(...word.listed);
      else if (known) cut.lexemes.push(known);
      return word.listed || known ? 1 : 0;
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

const emptyCut = (): Cut => ({ asked: null, added: null, lexemes: [], next: null });

function isIn(meetings: Meeting | null, word: Spelling): boolean {
  for (let at = meetings; at !== null; at = at.next) if (at.word === word) return true;
  return false;
}
