import { dateAt, monthNumbers } from "../../dates.ts";
import type { Mention } from "../../document.ts";
import { type Landmarks, SIGNS } from "../../landmarks.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { Tokens } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";

/** "November 3, 2024", "14 March 2024", "January of 2024", "October 5", "in 2013". */
export function findDates(tokens: Tokens, { places, signs }: Landmarks, lexicons: Lexicons): Mention[] {
  const months = monthNumbers(lexicons.months);
  const found: Mention[] = [];
  let end = 0;
  for (const i of places) {
    const sign = signs[i] ?? 0;
    if ((sign & OF_DATES) === 0 || i < end) continue;
    const date = mayBegin(sign, signs[i + 1] ?? 0) ? dateAt(tokens.word, i, months) : null;
    const bare = !date && sign & SIGNS.year && lexicons["date-leads"].has(tokens.lower[i - 1] ?? "");
    if (!date && !bare) continue;
    end = date?.last ?? i + 1;
    found.push(mentionOf(tokens, i, end, "name", "date"));
  }
  return found;
}

const OF_DATES = SIGNS.day | SIGNS.month | SIGNS.year | SIGNS.date;

/** False for most words, by what stands after them: a date of several words goes on after its first. */
function mayBegin(sign: number, next: number): boolean {
  if (sign & SIGNS.month && next & (SIGNS.day | SIGNS.year | SIGNS.link)) return true;
  return (sign & SIGNS.date) !== 0 || ((sign & SIGNS.day) !== 0 && (next & (SIGNS.month | SIGNS.link)) !== 0);
}
