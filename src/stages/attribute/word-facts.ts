/**
 * All that is asked of single words around quotations, told once for each word of the vocabulary. An article has four hundred
 * words, all over a table of many: what is known of one stands at one place in memory, and what nearly every token is asked is
 * laid out by token.
 */
import { VALUE_BITS } from "../../feature-values.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { LinearModel, Models } from "../../models.ts";
import { madeOnce } from "../../remembered.ts";
import type { Tokens } from "../../tokens.ts";
import { wordTable } from "../../vocabulary.ts";
import { clauseSignsOf } from "./clause-words.ts";
import { closedNumber, pronounKind } from "./sources/words.ts";
import { signsOf, type WordSigns } from "./word-signs.ts";

export type WordProperty = (word: string) => number;

export interface WordFacts {
  readonly signs: WordSigns;
  /** The signs that any word has: what no word has need not be looked for. */
  readonly held: number;
  /** By token: what clauses ask of its word. */
  readonly clauseSigns: Int32Array;
  /** By token: what its word is to the models of reported speech. */
  readonly facts: Int32Array;
  /** All by word; see `closedAt` and `pronounAt`. */
  readonly table: Int32Array;
}

const tablesOf = madeOnce((lexicons: Lexicons) =>
  madeOnce((cues: LinearModel) =>
    madeOnce((factOf: WordProperty) =>
      wordTable(
        (word) => signsOf(word, lexicons, cues),
        (word) => clauseSignsOf(word, lexicons, cues),
        factOf,
        (word) => closedNumber(word, lexicons) | (pronounKind(word, lexicons) << VALUE_BITS),
      ),
    ),
  ),
);

const [WIDTH, CLAUSE, FACT, NUMBERS] = [4, 1, 2, 3];

/** The number of a closed word; 0 of any other. */
export const closedAt = ({ table }: WordFacts, word: number): number =>
  (table[WIDTH * word + NUMBERS] ?? 0) & ((1 << VALUE_BITS) - 1);

/** The number of the kind of words that a word is, were it a pronoun. */
export const pronounAt = ({ table }: WordFacts, word: number): number =>
  (table[WIDTH * word + NUMBERS] ?? 0) >> VALUE_BITS;

/** Nothing. */
const noFact: WordProperty = () => 0;

export function wordFacts(
  { count, id, vocabulary }: Tokens,
  lexicons: Lexicons,
  { cues }: Pick<Models, "cues">,
  factOf = noFact,
): WordFacts {
  const table = tablesOf(lexicons)(cues)(factOf)(vocabulary);
  const all = new Int32Array(COLUMNS * (count + 1));
  const column = (nth: number) => all.subarray(nth * (count + 1), (nth + 1) * (count + 1));
  const [signs, clauseSigns, facts] = [column(0), column(1), column(2)];
  let held = 0;
  for (let i = 0; i < count; i++) {
    const at = WIDTH * (id[i] ?? 0);
    const sign = table[at] ?? 0;
    signs[i] = sign;
    held |= sign;
    clauseSigns[i] = table[at + CLAUSE] ?? 0;
    facts[i] = table[at + FACT] ?? 0;
  }
  return { signs, held, clauseSigns, facts, table };
}

/** How many are laid out by token; see `sceneOf`. */
const COLUMNS = 3;
