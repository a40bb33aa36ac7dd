/** Dates in words, and what they are in ISO 8601: "November 3, 2024" → "2024-11-03", "January of 2024" → "2024-01". */
import type { Lexicon } from "./lexicons.ts";
import { madeOnce, remembered } from "./remembered.ts";

/** A date read from words: the index after its last word, and its value as exact as the words are. */
export interface ReadDate {
  readonly last: number;
  readonly value: string;
}

/** Number of each month by its names, from the list "01 january". */
export type Months = ReadonlyMap<string, string>;

export const monthNumbers: (list: Lexicon) => Months = madeOnce(
  (list) => new Map([...list].map((entry) => [entry.slice(3), entry.slice(0, 2)])),
);

/**
 * The date that starts at word `i`, or null. Commas are words of their own. A bare year is no date here; a day without
 * a year is "--10-05".
 */
export function dateAt(words: readonly string[], i: number, months: Months): ReadDate | null {
  const word = words[i] ?? "";
  if (/^\d{4}-\d\d-\d\d$/.test(word)) return { last: i + 1, value: word };
  const month = monthAt(words, i, months);
  if (month) return afterMonth(words, i + 1, month);
  const day = dayOf(word);
  const next = words[i + 1]?.toLowerCase() === "of" ? i + 2 : i + 1;
  const later = day ? monthAt(words, next, months) : null;
  if (!day || !later) return null;
  const year = yearAt(words, words[next + 1] === "," ? next + 2 : next + 1);
  return year
    ? { last: year.last, value: `${year.value}-${later}-${day}` }
    : { last: next + 1, value: `--${later}-${day}` };
}

/** The ISO form of a text that is nothing but a date, a bare year included; else null. */
export function isoDate(text: string, months: Months): string | null {
  const words = text.match(/[\p{L}\d-]+\.?|,/gu) ?? [];
  if (words.length === 1 && isYear(words[0] ?? "")) return words[0] ?? null;
  const date = dateAt(words, 0, months);
  return date && date.last === words.length ? date.value : null;
}

/** The same, told once for each text: articles repeat few dates. */
export const knownIsoDate = madeOnce((list: Lexicon) => {
  const read = remembered((text) => isoDate(text, monthNumbers(list)) ?? "");
  return (text: string): string | null => read(text) || null;
});

export const isYear = (word: string): boolean => /^(1[5-9]|20)\d\d$/.test(word);

/** After a month: "3, 2024", "5", "2024", "of 2024"; a month alone is no date ("may", "march"). */
function afterMonth(words: readonly string[], at: number, month: string): ReadDate | null {
  const day = dayOf(words[at]);
  if (day) {
    const year = yearAt(words, words[at + 1] === "," ? at + 2 : at + 1);
    return year
      ? { last: year.last, value: `${year.value}-${month}-${day}` }
      : { last: at + 1, value: `--${month}-${day}` };
  }
  const year = yearAt(words, words[at] === "of" || words[at] === "," ? at + 1 : at);
  return year ? { last: year.last, value: `${year.value}-${month}` } : null;
}

const yearAt = (words: readonly string[], at: number): ReadDate | null =>
  isYear(words[at] ?? "") ? { last: at + 1, value: words[at] ?? "" } : null;

/** A month stands with a capital, so that "may" and "march" stay verbs. */
function monthAt(words: readonly string[], at: number, months: Months): string | null {
  const word = words[at] ?? "";
  return /^\p{Lu}/u.test(word) ? (months.get(word.toLowerCase().replace(/\.$/, "")) ?? null) : null;
}

/** "3", "3rd", "03" as two digits; null when it is no day of a month. */
function dayOf(word: string | undefined): string | null {
  const digits = /^(\d{1,2})(st|nd|rd|th)?$/.exec(word ?? "")?.[1];
  return digits && Number(digits) >= 1 && Number(digits) <= 31 ? digits.padStart(2, "0") : null;
}
