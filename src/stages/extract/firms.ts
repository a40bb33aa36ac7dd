import type { Mention } from "../../document.ts";
import { isCapital, LOOKS } from "../../letters.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { Tokens } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";

/** "Tern & Tern", "Save & Prosper Trust": capitals on both sides of "&", none of them a role or a craft. */
export function findFirms(tokens: Tokens, lexicons: Lexicons): Mention[] {
  const found: Mention[] = [];
  for (let and = 1; and < tokens.count - 1; and++) {
    if (((tokens.looks[and] ?? 0) & LOOKS.mark) === 0 || tokens.word[and] !== "&") continue;
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
  const word = tokens.lower[i] ?? "";
  const named = isCapital(tokens.word[i] ?? "") && !lexicons["title-small-words"].has(word);
  return named && !lexicons["role-nouns"].has(word) && !lexicons.credits.has(word) && word !== "character";
}
