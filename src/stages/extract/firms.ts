import type { Mention } from "../../document.ts";
import { type Landmarks, SIGNS } from "../../landmarks.ts";
import { LOOKS } from "../../letters.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { Tokens } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";

/** "Tern & Tern", "Save & Prosper Trust": capitals on both sides of "&", none of them a role or a craft. */
export function findFirms(tokens: Tokens, { places, signs }: Landmarks, lexicons: Lexicons): Mention[] {
  const found: Mention[] = [];
  for (const and of places) {
    if (((signs[and] ?? 0) & SIGNS.and) === 0 || and === 0 || and === tokens.count - 1) continue;
    if (!isPart(tokens, and - 1, lexicons) || !isPart(tokens, and + 1, lexicons)) continue;
    let first = and - 1;
    while (and - first < LONGEST_SIDE && first > 0 && isPart(tokens, first - 1, lexicons)) first--;
    let last = and + 2;
    while (last - and <= LONGEST_SIDE && last < tokens.count && isPart(tokens, last, lexicons)) last++;
    found.push(mentionOf(tokens, first, last, "name", "organization"));
  }
  return found;
}

/** Words on one side of "&". */
const LONGEST_SIDE = 3;

function isPart(tokens: Tokens, i: number, lexicons: Lexicons): boolean {
  if (((tokens.looks[i] ?? 0) & LOOKS.capital) === 0) return false;
  const word = tokens.lower[i] ?? "";
  if (lexicons["title-small-words"].has(word) || word === "character") return false;
  return !lexicons["role-nouns"].has(word) && !lexicons.credits.has(word);
}
