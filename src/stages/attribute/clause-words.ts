import type { Lexicons } from "../../lexicons.ts";
import type { LinearModel } from "../../models.ts";
import { genderOfNoun } from "../../names.ts";
import { withoutEx } from "../../tokens.ts";

/** What clauses and what stands beside mentions ask of a word: how it ends, what sign it is, and which lists it is on. */
export const SIGN = {
  ing: 1 << 0,
  /** Ends what stands between a subject and its verb. */
  aside: 1 << 2,
  /** Leads to a clause whose verb stands first. */
  lead: 1 << 3,
  stop: 1 << 4,
  owner: 1 << 5,
  comma: 1 << 6,
  opening: 1 << 7,
  closing: 1 << 8,
  and: 1 << 9,
  by: 1 << 10,
  relative: 1 << 12,
  /** A pronoun that may be a subject. */
  subject: 1 << 13,
  speech: 1 << 14,
  /** Counted as a cue oftener than not. */
  counted: 1 << 15,
  colon: 1 << 16,
  semicolon: 1 << 17,
  question: 1 << 18,
  /** A mark that ends what is set off. */
  closes: 1 << 19,
  as: 1 << 20,
  law: 1 << 21,
  article: 1 << 22,
  /** "somebody", "one": a word that no name stands for. */
  indefinite: 1 << 23,
  /** "in", and "in." at the end of a sentence. */
  particle: 1 << 24,
  /** Of nouns, "ex-" or not: of a relative, of a woman, of a man. */
  kin: 1 << 25,
  woman: 1 << 26,
  man: 1 << 27,
} as const;

/** The signs of a word. Some of them sources and persons know too; a clause finds all that it asks for in one number. */
export const clauseSignsOf = (word: string, lexicons: Lexicons, cues: LinearModel): number =>
  (WORDS.get(word) ?? 0) |
  (word.endsWith("ing") ? SIGN.ing : 0) |
  listsOf(word, lexicons) |
  nounOf(withoutEx(word), lexicons) |
  ((cues.get(word) ?? -1) >= 0 ? SIGN.counted : 0);

const WORDS: ReadonlyMap<string, number> = new Map([
  [",", SIGN.comma | SIGN.aside | SIGN.lead | SIGN.stop | SIGN.closes],
  ["—", SIGN.aside | SIGN.lead | SIGN.closes],
  ["–", SIGN.aside | SIGN.lead | SIGN.closes],
  ["-", SIGN.lead],
  [")", SIGN.closing | SIGN.aside | SIGN.closes],
  ["(", SIGN.opening],
  [".", SIGN.stop | SIGN.closes],
  [";", SIGN.stop | SIGN.semicolon | SIGN.closes],
  [":", SIGN.colon | SIGN.closes],
  ["?", SIGN.question],
  ["as", SIGN.as],
  ["law", SIGN.law],
  ["'s", SIGN.owner],
  ["'", SIGN.owner],
  ["and", SIGN.and],
  ["by", SIGN.by],
]);

const listsOf = (word: string, lexicons: Lexicons): number =>
  (lexicons["speech-verbs"].has(word) ? SIGN.speech : 0) |
  (lexicons.relatives.has(word) ? SIGN.relative : 0) |
  (lexicons["subject-pronouns"].has(word) ? SIGN.subject : 0) |
  (lexicons.articles.has(word) ? SIGN.article : 0) |
  (lexicons.indefinites.has(word) ? SIGN.indefinite : 0) |
  (lexicons["verb-particles"].has(word.endsWith(".") ? word.slice(0, -1) : word) ? SIGN.particle : 0);

function nounOf(noun: string, lexicons: Lexicons): number {
  const gender = genderOfNoun(noun, lexicons);
  return (
    (gender === "female" ? SIGN.woman : gender === "male" ? SIGN.man : 0) |
    (lexicons.kinship.has(noun) ? SIGN.kin : 0)
  );
}
