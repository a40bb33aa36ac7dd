import type { Mention } from "../../document.ts";
import { type Landmarks, SIGNS } from "../../landmarks.ts";
import { LOOKS } from "../../letters.ts";
import type { Lexicons } from "../../lexicons.ts";
import { type Tokens, tagOf } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";

/** "Mr. King", "Dr. Van Houten": after a title that nothing but a name follows, whatever the tagger thinks of the words. */
export function findTitledNames(tokens: Tokens, { places, signs }: Landmarks, lexicons: Lexicons): Mention[] {
  const found: Mention[] = [];
  for (const i of places) {
    if (((signs[i] ?? 0) & SIGNS.nameTitle) === 0 || ((tokens.looks[i] ?? 0) & LOOKS.capital) === 0) continue;
    const last = endOfName(tokens, i + 1, lexicons);
    if (last > i + 1) found.push(mentionOf(tokens, i + 1, last, "name", "person", tokens.word[i] ?? null));
  }
  return found;
}

/** Words of the longest name that is read so. */
const LONGEST = 3;

function endOfName(tokens: Tokens, first: number, lexicons: Lexicons): number {
  let end = first;
  while (end < tokens.count && end < first + LONGEST && isNameWord(tokens, end, lexicons)) end++;
  return end;
}

/** A capital on the same line that is no office, as in "Mr. Speaker". */
function isNameWord(tokens: Tokens, i: number, lexicons: Lexicons): boolean {
  const word = tokens.lower[i] ?? "";
  const near = (tokens.start[i] ?? 0) - (tokens.end[i - 1] ?? 0) === 1;
  const office = lexicons["role-nouns"].has(word) || lexicons.honorifics.has(word);
  return near && /^\p{Lu}\p{L}/u.test(tokens.word[i] ?? "") && !office && tagOf(tokens, i) !== "PRON";
}
