import type { Mention } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { Tokens } from "../../tokens.ts";
import { inList } from "../../vocabulary.ts";
import { mentionOf } from "./mention-of.ts";
import { mark } from "./overlap.ts";

/** Personal pronouns and possessives: "she said", "in his view", "I ask". */
export function findPronouns(tokens: Tokens, names: readonly Mention[], lexicons: Lexicons): Mention[] {
  const inName = new Uint8Array(tokens.count);
  for (const name of names) mark(inName, name);
  const isPronoun = inList(lexicons.pronouns)(tokens.vocabulary);
  const found: Mention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (inName[i] || !isPronoun[tokens.id[i] ?? 0]) continue;
    found.push(mentionOf(tokens, i, i + 1, "pronoun", "person"));
  }
  return found;
}
