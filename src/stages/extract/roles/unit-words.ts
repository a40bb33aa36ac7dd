import type { Mention } from "../../../document.ts";
import type { Lexicons } from "../../../lexicons.ts";
import type { Tokens } from "../../../tokens.ts";
import { KIND } from "./kinds.ts";

/** What the words of an article are to its units; by token, but for signs, which are by word: most have none. */
export interface Reading extends Places {
  readonly tokens: Tokens;
  readonly mentions: readonly Mention[];
  readonly lexicons: Lexicons;
  readonly kinds: Int32Array;
  readonly signs: Int32Array;
}

/** By token: the number of the mention that begins, or of the description that ends, with it, and one; 0 for none, less within a name. */
export interface Places {
  readonly nameAt: Int32Array;
  readonly pronounAt: Int32Array;
  readonly describedAt: Int32Array;
}

/** "Leeds-based", "Thiès-born": the end of an adjective that a name begins, or null. */
export function endOfBased(reading: Reading, name: Mention | undefined, limit: number): number | null {
  const { tokens } = reading;
  const hyphen = name?.last ?? limit;
  if (hyphen + 1 >= limit || !isHyphen(reading, hyphen)) return null;
  const tight = tokens.end[hyphen - 1] === tokens.start[hyphen];
  return tight && /^(\p{L}+ed|born|led|run)$/u.test(tokens.lower[hyphen + 1] ?? "") ? hyphen + 2 : null;
}

/** "co-founder", "editor-in-chief": words that hyphens join, which the reader may have cut; but "ex-" and "then-" stand alone. */
export function endOfWord(reading: Reading, i: number, limit: number): number {
  let last = i + 1;
  if (!isHyphen(reading, last) || last + 1 >= limit) return last;
  const { tokens, nameAt, lexicons } = reading;
  if (lexicons["former-words"].has(`${tokens.lower[i]}-`)) return last + 1;
  while (
    last + 1 < limit &&
    isHyphen(reading, last) &&
    tokens.end[last - 1] === tokens.start[last] &&
    tokens.end[last] === tokens.start[last + 1] &&
    (nameAt[last + 1] ?? 0) <= 0
  )
    last += 2;
  return last;
}

const isHyphen = ({ tokens, kinds }: Reading, i: number): boolean =>
  i < tokens.count && ((kinds[i] ?? 0) & KIND.hyphen) !== 0;

/** Most units are one token. */
export function joinedWords(words: readonly string[], first: number, last: number): string {
  let joined = words[first] ?? "";
  for (let i = first + 1; i < last; i++) joined += words[i] ?? "";
  return joined;
}
