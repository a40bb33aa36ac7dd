import type { Span } from "./span.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Universal parts of speech, in the order of their codes in `Tokens.tag`. */
export const TAGS = [
  "UNK",
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SPACE",
  "SYM",
  "VERB",
  "X",
  "SCONJ",
] as const;

export type Tag = (typeof TAGS)[number];

/**
 * The words of a text as columns: one row a token, in order, none of them white space.
 * `text.slice(start[i], end[i]) === word[i]` for every row.
 */
export interface Tokens {
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Code of the part of speech; see `TAGS`. */
  readonly tag: Uint8Array;
  readonly word: readonly string[];
  /** The words in lower case, with straight apostrophes. */
  readonly lower: readonly string[];
  /** 1 where the reader starts a sentence; quotations and paragraphs are not heeded here. */
  readonly opens: Uint8Array;
  /** 1 where the word in lower case stands in the reader's own list of English words, which holds no names. */
  readonly listed: Uint8Array;
  /** Number of the word in lower case in the reader's vocabulary. */
  readonly id: Uint32Array;
  /** Number of the word as it is written: what is asked of words by their spelling need not look it up. */
  readonly spelling: Uint32Array;
  /** What the word looks like as it is written: bits of `LOOKS`, so that a place where nothing can be costs one test. */
  readonly looks: Uint8Array;
  readonly vocabulary: Vocabulary;
  /** Rows for printing; the columns themselves would print as objects. */
  readonly toJSON: () => unknown;
}

/** The part of speech of token `i`. */
export const tagOf = (tokens: Tokens, i: number): Tag => TAGS[tokens.tag[i] ?? 0] ?? "UNK";

/** Some parts of speech as the bits of a number, to be asked for by `hasTag`. */
export const tagSet = (...tags: readonly Tag[]): number =>
  tags.reduce((set, tag) => set | (1 << TAGS.indexOf(tag)), 0);

/** True when the part of speech of token `i` is one of the set. */
export const hasTag = ({ tag }: Pick<Tokens, "tag">, i: number, set: number): boolean =>
  ((set >> (tag[i] ?? 0)) & 1) === 1;

/** The span from token `first` up to, not including, token `last`. */
export const spanOf = (tokens: Tokens, first: number, last: number): Span => ({
  start: tokens.start[first] ?? 0,
  end: tokens.end[last - 1] ?? 0,
});

/** Index of the first token that starts at or after `offset`; `count` when there is none. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.start[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reads a text into tokens. */
export type Reader = (text: string) => Tokens;

/** The token of the noun that a phrase ends in: "sister" of "her sister-in-law". */
export function headAt({ lower, word }: Tokens, last: number): number {
  const inLaw = lower[last - 1] === "law" && lower[last - 3] === "in" && word[last - 2] === "-";
  return inLaw ? last - 5 : last - 1;
}

/** "ex-wife" → "wife". */
export const withoutEx = (noun: string): string => (noun.startsWith("ex-") ? noun.slice(3) : noun);

/** The noun that a phrase ends in: "wife" of "his ex-wife". */
export const headNoun = (tokens: Tokens, last: number): string =>
  withoutEx(tokens.lower[headAt(tokens, last)] ?? "");

/** The place of the first of some tokens in order that is not before another; by halving. */
export function firstNotBefore(tokens: readonly number[], token: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a table says of each token, in a loop that only looks: so the processor waits for memory for many words together. */
export function ofTokens(table: Int32Array, { id, count }: Tokens): Int32Array {
  const values = new Int32Array(count);
  for (let i = 0; i < count; i++) values[i] = table[id[i] ?? 0] ?? 0;
  return values;
}
