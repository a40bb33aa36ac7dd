import type { Lexicon } from "../../../lexicons.ts";
import { TAGS } from "../../../tokens.ts";

/** What a token is for the build of its clause: a word of a closed class is its own kind, the rest are their tags. */
export interface Kinds {
  readonly words: ReadonlyMap<string, number>;
  readonly count: number;
}

export function kindsOf(closedClass: Lexicon): Kinds {
  const words = new Map([...closedClass].map((word, i) => [word, i + TAGS.length]));
  return { words, count: words.size + TAGS.length };
}

/** The kind of no token at all. */
export const NO_KIND = 0;

/** The kind of a word with this tag. */
export const kindOf = ({ words }: Kinds, lower: string, tag: number): number => words.get(lower) ?? tag;
