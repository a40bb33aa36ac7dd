import type { Quotation, Sentence } from "../../../document.ts";
import { TAGS, type Tokens } from "../../../tokens.ts";
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
  readonly names: Uint32Array;
  readonly thats: Uint32Array;
  readonly vocabulary: ReadonlyMap<string, number>;
}

export function sightOf(
  tokens: Tokens,
  quotations: readonly Quotation[],
  { vocabulary, kinds }: { readonly vocabulary: ReadonlyMap<string, number>; readonly kinds: Kinds },
): Sight {
  const words = new Int32Array(tokens.count);
  const kind = new Int32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const lower = tokens.lower[i] ?? "";
    words[i] = vocabulary.get(lower) ?? -1;
    kind[i] = kindOf(kinds, lower, tokens.tag[i] ?? 0);
  }
  const quoted = quotedTokens(tokens, quotations);
  return {
    tokens,
    words,
    kinds: kind,
    kindCount: kinds.count,
    quoted,
    commas: countsUpTo(tokens, (i) => tokens.lower[i] === ","),
    verbs: countsUpTo(tokens, (i) => tokens.tag[i] === VERB || tokens.tag[i] === AUX),
    names: countsUpTo(tokens, (i) => tokens.tag[i] === PROPN),
    thats: countsUpTo(tokens, (i) => tokens.lower[i] === "that"),
    vocabulary,
  };
}

const VERB = TAGS.indexOf("VERB");
const AUX = TAGS.indexOf("AUX");
const PROPN = TAGS.indexOf("PROPN");

function countsUpTo({ count }: Tokens, test: (i: number) => boolean): Uint32Array {
  const counts = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) counts[i + 1] = (counts[i] ?? 0) + (test(i) ? 1 : 0);
  return counts;
}

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
export const stemAt = (sight: Sight, i: number): number =>
  sight.vocabulary.get(stemOf(sight.tokens.lower[i] ?? "")) ?? -1;
