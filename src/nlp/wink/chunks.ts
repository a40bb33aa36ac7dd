/**
 * From a run of characters between spaces to its lexemes, each run cut once. wink cuts a run by what it knows, and it
 * knows the words of its list and those that it met earlier in the text; so a way of cutting is kept with the unlisted
 * words that were asked for, and is used again where the same of them have been met.
 */
import { copied } from "../../remembered.ts";
import type { Lexeme, Lexemes } from "./lexemes.ts";
import type { WinkModel } from "./model.ts";

/** A word that wink does not list. */
interface Unlisted {
  readonly byCategory: Map<number, Lexeme>;
  /** The text in which it was met last, and what it was taken for there. */
  metIn: number;
  metAs: Lexeme | null;
}

/** An unlisted word that was asked for, and what it had been met as: null when it had not been met. */
type Asked = readonly [word: Unlisted, metAs: Lexeme | null];

interface Cut {
  readonly asked: readonly Asked[];
  readonly added: readonly (readonly [word: Unlisted, lexeme: Lexeme])[];
  readonly lexemes: readonly Lexeme[];
}

export interface Cutter {
  /** Forgets what was met: the next run is of another text. */
  readonly nextText: () => void;
  readonly cut: (run: string) => readonly Lexeme[];
  /** How many runs and words are kept. */
  readonly size: () => number;
}

const NONE: readonly Cut[] = [];

/** Ways in which one run may be cut; more are not kept. */
const MOST_CUTS = 4;

export function cutter(model: WinkModel, lexemes: Lexemes): Cutter {
  const runs = new Map<string, readonly Cut[]>();
  const words = new Map<string, Unlisted>();
  let text = 0;
  const wordOf = (word: string): Unlisted => {
    const known = words.get(word);
    if (known) return known;
    const made: Unlisted = { byCategory: new Map(), metIn: -1, metAs: null };
    words.set(word, made);
    return made;
  };
  const metAs = (word: Unlisted) => (word.metIn === text ? word.metAs : null);
  const meet = (word: Unlisted, lexeme: Lexeme) => {
    word.metIn = text;
    word.metAs = lexeme;
  };
  const fits = ({ asked }: Cut): boolean => {
    for (const [word, as] of asked) if (metAs(word) !== as) return false;
    return true;
  };
  return {
    nextText: () => {
      text++;
    },
    size: () => runs.size + words.size,
    cut: (run) => {
      const known = runs.get(run) ?? NONE;
      for (const again of known) {
        if (!fits(again)) continue;
        for (const [word, lexeme] of again.added) meet(word, lexeme);
        return again.lexemes;
      }
      const own = copied(run);
      const fresh = cutAfresh(model, lexemes, own, { wordOf, metAs, meet });
      if (known.length < MOST_CUTS) runs.set(own, [...known, fresh]);
      return fresh.lexemes;
    },
  };
}

interface Met {
  readonly wordOf: (word: string) => Unlisted;
  readonly metAs: (word: Unlisted) => Lexeme | null;
  readonly meet: (word: Unlisted, lexeme: Lexeme) => void;
}

/** Cuts a run with wink's own tokenizer, and writes down what it asks for and adds. */
function cutAfresh(model: WinkModel, lexemes: Lexemes, run: string, { wordOf, metAs, meet }: Met): Cut {
  const asked: Asked[] = [];
  const added: [Unlisted, Lexeme][] = [];
  const found: Lexeme[] = [];
  const touched = new Set<Unlisted>();
  const ask = (text: string): Lexeme | null => {
    const word = wordOf(text);
    if (!touched.has(word)) asked.push([word, metAs(word)]);
    touched.add(word);
    return metAs(word);
  };
  const add = (text: string, category: number): Lexeme => {
    const known = ask(text);
    if (known) return known;
    const word = wordOf(text);
    const lexeme = word.byCategory.get(category) ?? lexemes.unlisted(text, category);
    word.byCategory.set(category, lexeme);
    meet(word, lexeme);
    added.push([word, lexeme]);
    return lexeme;
  };
  const lookUp = (text: string): readonly Lexeme[] | null => {
    const listed = lexemes.listed(text);
    if (listed) return listed;
    const met = ask(text);
    return met && [met];
  };
  model.tokenize(
    {
      isLexeme: (text) => lookUp(text) !== null,
      _addTokenIfInCache: (text) => {
        const known = lookUp(text);
        if (known) found.push(...known);
        return known ? 1 : 0;
      },
      _addToken: (text, category) => {
        found.push(lexemes.whole(text) ?? add(text, category));
        const lower = text.toLowerCase();
        if (lower !== text && lexemes.whole(lower) === null) add(lower, category);
        return true;
      },
    },
    run,
  );
  return { asked, added, lexemes: found };
}
