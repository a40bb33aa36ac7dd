import type { Mention } from "../../document.ts";
import { LOOKS } from "../../letters.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { Tokens } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";

/** "Anime Expo 2023", "Rhein Manga Days", "the Harbour Proms": capital words, one of which names an occasion. */
export function findEvents(tokens: Tokens, lexicons: Lexicons): Mention[] {
  const found: Mention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const last = endOfCapitals(tokens, i);
    if (last === i) continue;
    const end = lastEventWord(tokens, i, last, lexicons);
    let first = i;
    while (first < end && lexicons["title-small-words"].has(tokens.lower[first] ?? "")) first++;
    if (end > first + 1) {
      const full = isYear(tokens.word[end]) ? end + 1 : end;
      found.push(mentionOf(tokens, first, full, "name", "event"));
    }
    i = last;
  }
  return found;
}

function endOfCapitals(tokens: Tokens, from: number): number {
  let at = from;
  while (at < tokens.count && (tokens.looks[at] ?? 0) & LOOKS.capital) at++;
  return at;
}

/** The end of the last event word in a run that is not the first of it; else `first`. */
function lastEventWord(tokens: Tokens, first: number, last: number, lexicons: Lexicons): number {
  for (let i = last - 1; i > first; i--) {
    const word = tokens.lower[i] ?? "";
    if (lexicons["event-names"].has(word) && (tokens.word[i] ?? "") !== word) return i + 1;
  }
  return /^(hurricane|typhoon|storm)$/.test(tokens.lower[first] ?? "") ? last : first;
}

const isYear = (word: string | undefined): boolean => /^(19|20)\d\d$/.test(word ?? "");
