import type { Quotation, Sentence } from "../../../document.ts";
import { madeOnce } from "../../../remembered.ts";
import { TAGS, type Tokens } from "../../../tokens.ts";
import { wordFlags, wordTable } from "../../../vocabulary.ts";
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
  /** What may stand near a cue: the bits `COMMA`, `THAT`, `TO`, `SUBJECT`, `QUOTED` of each token. */
  readonly signs: Uint8Array;
  /** How many there are before each token: commas, verbs, proper nouns, "that". */
  readonly commas: Uint32Array;
  readonly verbs: Uint32Array;
  /** As `verbs`, without auxiliaries. */
  readonly mainVerbs: Uint32Array;
  readonly names: Uint32Array;
  readonly thats: Uint32Array;
  /** By number of a word in the reader's vocabulary: that of its stem, which its forms share; −1 where none is known. */
  readonly stems: Int32Array;
}

export const COMMA = 1;
export const THAT = 2;
export const TO = 4;
/** A pronoun or a proper noun. */
export const SUBJECT = 8;
export const QUOTED = 16;

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
  const { numbers, stemNumbers, kindNumbers } = tablesOf(seeing);
  const { count, tag, id, vocabulary } = tokens;
  const number = numbers(vocabulary);
  const own = kindNumbers(vocabulary);
  const sign = signNumbers(vocabulary);
  const words = new Int32Array(count);
  const kinds = new Int32Array(count);
  const signs = new Uint8Array(count);
  const commas = new Uint32Array(count + 1);
  const verbs = new Uint32Array(count + 1);
  const mainVerbs = new Uint32Array(count + 1);
  const names = new Uint32Array(count + 1);
  const thats = new Uint32Array(count + 1);
  // Before the loop: code made in the middle of a loop is kept even when it is given up, as it is on lists of another kind.
  const quoted = quotedTokens(tokens, quotations);
  let comma = 0;
  let verb = 0;
  let mainVerb = 0;
  let name = 0;
  let that = 0;
  for (let i = 0; i < count; i++) {
    const part = tag[i] ?? 0;
    const w = id[i] ?? 0;
    const signed = sign[w] ?? 0;
    words[i] = number[w] ?? -1;
    kinds[i] = own[w] || part;
    signs[i] = signed | (part === PRON || part === PROPN ? SUBJECT : 0) | (quoted[i] === 1 ? QUOTED : 0);
    if (signed === COMMA) comma++;
    else if (signed === THAT) that++;
    if (part === VERB) mainVerb++;
    if (part === VERB || part === AUX) verb++;
    else if (part === PROPN) name++;
    commas[i + 1] = comma;
    verbs[i + 1] = verb;
    mainVerbs[i + 1] = mainVerb;
    names[i + 1] = name;
    thats[i + 1] = that;
  }
  return {
    tokens,
    words,
    kinds,
    kindCount: seeing.kinds.count,
    quoted,
    signs,
    commas,
    verbs,
    mainVerbs,
    names,
    thats,
    stems: stemNumbers(vocabulary),
  };
}

const signNumbers = wordFlags((word) =>
  word === "," ? COMMA : word === "that" ? THAT : word === "to" ? TO : 0,
);

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
const PRON = TAGS.indexOf("PRON");
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

/** The kind of token `i`; that of no word outside the sentence. */
export const kindAt = (sight: Sight, i: number, { first, last }: Sentence): number =>
  i < first || i >= last ? NO_KIND : (sight.kinds[i] ?? NO_KIND);

/** Number of the stem of a word that is a verb or one that the models know; −1 for the rest. */
export const stemAt = ({ tokens, words, stems }: Sight, i: number): number =>
  (words[i] ?? -1) >= 0 || tokens.tag[i] === VERB ? (stems[tokens.id[i] ?? 0] ?? -1) : -1;
