import type { Lexicon, Lexicons } from "../../../lexicons.ts";
import { madeOnce } from "../../../remembered.ts";
import { type Tokens, tagOf } from "../../../tokens.ts";
import { wordFlags, wordTable } from "../../../vocabulary.ts";
import { SIGN } from "../clause-words.ts";
import type { Scene } from "../scene.ts";
import { COPULA, hasSign, type WordSigns } from "../word-signs.ts";
import { wordsTo } from "./deeds.ts";

/** How many tokens behind a mention the verb may stand that leads to its age: "Roe, who is now fifty-one". */
const REACH = 4;

/** "Roe, 51,"; "Roe (51)"; "Roe is fifty-one."; "She’s 51": the age that stands behind a token, or null. */
export function ageBehind(
  { doc: { tokens }, sentenceAt, lexicons, words: { clauseSigns } }: Scene,
  last: number,
  words: WordSigns,
): number | null {
  const { id, word } = tokens;
  const isLead = hasSign(clauseSigns, last, SIGN.comma | SIGN.opening);
  const aside = isLead ? numberAt(tokens, last + 1, lexicons) : null;
  if (aside && /^[,.;)]$/.test(word[aside.last] ?? "")) return aside.value;
  const sentence = sentenceAt[last];
  const end = Math.min(last + REACH, id.length);
  for (let i = last; i < end && sentenceAt[i] === sentence; i++)
    if ((words[i] ?? 0) & COPULA) return toldAge(tokens, i + 1, lexicons);
  return null;
}

/** Behind the copula: an adverb, the number, and nothing that is counted. */
function toldAge(tokens: Tokens, at: number, lexicons: Lexicons): number | null {
  const age = numberAt(tokens, tagOf(tokens, at) === "ADV" ? at + 1 : at, lexicons);
  return age && /^([,.;:)—–]|and|years)$/.test(tokens.lower[age.last] ?? "") ? age.value : null;
}

interface Counted {
  readonly value: number;
  /** One past its last token. */
  readonly last: number;
}

/** A number of two figures or more that may be an age, in figures or in words. */
function numberAt({ lower, word, id, vocabulary }: Tokens, i: number, lexicons: Lexicons): Counted | null {
  const numbers = numberWords(lexicons["number-words"])(vocabulary);
  const value = numbers[id[i] ?? -1] ?? 0;
  if (value === 0) return null;
  if (value >= FIGURES) return { value: Number(lower[i]), last: i + 1 };
  if (value < TEN) return null;
  const one = word[i + 1] === "-" ? (numbers[id[i + 2] ?? -1] ?? 0) : 0;
  return one > 0 && one < TEN ? { value: value + one, last: i + 3 } : { value, last: i + 1 };
}

const TEN = 10;
/** What stands for two figures or three, above all number words. */
const FIGURES = 1 << 30;

/** The value of a number word, 0 of any other. */
const numberWords = madeOnce((list: Lexicon) =>
  wordTable((word) => (/^\d{2,3}$/.test(word) ? FIGURES : Number(wordsTo(list).get(word)?.[0] ?? 0))),
);

/** Whether words set somebody apart by age: "the elder", "the young man". */
export type Seniority = "older" | "younger" | "none";

/** What the head of a description and the words from `first` up to `end` before it say. */
export function seniorityOf(
  { lexicons, doc: { tokens } }: Scene,
  head: string,
  first: number,
  end: number,
): Seniority {
  const words = seniorityWords(lexicons)(tokens.vocabulary);
  let seen = lexicons["older-words"].has(head) ? OLDER : lexicons["younger-words"].has(head) ? YOUNGER : 0;
  for (let i = first; i < end; i++) seen |= words[tokens.id[i] ?? 0] ?? 0;
  return (seen & OLDER) !== 0 ? "older" : (seen & YOUNGER) !== 0 ? "younger" : "none";
}

const [OLDER, YOUNGER] = [1, 2];

const seniorityWords = madeOnce((lexicons: Lexicons) =>
  wordFlags((word) =>
    /\p{L}{3}/u.test(word)
      ? (lexicons["older-words"].has(word) ? OLDER : 0) | (lexicons["younger-words"].has(word) ? YOUNGER : 0)
      : 0,
  ),
);

/** From and up to these years somebody is old, and young, whoever else there is. */
const [OLD, YOUNG] = [60, 35];

/** How the age of one stands among those who may be meant. */
export function ageAmong(ages: ReadonlyMap<number, number>, e: number, all: readonly number[]): string {
  const own = ages.get(e);
  if (own === undefined) return all.some((other) => ages.has(other)) ? "untold" : "nobody";
  const others = all.flatMap((other) => (other === e ? [] : (ages.get(other) ?? [])));
  if (others.length === 0) return own >= OLD ? "old" : own <= YOUNG ? "young" : "middle";
  if (others.every((age) => age < own)) return "oldest";
  return others.every((age) => age > own) ? "youngest" : "middle";
}

/** "the old man" is nobody who is told to be younger than somebody else it may be; where one is surely old, it is that one. */
export function ofAge(
  ages: ReadonlyMap<number, number>,
  all: readonly number[],
  seniority: Seniority,
): readonly number[] {
  if (seniority === "none") return all;
  const told = all.flatMap((e) => ages.get(e) ?? []);
  if (told.length === 0) return all;
  const most = seniority === "older" ? Math.max(...told) : Math.min(...told);
  const surely = seniority === "older" ? most >= OLD : most <= YOUNG;
  return all.filter((e) => (ages.get(e) ?? (surely ? null : most)) === most);
}
