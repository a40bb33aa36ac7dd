/** Words that were read are kept: they are the same in every text. */
import type { Tokens } from "../../tokens.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import { hashOf } from "./hash.ts";
import { EDGE_TEXT, readWord, type Word, type WordTables } from "./words.ts";

/** What reading a page needs of words. */
export interface WordMemory {
  readonly wordAt: (tokens: Tokens, i: number) => Word;
  readonly size: () => number;
  /** Stands beyond the ends of a paragraph. */
  readonly edge: Word;
  /** Bits of a phrase of name lists, 0 for no phrase. */
  readonly phraseOf: (hash: number) => number;
  /** What words do in a text, by their fold: all zero between texts. */
  readonly habits: () => Uint16Array;
}

export function wordMemory(tables: WordTables): WordMemory {
  const words = new Map<string, Word>();
  const folds = new Map<string, number>();
  const wordOf = (text: string): Word => {
    const known = words.get(text);
    if (known) return known;
    const lower = text.toLowerCase();
    const fold = folds.get(lower) ?? folds.size;
    folds.set(lower, fold);
    const word = readWord(text, words.size, fold, tables);
    words.set(text, word);
    return word;
  };
  let vocabulary: Vocabulary | null = null;
  let bySpelling: Word[] = [];
  const wordAt = (tokens: Tokens, i: number): Word => {
    if (vocabulary !== tokens.vocabulary) bySpelling = [];
    vocabulary = tokens.vocabulary;
    const spelling = tokens.spelling[i] ?? 0;
    const known = bySpelling[spelling];
    if (known) return known;
    const word = wordOf(tokens.word[i] ?? "");
    bySpelling[spelling] = word;
    return word;
  };
  let habits = new Uint16Array(1024);
  return {
    wordAt,
    size: () => words.size,
    edge: wordOf(EDGE_TEXT),
    phraseOf: tables.phraseOf,
    habits: () => {
      if (habits.length < folds.size) habits = new Uint16Array(2 * folds.size);
      return habits;
    },
  };
}

/** Words that the features ask for by name. */
export const THE = hashOf("the");
export const POSSESSIVE = hashOf("'s");
export const HYPHEN = hashOf("-");
