import { dateAt, isYear, monthNumbers } from "../../dates.ts";
import type { Mention } from "../../document.ts";
import type { Lexicon, Lexicons } from "../../lexicons.ts";
import { madeOnce } from "../../remembered.ts";
import type { Tokens } from "../../tokens.ts";
import { wordFlags } from "../../vocabulary.ts";
import { mentionOf } from "./mention-of.ts";

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
    found.push(mentionOf(tokens, i, last, "name", "date"));
    i = last - 1;
  }
  return found;
}

/** Words that a date may begin with: numbers and months. */
const beginningsOf = madeOnce((months: Lexicon) =>
  wordFlags((word) => (/^\d/.test(word) || monthNumbers(months).has(word.replace(/\.$/, "")) ? 1 : 0)),
);
