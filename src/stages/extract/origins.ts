import type { Mention } from "../../document.ts";
import { type Landmarks, SIGNS } from "../../landmarks.ts";
import type { Lexicons } from "../../lexicons.ts";
import { type Tokens, tagOf } from "../../tokens.ts";

/** "the Belgian said", "a large, anxious Finn": somebody by where they come from, and no name; in "the Belgian coast" it is neither. */
export function isOrigin(
  tokens: Tokens,
  { signs }: Landmarks,
  { first, last }: Mention,
  lexicons: Lexicons,
): boolean {
  if (last - first !== 1 || ((signs[first] ?? 0) & SIGNS.origin) === 0) return false;
  if (NOUNS.has(tagOf(tokens, last)) || /^['’-]/.test(tokens.word[last] ?? "")) return false;
  let i = first - 1;
  while (i >= 0 && (tagOf(tokens, i) === "ADJ" || tokens.word[i] === ",")) i--;
  return lexicons.articles.has(tokens.lower[i] ?? "");
}

const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ"]);
