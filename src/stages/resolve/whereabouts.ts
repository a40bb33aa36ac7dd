import type { Mention } from "../../document.ts";
import { isGivenName } from "../../given-name.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { Tokens } from "../../tokens.ts";
import type { Cluster } from "./clusters.ts";
import { votesFor } from "./forms.ts";

/** "We drove out past Jos": what stands once, after a preposition of place, and is called a person by nothing else. */
export function isWhereabouts(
  tokens: Tokens,
  { told, forms }: Cluster,
  mentions: readonly Mention[],
  lexicons: Lexicons,
): boolean {
  const only = mentions[0];
  if (!only || mentions.length > 1 || votesFor(told, "person") > 0) return false;
  const after = lexicons["place-prepositions"].has(tokens.lower[only.first - 1] ?? "");
  if (!after || only.honorific !== null || /^['’]/.test(tokens.word[only.last] ?? "")) return false;
  const listed = forms.some((form) => form.listed !== null);
  return !listed && !isGivenName(tokens.lower[only.first] ?? "", lexicons);
}
