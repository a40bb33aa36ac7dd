/**
 * The values that rows of features hold, as numbers: values of closed sets are kept for ever, and words are those of the
 * vocabulary.
 */
import type { Vocabulary } from "./vocabulary.ts";

type Plain = string | number | boolean | undefined;

/** How many bits the number of a value takes that is no word. */
export const VALUE_BITS = 12;
/** Numbers from here on are words of the vocabulary; those below are values of all columns, small whole numbers first. */
const FIRST_WORD = 1 << VALUE_BITS;
const FIRST_WHOLE = -2;
const LAST_WHOLE = 29;
const values: string[] = [];
const numbers = new Map<string, number>();
for (let n = FIRST_WHOLE; n <= LAST_WHOLE; n++) numberOf(n);

/** The number of a value. It is kept for ever: values are of closed sets, and all of them together are some hundreds. */
export function numberOf(value: Plain): number {
  const text = `${value}`;
  const known = numbers.get(text);
  if (known !== undefined) return known;
  // More are in no model that anybody fits; all of those are one.
  if (values.length === FIRST_WORD) return FIRST_WORD - 1;
  const number = values.push(text) - 1;
  numbers.set(text, number);
  return number;
}

const YES = numberOf(true);
const NO = numberOf(false);

/** The number of a truth. */
export const yes = (truth: boolean): number => (truth ? YES : NO);

/** The number of a whole number; those from −2 to 29 take no look-up. */
export const whole = (n: number): number =>
  n >= FIRST_WHOLE && n <= LAST_WHOLE ? n - FIRST_WHOLE : numberOf(n);

/** The number of a word by its number in the vocabulary. */
export const wordNumber = (id: number): number => FIRST_WORD + id;

/** Whether a number is a word's. */
export const isWord = (number: number): boolean => number >= FIRST_WORD;

/** The number in the vocabulary of a word. */
export const wordOf = (number: number): number => number - FIRST_WORD;

/** How many numbers of values there are by now. */
export const valueCount = (): number => values.length;

/** What a number stands for. */
export const valueAt = (number: number, { words }: Vocabulary): string =>
  (isWord(number) ? words[wordOf(number)] : values[number]) ?? "";
