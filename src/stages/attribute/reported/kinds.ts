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
