import type { Quotation, Sentence } from "../../../document.ts";
import { madeOnce } from "../../../remembered.ts";
import { TAGS, type Tokens } from "../../../tokens.ts";
import { wordTable } from "../../../vocabulary.ts";
import { type Kinds, kindOf, NO_KIND } from "./kinds.ts";
import { stemOf } from "./stem.ts";

/** A document as the models of reported speech see it: words as numbers, and what is inside quotation marks. */
export interface Sight {
  readonly tokens: Tokens;
  /** Number of each word in the vocabulary; −1 for the rest. */
  readonly words: Int32Array;
  /** 1 for every token of a quotation, its marks included. */
  readonly quoted: Uint8Array;
  /** Kind of each token; see `Kinds`. */
  readonly kinds: Int32Array;
  readonly kindCount: number;
  /** How many there are before each token: commas, verbs, proper nouns, "that". */
  readonly commas: Uint32Array;
  readonly verbs: Uint32Array;
  /** As `verbs`, without auxiliaries. */
  readonly mainVerbs: Uint32Array;
  readonly names: Uint32Array;
  readonly thats: Uint32Array;
  /** Number of each candidate's stem, which its forms share; −1 for the rest and where none is known. */
  readonly stems: Int32Array;
}

/** What a document is looked at with. */
export interface Seeing {
  readonly vocabulary: ReadonlyMap<string, number>;
  /** By number of a word: that of its stem. */
  readonly stemOfWord: Int32Array;
  readonly kinds: Kinds;
}

/** The number of each known word's stem. */
export const stemsOf = (vocabulary: ReadonlyMap<string, number>): Int32Array =>
  Int32Array.from(vocabulary.keys(), (word) => stemNumber(word, vocabulary));

const stemNumber = (word: string, vocabulary: ReadonlyMap<string, number>): number =>
  word === "" ? -1 : (vocabulary.get(stemOf(word)) ?? -1);

export function sightOf(tokens: Tokens, quotations: readonly Quotation[], seeing: Seeing): Sight {
  const { kinds } = seeing;
  const { count, lower, tag, id } = tokens;
  const tables = tablesOf(seeing);
  const number = tables.numbers(tokens.vocabulary);
  const stem = tables.stemNumbers(tokens.vocabulary);
  const own = tables.kindNumbers(tokens.vocabulary);
  const words = new Int32Array(count);
  const kind = new Int32Array(count);
  const stems = new Int32Array(count);
  const commas = new Uint32Array(count + 1);
  const verbs = new Uint32Array(count + 1);
  const mainVerbs = new Uint32Array(count + 1);
  const names = new Uint32Array(count + 1);
  const thats = new Uint32Array(count + 1);
  // Before the loop: code made in the middle of a loop is kept even when it is given up, as it is on lists of another kind.
  const quoted = quotedTokens(tokens, quotations);
  for (let i = 0; i < count; i++) {
    const word = lower[i] ?? "";
    const part = tag[i] ?? 0;
    const w = id[i] ?? 0;
    const known = number[w] ?? -1;
    words[i] = known;
    kind[i] = own[w] || part;
    stems[i] = known >= 0 || part === VERB ? (stem[w] ?? -1) : -1;
    commas[i + 1] = (commas[i] ?? 0) + (word === "," ? 1 : 0);
    verbs[i + 1] = (verbs[i] ?? 0) + (part === VERB || part === AUX ? 1 : 0);
    mainVerbs[i + 1] = (mainVerbs[i] ?? 0) + (part === VERB ? 1 : 0);
    names[i + 1] = (names[i] ?? 0) + (part === PROPN ? 1 : 0);
    thats[i + 1] = (thats[i] ?? 0) + (word === "that" ? 1 : 0);
  }
  return {
    tokens,
    words,
    kinds: kind,
    kindCount: kinds.count,
    quoted,
    commas,
    verbs,
    mainVerbs,
    names,
    thats,
    stems,
  };
}

/** What a word is to the models, whatever its tag: its number, its stem's, and its kind where it has one of its own. */
const tablesOf = madeOnce(({ vocabulary, stemOfWord, kinds }: Seeing) => {
  const numbered = (number: (word: string) => number) => wordTable((size) => new Int32Array(size), number);
  return {
    numbers: numbered((word) => vocabulary.get(word) ?? -1),
    stemNumbers: numbered((word) => {
      const known = vocabulary.get(word);
      return known === undefined ? stemNumber(word, vocabulary) : (stemOfWord[known] ?? -1);
    }),
    kindNumbers: numbered((word) => kindOf(kinds, word, NO_KIND)),
  };
});

const VERB = TAGS.indexOf("VERB");
const AUX = TAGS.indexOf("AUX");
const PROPN = TAGS.indexOf("PROPN");

function quotedTokens(tokens: Tokens, quotations: readonly Quotation[]): Uint8Array {
  const quoted = new Uint8Array(tokens.count);
  let i = 0;
  for (const { outer } of quotations) {
    while (i < tokens.count && (tokens.start[i] ?? 0) < outer.start) i++;
    for (; i < tokens.count && (tokens.start[i] ?? 0) < outer.end; i++) quoted[i] = 1;
  }
  return quoted;
}

/** The word of token `i` when it stands in the sentence. */
export const wordAt = (sight: Sight, i: number, { first, last }: Sentence): number =>
  i < first || i >= last ? -1 : (sight.words[i] ?? -1);

/** The part of speech of token `i`; `UNK` outside the sentence. */
export const tagAt = (sight: Sight, i: number, { first, last }: Sentence): number =>
  i < first || i >= last ? 0 : (sight.tokens.tag[i] ?? 0);

/** The kind of token `i`; that of no word outside the sentence. */
export const kindAt = (sight: Sight, i: number, { first, last }: Sentence): number =>
  i < first || i >= last ? NO_KIND : (sight.kinds[i] ?? NO_KIND);

/** Number of the word's stem, which its forms share. */
export const stemAt = ({ stems }: Sight, i: number): number => stems[i] ?? -1;
