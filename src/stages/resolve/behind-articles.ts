import type { Mention } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { Tokens } from "../../tokens.ts";

/** "I married a Frost", "the Night Baker": what only ever follows an article, and no honorific, is nobody's name. */
export function isBehindArticles(
  { lower }: Tokens,
  mentions: readonly Mention[],
  { articles, honorifics }: Lexicons,
): boolean {
  const titled = ({ first, honorific }: Mention) =>
    honorific !== null || honorifics.has((lower[first] ?? "").replace(/\.$/, ""));
  return mentions.length > 0 && mentions.every((m) => articles.has(lower[m.first - 1] ?? "") && !titled(m));
}
