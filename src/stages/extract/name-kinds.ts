/** What the words in names and beside them are, for whoever puts the ends of names right. */
import type { Lexicons } from "../../lexicons.ts";
import { madeOnce } from "../../remembered.ts";
import type { Tokens } from "../../tokens.ts";
import { wordFlags } from "../../vocabulary.ts";

/** Word lists, and what each word of the vocabulary is by them. */
export interface Lists {
  readonly lexicons: Lexicons;
  readonly kinds: Uint8Array;
}

export const [ROLE, CREDIT, GIVEN, SUFFIX, OPENER, LEAD, HYPHEN] = [1, 2, 4, 8, 16, 32, 64];

export const kindsOf = madeOnce((lexicons: Lexicons) => {
  const openers = [
    lexicons["role-nouns"],
    lexicons.honorifics,
    lexicons["work-kinds"],
    lexicons.demonyms,
    lexicons.kinship,
  ];
  return wordFlags(
    (word) =>
      (lexicons["role-nouns"].has(word) ? ROLE : 0) |
      (lexicons.credits.has(word) ? CREDIT : 0) |
      (lexicons["given-names-female"].has(word) || lexicons["given-names-male"].has(word) ? GIVEN : 0) |
      (lexicons["name-suffixes"].has(word) ? SUFFIX : 0) |
      (openers.some((list) => list.has(word)) ? OPENER : 0) |
      (/^['’]|['’](m|ve|ll|re|d|t)$/.test(word) ? LEAD : 0) |
      (word === "-" ? HYPHEN : 0),
  );
});

export const isKind = ({ id, count }: Tokens, i: number, kind: number, { kinds }: Lists): boolean =>
  i >= 0 && i < count && ((kinds[id[i] ?? 0] ?? 0) & kind) !== 0;

export const looksLike = ({ looks }: Tokens, i: number, look: number): boolean =>
  ((looks[i] ?? 0) & look) !== 0;
