/** What the role rules ask of the small words and marks around a title, told once for each word of a vocabulary. */
import type { Lexicons } from "../../../lexicons.ts";
import { madeOnce } from "../../../remembered.ts";
import { bitsOf, wordTable } from "../../../vocabulary.ts";
import type { Unit } from "./units.ts";

/** One bit each. */
export const SIGN = {
  comma: 1 << 0,
  and: 1 << 1,
  /** "&", "/", "plus": with a comma and "and" what joins titles. */
  plus: 1 << 2,
  /** A dash or a bar. */
  dash: 1 << 3,
  /** A colon or a bar. */
  colon: 1 << 4,
  opens: 1 << 5,
  /** "?", "!". */
  asks: 1 << 6,
  /** "'s", "'". */
  owner: 1 << 7,
  copula: 1 << 8,
  /** "is", "was", "are", "were". */
  is: 1 << 9,
  /** "appointed". */
  naming: 1 << 10,
  /** "once". */
  former: 1 << 11,
  determiner: 1 << 12,
  /** "of", "at": it may tie a title to what it is of. */
  link: 1 << 13,
  as: 1 << 14,
  /** "herself". */
  self: 1 << 15,
  /** "years". */
  span: 1 << 16,
  /** "still", "both": they stand between a copula and a title. */
  still: 1 << 17,
  /** "handles". */
  doing: 1 << 18,
  /** "said". */
  speech: 1 << 19,
  /** "until", "for": a time follows. */
  until: 1 << 20,
  /** "I", "you". */
  voice: 1 << 21,
  /** "I'm": to the reader one word. */
  iAm: 1 << 22,
  /** Not of words, but of sentences: "the composer", whom the article has named before, stands in it. */
  described: 1 << 23,
  /** Nor this: somebody stands in it, named or pointed at, whose role may be told. */
  bearer: 1 << 24,
  /** Nor these: a name that may be a person's, and one that is. */
  name: 1 << 25,
  person: 1 << 26,
  /** "was", "its": what follows is a noun, though it was read as a verb. */
  beforeNoun: 1 << 27,
  /** "of", "at", a comma: it may follow a role that was read as a verb. */
  afterRole: 1 << 28,
  /** "stint", "tenure". */
  spell: 1 << 29,
} as const;

const WORDS: readonly (readonly [sign: number, words: readonly string[]])[] = [
  [SIGN.comma, [","]],
  [SIGN.and, ["and"]],
  [SIGN.plus, ["&", "/", "plus"]],
  [SIGN.dash, ["–", "—", "|"]],
  [SIGN.colon, [":", "|"]],
  [SIGN.opens, ["(", "["]],
  [SIGN.asks, ["?", "!"]],
  [SIGN.owner, ["'s", "'"]],
  [SIGN.is, ["is", "was", "are", "were"]],
  [SIGN.as, ["as"]],
  [SIGN.self, ["himself", "herself", "themselves"]],
  [SIGN.span, ["year", "month", "decade", "season", "term"].flatMap((one) => [one, `${one}s`])],
  [SIGN.still, ["both", "more", "still", "first", "again"]],
  [SIGN.until, ["at", "by", "for", "in", "since", "until"]],
  [SIGN.voice, ["i", "i'm", "you"]],
  [SIGN.iAm, ["i'm"]],
  [SIGN.beforeNoun, ["am", "are", "be", "been", "being", "is", "was", "were"]],
  [SIGN.beforeNoun, ["its", "his", "their", "our", "my", "your"]],
  [SIGN.afterRole, ["of", "at", "on", "for", ":", ",", "."]],
];

const signs = madeOnce((lexicons: Lexicons) =>
  bitsOf([
    ...WORDS,
    [SIGN.copula, lexicons.copulas],
    [SIGN.naming, lexicons["naming-participles"]],
    [SIGN.former, lexicons["former-words"]],
    [SIGN.determiner, lexicons.determiners],
    [SIGN.link, lexicons["role-links"]],
    [SIGN.doing, lexicons["role-doing-verbs"]],
    [SIGN.speech, lexicons["speech-verbs"]],
    [SIGN.spell, lexicons["spells-of-work"]],
  ]),
);

export const signsOf = (word: string, lexicons: Lexicons): number => signs(lexicons).get(word) ?? 0;

/** The signs of each word of a vocabulary. */
export const signTable = madeOnce((lexicons: Lexicons) => wordTable((word) => signsOf(word, lexicons)));

/** True when a unit has one of the signs. */
export const has = (unit: Unit | undefined, signs: number): boolean =>
  unit !== undefined && (unit.signs & signs) !== 0;
