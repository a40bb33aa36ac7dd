/**
 * Words that were read are kept: they are the same in every text. A word is a number; what all rows of a page ask of it
 * stands in one row of a table of whole numbers, the rest in its `Word`.
 */
import type { Vocabulary } from "../../vocabulary.ts";
import { roomier } from "../roomier.ts";
import { hashOf } from "./hash.ts";
import { EDGE_TEXT, readWord, type Word, type WordTables } from "./words.ts";

/** How many numbers a row of facts has. */
export const FACTS = 8;
/** Bits of the name lists that hold the word, and of `FLAGS`. */
export const BITS = 0;
/** The same number for every spelling by case. */
export const FOLD = 1;
/** As in `Word`; `COARSE` is a number of 16 bits, and the initial stands 16 bits higher. */
export const [LOWER, BRIEF, COARSE, MIDDLE, FINE] = [2, 3, 4, 5, 6];
export const COARSE_BITS = 16;
/** Small numbers of the brief shape and, 16 bits higher, of the name lists: the same for the same shape and lists. */
export const KINDS = 7;
export const KIND_BITS = 16;
/** The number of all shapes beyond those that have one of their own. */
export const NO_KIND = 0xffff;

/** Bits above those of the name lists. */
export const FLAGS = {
  capital: 1 << 16,
  allCapitals: 1 << 17,
  digit: 1 << 18,
  lowerCase: 1 << 19,
  the: 1 << 20,
  possessive: 1 << 21,
  hyphen: 1 << 22,
} as const;

/** The bits of the name lists. */
export const LIST_BITS = 0xffff;

/** Stands beyond the ends of a paragraph. */
export const EDGE = 0;
/** The word "-". */
export const HYPHEN = 1;

/** What reading a page needs of words. */
export interface WordMemory {
  /** The numbers of words, and one, by their spellings in the vocabulary of a text; 0 of those that are not known yet. */
  readonly begin: (vocabulary: Vocabulary) => Int32Array;
  /** The number of a word that is not known yet, by its spelling; from now on it stands among the numbers. */
  readonly learn: (spelling: number) => number;
  /** By number. */
  readonly words: readonly Word[];
  /** By number, `FACTS` numbers each; grows, so read it anew after a word was learned. */
  readonly facts: () => Int32Array;
  /** Bits of a phrase of name lists, 0 for no phrase. */
  readonly phraseOf: (hash: number) => number;
  /**
   * What words do in a text, by their fold: bits, and the number of the text above them, so that what they did in another
   * text counts for nothing.
   */
  readonly habits: () => Int32Array;
}

export function wordMemory(tables: WordTables): WordMemory {
  const words: Word[] = [];
  const numbers = new Map<string, number>();
  const folds = new Map<string, number>();
  const shapes = new Map<number, number>();
  const lists = new Map<number, number>();
  let facts = new Int32Array(1024 * FACTS);
  const numberOfWord = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const lower = text.toLowerCase();
    const fold = folds.get(lower) ?? folds.size;
    folds.set(lower, fold);
    const number = words.push(readWord(text, tables)) - 1;
    numbers.set(text, number);
    facts = roomier(facts, words.length * FACTS);
    const word = words[number] as Word;
    writeFacts(facts, number * FACTS, word, fold);
    facts[number * FACTS + KINDS] = kindOf(shapes, word.brief) | (kindOf(lists, word.lists) << KIND_BITS);
    return number;
  };
  let vocabulary: Vocabulary | null = null;
  // The number of a word and one, by its spelling in the vocabulary.
  let bySpelling = new Int32Array(0);
  let habits = new Int32Array(1024);
  numberOfWord(EDGE_TEXT);
  numberOfWord("-");
  return {
    begin: (of) => {
      if (vocabulary !== of) bySpelling = new Int32Array(1024);
      vocabulary = of;
      bySpelling = roomier(bySpelling, of.spellings.length);
      return bySpelling;
    },
    learn: (spelling) => {
      const number = numberOfWord(vocabulary?.spellings[spelling] ?? "");
      bySpelling[spelling] = number + 1;
      return number;
    },
    words,
    facts: () => facts,
    phraseOf: tables.phraseOf,
    habits: () => {
      habits = roomier(habits, folds.size);
      return habits;
    },
  };
}

/** A small number for each of the values that were seen. */
function kindOf(kinds: Map<number, number>, value: number): number {
  const kind = kinds.get(value) ?? Math.min(kinds.size, NO_KIND);
  if (kind !== NO_KIND) kinds.set(value, kind);
  return kind;
}

function writeFacts(facts: Int32Array, at: number, word: Word, fold: number): void {
  facts[at + BITS] =
    word.lists |
    (word.capital ? FLAGS.capital : 0) |
    (word.allCapitals ? FLAGS.allCapitals : 0) |
    (word.digit ? FLAGS.digit : 0) |
    (word.lowerCase ? FLAGS.lowerCase : 0) |
    (word.lower === THE ? FLAGS.the : 0) |
    (word.lower === POSSESSIVE ? FLAGS.possessive : 0) |
    (word.lower === HYPHEN_HASH ? FLAGS.hyphen : 0);
  facts[at + FOLD] = fold;
  facts[at + LOWER] = word.lower;
  facts[at + BRIEF] = word.brief;
  facts[at + COARSE] = word.coarse | (word.initial << COARSE_BITS);
  facts[at + MIDDLE] = word.middle;
  facts[at + FINE] = word.fine;
}

/** Words that the features ask for by name. */
const THE = hashOf("the");
const POSSESSIVE = hashOf("'s");
const HYPHEN_HASH = hashOf("-");
