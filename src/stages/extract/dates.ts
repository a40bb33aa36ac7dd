import { dateAt, isYear, monthNumbers } from "../../dates.ts";
import type { Mention } from "../../document.ts";
import type { Lexicon, Lexicons } from "../../lexicons.ts";
import { madeOnce } from "../../remembered.ts";
import { spanOf, type Tokens } from "../../tokens.ts";
import { wordFlags } from "../../vocabulary.ts";

/** "November 3, 2024", "14 March 2024", "January of 2024", "October 5", "in 2013". */
export function findDates(tokens: Tokens, lexicons: Lexicons): Mention[] {
  const months = monthNumbers(lexicons.months);
  const mayBegin = beginningsOf(lexicons.months)(tokens.vocabulary);
  const found: Mention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (!mayBegin[tokens.id[i] ?? 0]) continue;
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

/** Words that a date may begin with: numbers and months. */
const beginningsOf = madeOnce((months: Lexicon) =>
  wordFlags((word) => (/^\d/.test(word) || monthNumbers(months).has(word.replace(/\.$/, "")) ? 1 : 0)),
);
