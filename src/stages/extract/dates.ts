import { dateAt, isYear, monthNumbers } from "../../dates.ts";
import type { Mention } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { spanOf, type Tokens } from "../../tokens.ts";

/** "November 3, 2024", "14 March 2024", "January of 2024", "October 5", "in 2013". */
export function findDates(tokens: Tokens, lexicons: Lexicons): Mention[] {
  const months = monthNumbers(lexicons.months);
  const found: Mention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const date = dateAt(tokens.word, i, months);
    const bare =
      !date && isYear(tokens.word[i] ?? "") && lexicons["date-leads"].has(tokens.lower[i - 1] ?? "");
    if (!date && !bare) continue;
    const last = date?.last ?? i + 1;
    found.push({ ...spanOf(tokens, i, last), form: "name", type: "date", first: i, last, honorific: null });
    i = last - 1;
  }
  return found;
}
