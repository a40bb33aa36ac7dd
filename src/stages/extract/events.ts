import type { Mention } from "../../document.ts";
import { type Landmarks, SIGNS } from "../../landmarks.ts";
import { LOOKS } from "../../letters.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { Tokens } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";

/** "Anime Expo 2023", "Rhein Manga Days", "the Harbour Proms": capital words, one of which names an occasion. */
export function findEvents(tokens: Tokens, { places, signs }: Landmarks, lexicons: Lexicons): Mention[] {
  const found: Mention[] = [];
  let read = 0;
  for (const place of places) {
    if (
      place < read ||
      ((signs[place] ?? 0) & (SIGNS.event | SIGNS.storm)) === 0 ||
      !isCapital(tokens, place)
    )
      continue;
    let first = place;
    while (first > read && isCapital(tokens, first - 1)) first--;
    let last = place + 1;
    while (last < tokens.count && isCapital(tokens, last)) last++;
    read = last;
    const end = lastEventWord(tokens, first, last, signs);
    while (first < end && lexicons["title-small-words"].has(tokens.lower[first] ?? "")) first++;
    if (end <= first + 1) continue;
    found.push(mentionOf(tokens, first, isYear(tokens.word[end]) ? end + 1 : end, "name", "event"));
  }
  return found;
}

const isCapital = ({ looks }: Tokens, i: number): boolean => ((looks[i] ?? 0) & LOOKS.capital) !== 0;

/** The end of the last event word in a run of capitals that is not the first of it; else `first`. */
function lastEventWord(tokens: Tokens, first: number, last: number, signs: Landmarks["signs"]): number {
  for (let i = last - 1; i > first; i--)
    if (((signs[i] ?? 0) & SIGNS.event) !== 0 && tokens.word[i] !== tokens.lower[i]) return i + 1;
  return ((signs[first] ?? 0) & SIGNS.storm) !== 0 ? last : first;
}

const isYear = (word: string | undefined): boolean => /^(19|20)\d\d$/.test(word ?? "");
