import type { Mention } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { type Tokens, tagOf } from "../../tokens.ts";

/**
 * "I married a Frost", "the Night Baker": what only ever follows an article, and no honorific, is nobody's name. In "the
 * Ada Frost show" the article is that of the show.
 */
export function isBehindArticles(
  tokens: Tokens,
  mentions: readonly Mention[],
  { articles, honorifics }: Lexicons,
): boolean {
  const behind = ({ first, last }: Mention) =>
    articles.has(tokens.lower[first - 1] ?? "") && !NOUNS.has(tagOf(tokens, last));
  const titled = ({ first, honorific }: Mention) =>
    honorific !== null || honorifics.has((tokens.lower[first] ?? "").replace(/\.$/, ""));
  return mentions.length > 0 && mentions.every((m) => behind(m) && !titled(m));
}

const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
