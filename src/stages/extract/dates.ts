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
  const kinds = kindsOf(lexicons.months)(tokens.vocabulary);
  const found: Mention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const kind = kinds[tokens.id[i] ?? 0] ?? 0;
    if (kind === 0) continue;
    const date = mayBegin(tokens, i, kinds) ? dateAt(tokens.word, i, months) : null;
    const bare = !date && kind & YEAR && lexicons["date-leads"].has(tokens.lower[i - 1] ?? "");
    if (!date && !bare) continue;
    const last = date?.last ?? i + 1;
    found.push(mentionOf(tokens, i, last, "name", "date"));
    i = last - 1;
  }
  return found;
}

const [DAY, MONTH, YEAR, WHOLE, LINK] = [1, 2, 4, 8, 16];

/** What a word may be in a date: a number of a month or year, a month, the whole of it, or "of" and the comma between. */
const kindsOf = madeOnce((months: Lexicon) =>
  wordFlags(
    (word) =>
      (/^\d{1,2}(st|nd|rd|th)?$/.test(word) ? DAY : 0) |
      (monthNumbers(months).has(word.replace(/\.$/, "")) ? MONTH : 0) |
      (isYear(word) ? YEAR : 0) |
      (/^\d{4}-\d\d-\d\d$/.test(word) ? WHOLE : 0) |
      (word === "of" || word === "," ? LINK : 0),
  ),
);

/** False for most words, by what stands after them: a date of several words goes on after its first. */
function mayBegin({ id, count }: Tokens, i: number, kinds: Uint8Array): boolean {
  const kind = kinds[id[i] ?? 0] ?? 0;
  const next = i + 1 < count ? (kinds[id[i + 1] ?? 0] ?? 0) : 0;
  if (kind & MONTH && next & (DAY | YEAR | LINK)) return true;
  return (kind & WHOLE) !== 0 || ((kind & DAY) !== 0 && (next & (MONTH | LINK)) !== 0);
}
