import type { Domain } from "../../../linear.ts";
import { madeOnce } from "../../../remembered.ts";
import { ofTokens, TAGS, type Tokens } from "../../../tokens.ts";
import { wordTable } from "../../../vocabulary.ts";
import type { Domains } from "./domains.ts";
import type { Kinds } from "./kinds.ts";
import { COMMA, THAT, TO } from "./signs.ts";
import { stemOf } from "./stem.ts";

/** What a document is looked at with. */
export interface Seeing {
  readonly vocabulary: ReadonlyMap<string, number>;
  /** By number of a word: that of its stem. */
  readonly stemOfWord: Int32Array;
  readonly kinds: Kinds;
  readonly domains: Domains;
  /** 1 for words that are no verbs and may be cues: "claim", "according". */
  readonly nouns: Uint8Array;
}

/** The number of each known word's stem. */
export const stemsOf = (vocabulary: ReadonlyMap<string, number>): Int32Array =>
  Int32Array.from(vocabulary.keys(), (word) => stemNumber(word, vocabulary));

const stemNumber = (word: string, vocabulary: ReadonlyMap<string, number>): number =>
  word === "" ? -1 : (vocabulary.get(stemOf(word)) ?? -1);

/** What a word is to the models, whatever its tag: its number, its kind where it has one of its own, and so on, in one number. */
const field = (from: number, bits: number) => ({ from, most: (1 << bits) - 1 });
export const [WORD, KIND, SIGN, ENDING, NOUN] = [
  field(0, 16),
  field(16, 9),
  field(25, 3),
  field(28, 2),
  field(30, 1),
];

export const tablesOf = madeOnce(({ vocabulary, stemOfWord, kinds, nouns, domains }: Seeing) => {
  const { words, stems } = domains;
  const kindRows = domains.kinds.rows;
  if (words.count >= WORD.most || kinds.count >= KIND.most) throw new RangeError("too many words");
  const factOf = (word: string): number => {
    const known = vocabulary.get(word) ?? -1;
    return (
      ((words.rows[known] ?? -1) + 1) |
      (((kindRows[kinds.words.get(word) ?? -1] ?? -1) + 1) << KIND.from) |
      (signOf(word) << SIGN.from) |
      (endingOf(word) << ENDING.from) |
      ((nouns[known] ?? 0) << NOUN.from)
    );
  };
  return {
    factOf,
    facts: wordTable(factOf),
    stems: wordTable((word) => {
      const known = vocabulary.get(word);
      const stem = known === undefined ? stemNumber(word, vocabulary) : (stemOfWord[known] ?? -1);
      return stems.rows[stem] ?? -1;
    }),
    tagKinds: Uint16Array.from(TAGS, (_, tag) => kindRows[tag] ?? 0),
    pairRows: pairRowsOf(domains, kinds.count),
  };
});

/** What each word of a document is to the models. */
export const factsIn = (tokens: Tokens, seeing: Seeing): Int32Array =>
  ofTokens(tablesOf(seeing).facts(tokens.vocabulary), tokens);

/** The rows of pairs by the rows of their kinds. */
function pairRowsOf({ pairs, kinds }: Domains, count: number): Domain["rows"] {
  const rows = pairs.rows.slice();
  for (let pair = 0; pair < rows.length; pair++) {
    const [first, second] = [kinds.rows[Math.floor(pair / count)] ?? 0, kinds.rows[pair % count] ?? 0];
    rows[first * count + second] = pairs.rows[pair] ?? -1;
  }
  return rows;
}

const signOf = (word: string): number =>
  word === "," ? COMMA : word === "that" ? THAT : word === "to" ? TO : 0;

/** "-s", "-d", "-ing", none of these. */
function endingOf(word: string): number {
  if (word.endsWith("s")) return 1;
  if (word.endsWith("d")) return 2;
  return word.endsWith("ing") ? 3 : 0;
}
