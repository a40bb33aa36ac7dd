import type { Mention, Sentence } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { NameTagger } from "../../nlp/tagger.ts";
import { byPosition } from "../../span.ts";
import { spanOf, type Tokens } from "../../tokens.ts";
import { findNames } from "./names.ts";

/** Names and third-person pronouns, in order. */
export function findMentions(
  text: string,
  tokens: Tokens,
  sentences: readonly Sentence[],
  tag: NameTagger,
  lexicons: Lexicons,
): Mention[] {
  const names = findNames(text, tokens, tag, lexicons);
  return [...names, ...findPronouns(tokens, sentences)].sort(byPosition);
}

const PRONOUNS: ReadonlySet<string> = new Set(["he", "she", "they"]);

function findPronouns(tokens: Tokens, sentences: readonly Sentence[]): Mention[] {
  const pronouns: Mention[] = [];
  for (const { first, last } of sentences)
    for (let i = first; i < last; i++) {
      if (!PRONOUNS.has(tokens.lower[i] ?? "")) continue;
      const span = spanOf(tokens, i, i + 1);
      pronouns.push({ ...span, form: "pronoun", type: "person", first: i, last: i + 1, honorific: null });
    }
  return pronouns;
}
