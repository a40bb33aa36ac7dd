import type { Quotation, Sentence } from "../../../document.ts";
import type { Tokens } from "../../../tokens.ts";
import { stemOf } from "./stem.ts";

/** A document as the models of reported speech see it: words as numbers, and what is inside quotation marks. */
export interface Sight {
  readonly tokens: Tokens;
  /** Number of each word in the vocabulary; −1 for the rest. */
  readonly words: Int32Array;
  /** 1 for every token of a quotation, its marks included. */
  readonly quoted: Uint8Array;
  readonly vocabulary: ReadonlyMap<string, number>;
}

export function sightOf(
  tokens: Tokens,
  quotations: readonly Quotation[],
  vocabulary: ReadonlyMap<string, number>,
): Sight {
  const words = new Int32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) words[i] = vocabulary.get(tokens.lower[i] ?? "") ?? -1;
  return { tokens, words, quoted: quotedTokens(tokens, quotations), vocabulary };
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

/** Number of the word's stem, which its forms share. */
export const stemAt = (sight: Sight, i: number): number =>
  sight.vocabulary.get(stemOf(sight.tokens.lower[i] ?? "")) ?? -1;
