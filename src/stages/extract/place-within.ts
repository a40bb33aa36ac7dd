import type { Mention } from "../../document.ts";
import { LOOKS } from "../../letters.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { Tokens } from "../../tokens.ts";

/**
 * "Tern & Tern of Edinburgh", "Ana Prieto of Murcia": the "of" between a firm or a person and where it is; -1 where there is
 * none, as in "Charles Prince of Wales".
 */
export function placeWithin(tokens: Tokens, { first, last, type }: Mention, lexicons: Lexicons): number {
  let of = first;
  while (of < last - 1 && !isOf(tokens, of)) of++;
  if (of >= last - 1) return -1;
  for (let i = first; i < of; i++) if (tokens.word[i] === "&") return of;
  const rank = tokens.lower[of - 1] ?? "";
  const office = [lexicons["role-nouns"], lexicons.honorifics, lexicons["honorifics-male"]].some((list) =>
    list.has(rank),
  );
  return type === "person" && of - first > 1 && !office ? of : -1;
}

const isOf = ({ looks, lower }: Tokens, i: number): boolean =>
  ((looks[i] ?? 0) & LOOKS.small) !== 0 && lower[i] === "of";
