import type { Mention } from "../../document.ts";
import { type Landmarks, SIGNS } from "../../landmarks.ts";
import type { Tokens } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";

/** Personal pronouns and possessives outside of names, which are in order and apart: "she said", "in his view", "I ask". */
export function findPronouns(
  tokens: Tokens,
  { places, signs }: Landmarks,
  names: readonly Mention[],
): Mention[] {
  const found: Mention[] = [];
  let next = 0;
  for (const i of places) {
    if (((signs[i] ?? 0) & SIGNS.pronoun) === 0) continue;
    while ((names[next]?.last ?? i + 1) <= i) next++;
    if ((names[next]?.first ?? i + 1) <= i) continue;
    found.push(mentionOf(tokens, i, i + 1, "pronoun", "person"));
  }
  return found;
}
