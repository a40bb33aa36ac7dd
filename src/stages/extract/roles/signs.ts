/** What the role rules ask of the small words and marks around a title, told once for each word of a vocabulary. */
import type { Lexicons } from "../../../lexicons.ts";
import { madeOnce } from "../../../remembered.ts";
import { wordTable } from "../../../vocabulary.ts";
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
} as const;

const WORDS: readonly (readonly [sign: number, words: ReadonlySet<string>])[] = [
  [SIGN.comma, new Set([","])],
  [SIGN.and, new Set(["and"])],
  [SIGN.plus, new Set(["&", "/", "plus"])],
  [SIGN.dash, new Set(["–", "—", "|"])],
  [SIGN.colon, new Set([":", "|"])],
  [SIGN.opens, new Set(["(", "["])],
  [SIGN.asks, new Set(["?", "!"])],
  [SIGN.owner, new Set(["'s", "'"])],
  [SIGN.is, new Set(["is", "was", "are", "were"])],
  [SIGN.as, new Set(["as"])],
  [SIGN.self, new Set(["himself", "herself", "themselves"])],
  [SIGN.span, new Set(["year", "month", "decade", "season", "term"].flatMap((one) => [one, `${one}s`]))],
  [SIGN.still, new Set(["both", "more", "still", "first", "again"])],
  [SIGN.until, new Set(["at", "by", "for", "in", "since", "until"])],
  [SIGN.voice, new Set(["i", "i'm", "you"])],
  [SIGN.iAm, new Set(["i'm"])],
];

const LISTS = [
  [SIGN.copula, "copulas"],
  [SIGN.naming, "naming-participles"],
  [SIGN.former, "former-words"],
  [SIGN.determiner, "determiners"],
  [SIGN.link, "role-links"],
  [SIGN.doing, "role-doing-verbs"],
  [SIGN.speech, "speech-verbs"],
] as const;

export function signsOf(word: string, lexicons: Lexicons): number {
  let signs = 0;
  for (const [sign, words] of WORDS) if (words.has(word)) signs |= sign;
  for (const [sign, list] of LISTS) if (lexicons[list].has(word)) signs |= sign;
  return signs;
}

/** The signs of each word of a vocabulary. */
export const signTable = madeOnce((lexicons: Lexicons) =>
  wordTable(
    (size) => new Int32Array(size),
    (word) => signsOf(word, lexicons),
  ),
);

/** True when a unit has one of the signs. */
export const has = (unit: Unit | undefined, signs: number): boolean =>
  unit !== undefined && (unit.signs & signs) !== 0;
