/** Words that were read are kept: they are the same in every text. */
import { hashOf } from "./hash.ts";
import { EDGE_TEXT, readWord, type Word, type WordTables } from "./words.ts";

/** What reading a page needs of words. */
export interface WordMemory {
  readonly wordOf: (text: string) => Word;
  readonly size: () => number;
  /** Stands beyond the ends of a paragraph. */
  readonly edge: Word;
  /** Bits of a phrase of name lists, 0 for no phrase. */
  readonly phraseOf: (hash: number) => number;
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
  return { wordOf, size: () => words.size, edge: wordOf(EDGE_TEXT), phraseOf: tables.phraseOf };
}

/** Words that the features ask for by name. */
export const THE = hashOf("the");
export const POSSESSIVE = hashOf("'s");
export const HYPHEN = hashOf("-");
