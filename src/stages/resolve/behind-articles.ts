import type { Mention } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { hasTag, type Tokens, tagSet } from "../../tokens.ts";

/**
 * "I married a Frost", "the Night Baker": what only ever follows an article, and no honorific, is nobody's name. In "the
 * Ada Frost show" the article is that of the show.
 */
export function isBehindArticles(tokens: Tokens, mentions: readonly Mention[], lexicons: Lexicons): boolean {
  for (const mention of mentions) if (!isBehindArticle(tokens, mention, lexicons)) return false;
  return mentions.length > 0;
}

function isBehindArticle(
  tokens: Tokens,
  { first, last, honorific }: Mention,
  { articles, honorifics }: Lexicons,
): boolean {
  if (honorific !== null || first === 0 || !articles.has(tokens.lower[first - 1] ?? "")) return false;
  return !hasTag(tokens, last, NOUNS) && !honorifics.has((tokens.lower[first] ?? "").replace(/\.$/, ""));
}

const NOUNS = tagSet("NOUN", "PROPN");
