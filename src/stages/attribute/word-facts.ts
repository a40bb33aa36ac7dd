/**
 * All that is asked of single words around quotations, told once for each word of the vocabulary. An article has four hundred
 * words, all over a table of many: what is known of one stands at one place in memory, and what nearly every token is asked is
 * laid out by token.
 */
import type { Lexicons } from "../../lexicons.ts";
import type { LinearModel, Models } from "../../models.ts";
import { madeOnce } from "../../remembered.ts";
import type { Tokens } from "../../tokens.ts";
import { wordTable } from "../../vocabulary.ts";
import { clauseSignsOf } from "./clause-words.ts";
import { closedNumber, pronounKind } from "./sources/words.ts";
import { signsOf, type WordSigns } from "./word-signs.ts";

export interface WordFacts {
  readonly signs: WordSigns;
  /** By token: what clauses ask of its word. */
  readonly clauseSigns: Int32Array;
  /** By word, at `closedAt` and `pronounAt`: the number of a closed word, and the kind of a pronoun. */
  readonly numbers: Int32Array;
}

const tablesOf = madeOnce((lexicons: Lexicons) =>
  madeOnce((cues: LinearModel) =>
    wordTable(
      (word) => signsOf(word, lexicons, cues),
      (word) => clauseSignsOf(word, lexicons, cues),
      (word) => closedNumber(word, lexicons),
      (word) => pronounKind(word, lexicons),
    ),
  ),
);

const [WIDTH, CLAUSE, CLOSED, PRONOUN] = [4, 1, 2, 3];

export const closedAt = (numbers: Int32Array, word: number): number => numbers[WIDTH * word + CLOSED] ?? 0;
export const pronounAt = (numbers: Int32Array, word: number): number => numbers[WIDTH * word + PRONOUN] ?? 0;

export function wordFacts(tokens: Tokens, lexicons: Lexicons, { cues }: Pick<Models, "cues">): WordFacts {
  const { count, id, vocabulary } = tokens;
  const numbers = tablesOf(lexicons)(cues)(vocabulary);
  const signs = new Int32Array(count + 1);
  const clauseSigns = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) {
    const at = WIDTH * (id[i] ?? 0);
    signs[i] = numbers[at] ?? 0;
    clauseSigns[i] = numbers[at + CLAUSE] ?? 0;
  }
  return { signs, clauseSigns, numbers };
}
