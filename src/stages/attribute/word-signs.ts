/**
 * What the lists say of single words: the search for sources and for persons asks the words around every mention, and one
 * number has it all.
 */
import type { Lexicons } from "../../lexicons.ts";
import type { LinearModel } from "../../models.ts";
import { genderOfNoun } from "../../names.ts";
import { withoutEx } from "../../tokens.ts";
import { rankOfCue } from "./cues.ts";
import { wordsTo } from "./persons/deeds.ts";

/** Of pronouns. */
export const FEMALE = 1 << 0;
export const MALE = 1 << 1;
export const FIRST_PERSON = 1 << 2;
export const PLURAL = 1 << 3;
export const NEUTER = 1 << 4;
export const SUBJECT = 1 << 5;
export const POSSESSIVE = 1 << 6;
export const RELATIVE = 1 << 7;

/** Of nouns and what stands before them. */
export const FEMALE_NOUN = 1 << 8;
export const MALE_NOUN = 1 << 9;
export const DEFINITE = 1 << 10;
export const INDEFINITE = 1 << 11;
/** "crews", and "ex-crews". */
export const MANY = 1 << 12;
export const MANY_HEAD = 1 << 13;
export const SPEECH_NOUN = 1 << 14;

/** Of others. */
export const COPULA = 1 << 15;
export const SPEECH_VERB = 1 << 16;
export const DEED = 1 << 17;
export const SOURCE_PREPOSITION = 1 << 18;
export const ACCORDING = 1 << 19;
/** The letters: it ends as a participle does, it holds one, it is a figure that may be an age. */
export const ING = 1 << 20;
export const LETTER = 1 << 21;
export const FIGURE = 1 << 22;

/** How strong a cue it is, were it a verb: the higher, the weaker. */
export const rankIn = (signs: number): number => (signs >> RANK) & 7;
const RANK = 23;

/** What it is before the words that are said, when it leads to them or ends what was before: a place in `LEADS`. */
export const leadIn = (signs: number): number => (signs >> LEAD) & 7;
const LEAD = 26;

/** Of words beside words in marks: "known" as, a "sign" that says. */
export const NAMING = 1 << 29;
export const INSCRIPTION = 1 << 30;

export const LEADS = ["", "^", "comma", "colon", "that", "stop"] as const;

/** By token: the bits of its word. */
export type WordSigns = Int32Array;

/** Whether the word of token `i` has one of the signs. */
export const hasSign = (signs: WordSigns, i: number, sign: number): boolean =>
  i >= 0 && i < signs.length && ((signs[i] ?? 0) & sign) !== 0;

/** The signs of a word. */
export const signsOf = (word: string, lexicons: Lexicons, cues: LinearModel): number =>
  ofPronoun(word, lexicons) |
  ofNoun(word, lexicons) |
  ofOther(word, lexicons) |
  (rankOfCue(word, cues, lexicons["speech-verbs"]) << RANK) |
  (leadOf(word) << LEAD);

const ofPronoun = (word: string, lexicons: Lexicons): number =>
  (lexicons["female-pronouns"].has(word) ? FEMALE : 0) |
  (lexicons["male-pronouns"].has(word) ? MALE : 0) |
  (lexicons["first-pronouns"].has(word) ? FIRST_PERSON : 0) |
  (lexicons["plural-pronouns"].has(word) ? PLURAL : 0) |
  (lexicons["neuter-pronouns"].has(word) ? NEUTER : 0) |
  (lexicons["subject-pronouns"].has(word) ? SUBJECT : 0) |
  (lexicons.possessives.has(word) ? POSSESSIVE : 0) |
  (lexicons.relatives.has(word) ? RELATIVE : 0);

function ofNoun(word: string, lexicons: Lexicons): number {
  const gender = genderOfNoun(word, lexicons);
  return (
    (gender === "female" ? FEMALE_NOUN : gender === "male" ? MALE_NOUN : 0) |
    (lexicons.definites.has(word) ? DEFINITE : 0) |
    (lexicons["indefinite-articles"].has(word) ? INDEFINITE : 0) |
    (isMany(word) ? MANY : 0) |
    (isMany(withoutEx(word)) ? MANY_HEAD : 0) |
    (lexicons["speech-nouns"].has(word) ? SPEECH_NOUN : 0)
  );
}

/** "the crews", "the people", "the firemen" are many; "the actress" is one. */
const isMany = (head: string): boolean => /[^s]s$|people$|men$/.test(head);

const ofOther = (word: string, lexicons: Lexicons): number =>
  (lexicons.copulas.has(word) ? COPULA : 0) |
  (lexicons["speech-verbs"].has(word) ? SPEECH_VERB : 0) |
  (wordsTo(lexicons.deeds).has(word) ? DEED : 0) |
  (lexicons["source-prepositions"].has(word) ? SOURCE_PREPOSITION : 0) |
  (word === "according" ? ACCORDING : 0) |
  (lexicons["naming-words"].has(word) ? NAMING : 0) |
  (lexicons.inscriptions.has(word) ? INSCRIPTION : 0) |
  (word.endsWith("ing") ? ING : 0) |
  (/\p{L}/u.test(word) ? LETTER : 0) |
  (/^\d{1,3}$/.test(word) ? FIGURE : 0);

const MARKS: ReadonlyMap<string, (typeof LEADS)[number]> = new Map([
  ["^", "^"],
  [",", "comma"],
  [":", "colon"],
  ["that", "that"],
]);

const leadOf = (word: string): number =>
  LEADS.indexOf(MARKS.get(word) ?? (/[.?!]$/.test(word) ? "stop" : ""));
