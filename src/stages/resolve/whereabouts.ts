import type { Mention } from "../../document.ts";
import { isGivenName } from "../../given-name.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { Tokens } from "../../tokens.ts";
import type { Cluster } from "./clusters.ts";

/** "We drove out past Jos": what stands once, after a preposition of place, and is called a person by nothing else. */
export function isWhereabouts(
  tokens: Tokens,
  { told, forms }: Cluster,
  mentions: readonly Mention[],
  lexicons: Lexicons,
): boolean {
  const [only, ...others] = mentions;
  if (!only || others.length > 0 || (told.get("person") ?? 0) > 0) return false;
  const listed = [...forms].some((form) => form.listed !== null);
  const given = isGivenName(tokens.lower[only.first] ?? "", lexicons);
  const after = lexicons["place-prepositions"].has(tokens.lower[only.first - 1] ?? "");
  const owns = /^['’]/.test(tokens.word[only.last] ?? "");
  return after && !owns && !listed && !given && only.honorific === null;
}
