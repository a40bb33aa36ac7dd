/** What is known of a word by itself: its shape, its clusters, the name lists that hold it. Each word is read once. */
import { hashOf, join } from "./hash.ts";

/** What a name list says of a word: bits of `Word.lists`. */
export const LISTS = [
  "female",
  "male",
  "surname",
  "city",
  "country",
  "region",
  "organization",
  "organization-word",
  "demonym",
  "title",
  "speech",
  "role",
  "date",
  "place-word",
  "particle",
  "starts-phrase",
] as const;

export type ListName = (typeof LISTS)[number];
export const bitOf = (list: ListName): number => 1 << LISTS.indexOf(list);

export const GIVEN = bitOf("female") | bitOf("male");

/** Hashes and codes of one word form. */
export interface Word {
  readonly lower: number;
  /** `Xxxx` style, runs longer than four cut; and with runs of one. */
  readonly shape: number;
  readonly brief: number;
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  /** It starts with a capital, or holds one ("iPhone"). */
  readonly capital: boolean;
  readonly allCapitals: boolean;
  /** It starts with a digit. */
  readonly digit: boolean;
  readonly lowerCase: boolean;
  /** Clusters of raw text at three grains; 0 when the word has none. */
  readonly coarse: number;
  readonly middle: number;
  readonly fine: number;
  readonly lists: number;
  readonly initial: number;
}

/** What the weights file knows of words. */
export interface WordTables {
  readonly clusterOf: (hash: number) => number;
  readonly middleOf: Uint16Array;
  readonly coarseOf: Uint16Array;
  readonly listsOf: (hash: number) => number;
  readonly phraseOf: (hash: number) => number;
}

/** Beyond the ends of a paragraph. */
export const EDGE_TEXT = "\u0000";

const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const DIGIT = /^\p{N}/u;
const AFFIX = 4;

export function readWord(text: string, tables: WordTables): Word {
  const lowerText = text.toLowerCase().replaceAll("’", "'");
  const lower = hashOf(lowerText);
  const capital = UPPER.test(text);
  const lowerCase = LOWER.test(text) && !capital;
  const allCapitals = capital && !LOWER.test(text) && text.length > 1;
  const cluster =
    tables.clusterOf(hashOf(allCapitals ? titled(lowerText) : text)) || tables.clusterOf(lower) || 0;
  const shape = shapeOf(text, AFFIX);
  return {
    lower,
    shape: hashOf(shape),
    brief: hashOf(shapeOf(text, 1)),
    prefixes: affixes(lowerText, (n) => hashOf(lowerText, 0, n)),
    suffixes: affixes(lowerText, (n) => hashOf(lowerText, lowerText.length - n)),
    capital,
    allCapitals,
    digit: DIGIT.test(text),
    lowerCase,
    coarse: tables.coarseOf[cluster] ?? 0,
    middle: tables.middleOf[cluster] ?? 0,
    fine: cluster,
    lists: tables.listsOf(lower),
    initial: lowerText.charCodeAt(0),
  };
}

const titled = (lower: string): string => lower.charAt(0).toUpperCase() + lower.slice(1);

/** A plain list, no longer than it is: a typed one takes five times its room, and all words that were read have theirs. */
function affixes(word: string, hash: (length: number) => number): readonly number[] {
  const count = Math.min(AFFIX, word.length - 1);
  return Array.from({ length: Math.max(0, count) }, (_, i) => hash(i + 1));
}

/** "McDonald's" is `XxXxxxx'x`: capitals X, small letters x, digits 9, the rest as it is; runs end after `longest`. */
function shapeOf(text: string, longest: number): string {
  let shape = "";
  let last = "";
  let run = 0;
  for (const char of text) {
    const kind = UPPER.test(char) ? "X" : LOWER.test(char) ? "x" : /\p{N}/u.test(char) ? "9" : char;
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= longest) shape += kind;
    if (shape.length > 12) break;
  }
  return shape;
}

/** The hash of a phrase of words, by their `lower` hashes. */
export const phraseHash = (sofar: number, next: number): number => join(sofar, next);
