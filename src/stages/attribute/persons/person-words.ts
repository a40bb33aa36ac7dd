/** What the word lists say of single words, by their numbers in the vocabulary: every pronoun and description asks. */
import type { Lexicons } from "../../../lexicons.ts";
import { genderOfNoun } from "../../../names.ts";
import { madeOnce } from "../../../remembered.ts";
import { withoutEx } from "../../../tokens.ts";
import { type Vocabulary, wordFlags } from "../../../vocabulary.ts";
import { isMany } from "./description.ts";

/** Bits of `pronouns`. */
export const FEMALE = 1;
export const MALE = 2;
export const FIRST_PERSON = 4;
export const PLURAL = 8;
export const NEUTER = 16;
export const SUBJECT = 32;
export const POSSESSIVE = 64;
export const RELATIVE = 128;

/** Bits of `nouns`. */
export const FEMALE_NOUN = 1;
export const MALE_NOUN = 2;
export const DEFINITE = 4;
export const COPULA = 8;
/** "crews", and "ex-crews". */
export const MANY = 16;
export const MANY_HEAD = 32;
export const INDEFINITE = 64;
export const SPEECH_VERB = 128;

export interface PersonWords {
  readonly pronouns: Uint8Array;
  readonly nouns: Uint8Array;
}

export const personWords = (lexicons: Lexicons, vocabulary: Vocabulary): PersonWords => {
  const { pronouns, nouns } = tables(lexicons);
  return { pronouns: pronouns(vocabulary), nouns: nouns(vocabulary) };
};

const tables = madeOnce((lexicons: Lexicons) => ({
  pronouns: wordFlags(
    (word) =>
      (lexicons["female-pronouns"].has(word) ? FEMALE : 0) |
      (lexicons["male-pronouns"].has(word) ? MALE : 0) |
      (lexicons["first-pronouns"].has(word) ? FIRST_PERSON : 0) |
      (lexicons["plural-pronouns"].has(word) ? PLURAL : 0) |
      (lexicons["neuter-pronouns"].has(word) ? NEUTER : 0) |
      (lexicons["subject-pronouns"].has(word) ? SUBJECT : 0) |
      (lexicons.possessives.has(word) ? POSSESSIVE : 0) |
      (lexicons.relatives.has(word) ? RELATIVE : 0),
  ),
  nouns: wordFlags((word) => {
    const gender = genderOfNoun(word, lexicons);
    return (
      (gender === "female" ? FEMALE_NOUN : gender === "male" ? MALE_NOUN : 0) |
      (lexicons.definites.has(word) ? DEFINITE : 0) |
      (lexicons.copulas.has(word) ? COPULA : 0) |
      (isMany(word) ? MANY : 0) |
      (isMany(withoutEx(word)) ? MANY_HEAD : 0) |
      (lexicons["indefinite-articles"].has(word) ? INDEFINITE : 0) |
      (lexicons["speech-verbs"].has(word) ? SPEECH_VERB : 0)
    );
  }),
}));
