/** What is said of single words where sources are looked for. */
import { numberOf } from "../../../feature-values.ts";
import type { Lexicons } from "../../../lexicons.ts";
import { LEADS, leadIn } from "../word-signs.ts";

/** The number of a closed word; 0 of any other. */
export const closedNumber = (word: string, lexicons: Lexicons): number =>
  lexicons["closed-class"].has(word) ? numberOf(word) : 0;

/** The number of the kind of words that a word is, were it a pronoun. */
export const pronounKind = (word: string, { pronouns }: Lexicons): number =>
  numberOf(pronouns.has(word) ? `pronoun-${word}` : "pronoun");

const LEAD_NUMBERS = LEADS.map((lead) => (lead === "" ? 0 : numberOf(lead)));

/** The number of what a word is before the words that are said; 0 of one that neither leads to them nor ends what was before. */
export const leadNumber = (signs: number): number => LEAD_NUMBERS[leadIn(signs)] ?? 0;

export const [OPENING, COMMA, COLON] = [numberOf("^"), numberOf("comma"), numberOf("colon")];
export const [THAT, STOP] = [numberOf("that"), numberOf("stop")];
