import { isYear, monthNumbers } from "./dates.ts";
import { LOOKS } from "./letters.ts";
import type { Lexicon, Lexicons } from "./lexicons.ts";
import { keptForOne, madeOnce } from "./remembered.ts";
import { ofTokens, type Tokens, withoutEx } from "./tokens.ts";
import { wordTable } from "./vocabulary.ts";

/** What a word may be the beginning or a part of: bits of `Landmarks.signs`. */
export const SIGNS = {
  /** "3", "3rd": a day of a month. */
  day: 1,
  month: 2,
  year: 4,
  /** "2024-11-03". */
  date: 8,
  /** "of" or a comma between the words of a date. */
  link: 16,
  pronoun: 32,
  /** "expo", "festival". */
  event: 64,
  /** "hurricane" before its name. */
  storm: 128,
  /** "&" of a firm. */
  and: 256,
  bracket: 512,
  /** A verb of a plot or a part, or "as", of which a name further on may be a part. */
  plot: 1024,
  /** The whole of a famous title … */
  title: 2048,
  /** … its first word … */
  titleWord: 4096,
  /** … the beginning of that: "spider" of "spider-man" … */
  titlePart: 8192,
  /** … what stands in a title behind a space … */
  inTitle: 16384,
  /** … or right behind something else. */
  inTitleWord: 32768,
  /** "Mr.", "Dr." with a capital: nothing but a name follows. */
  nameTitle: 1 << 16,
  /** "The" within a sentence may begin a title. */
  definite: 1 << 17,
  /** What a word may be in a noun phrase: "others", "her", "aides", "'s", "acting", "said", "old", "union", "-". */
  indefinite: 1 << 18,
  possessive: 1 << 19,
  person: 1 << 20,
  owner: 1 << 21,
  participle: 1 << 22,
  speech: 1 << 23,
  old: 1 << 24,
  group: 1 << 25,
  hyphen: 1 << 26,
  /** "law" of "sister-in-law". */
  law: 1 << 27,
  /** "Belgian", "Finn": somebody by where they come from. */
  origin: 1 << 28,
} as const;

/** These begin something on their own … */
const BEGINNING =
  SIGNS.day | SIGNS.year | SIGNS.date | SIGNS.pronoun | SIGNS.and | SIGNS.bracket | SIGNS.plot;
/** … these with a capital, or as a number; the others only go on with it. */
const WITH_CAPITAL =
  SIGNS.month |
  SIGNS.event |
  SIGNS.storm |
  SIGNS.title |
  SIGNS.titleWord |
  SIGNS.titlePart |
  SIGNS.nameTitle |
  SIGNS.definite;

/** The tokens at which one of the finders may begin: a few of a text, which all of them then share; and what each word is to them. */
export interface Landmarks {
  /** The tokens, in order. */
  readonly places: readonly number[];
  /** By token, bits of `SIGNS`. */
  readonly signs: Int32Array;
}

/** Looks at each token of a text once for all finders. */
export const landmarksOf = madeOnce((lexicons: Lexicons) => {
  const tableOf = wordTable(signsOf(lexicons));
  return keptForOne((tokens: Tokens): Landmarks => {
    const { looks, count, vocabulary } = tokens;
    const signs = ofTokens(tableOf(vocabulary), tokens);
    const places: number[] = [];
    for (let i = 0; i < count; i++) {
      const sign = signs[i] ?? 0;
      const isWhole = ((looks[i] ?? 0) & (LOOKS.capital | LOOKS.number)) !== 0;
      if ((sign & (isWhole ? BEGINNING | WITH_CAPITAL : BEGINNING)) !== 0) places.push(i);
    }
    return { places, signs };
  });
});

function signsOf(lexicons: Lexicons): (word: string) => number {
  const months = monthNumbers(lexicons.months);
  const ofTitles = signsOfTitles(lexicons["famous-works"]);
  return (word) =>
    (/^\d{1,2}(st|nd|rd|th)?$/.test(word) ? SIGNS.day : 0) |
    (months.has(word.replace(/\.$/, "")) ? SIGNS.month : 0) |
    (isYear(word) ? SIGNS.year : 0) |
    (/^\d{4}-\d\d-\d\d$/.test(word) ? SIGNS.date : 0) |
    (word === "of" || word === "," ? SIGNS.link : 0) |
    (lexicons.pronouns.has(word) ? SIGNS.pronoun : 0) |
    (lexicons["event-names"].has(word) ? SIGNS.event : 0) |
    (/^(hurricane|typhoon|storm)$/.test(word) ? SIGNS.storm : 0) |
    (word === "&" ? SIGNS.and : 0) |
    (word === "(" ? SIGNS.bracket : 0) |
    (isOfPlots(word, lexicons) ? SIGNS.plot : 0) |
    (lexicons["name-titles"].has(word) ? SIGNS.nameTitle : 0) |
    (lexicons.definites.has(word) ? SIGNS.definite : 0) |
    signsOfNouns(word, lexicons) |
    (ofTitles.get(word) ?? 0);
}

const signsOfNouns = (word: string, lexicons: Lexicons): number =>
  (lexicons.indefinites.has(word) ? SIGNS.indefinite : 0) |
  (lexicons.possessives.has(word) ? SIGNS.possessive : 0) |
  (lexicons.compatriots.has(word) ? SIGNS.person | SIGNS.origin : 0) |
  (isIn(lexicons["person-nouns"], withoutEx(word)) ? SIGNS.person : 0) |
  (word === "'s" || word === "'" ? SIGNS.owner : 0) |
  (lexicons["speech-verbs"].has(word) ? SIGNS.speech : /(ing|ed|en)$/.test(word) ? SIGNS.participle : 0) |
  (word === "old" ? SIGNS.old : 0) |
  (isIn(lexicons["group-nouns"], word) ? SIGNS.group : 0) |
  (word === "-" ? SIGNS.hyphen : 0) |
  (word === "law" ? SIGNS.law : 0);

/** True for a word of the list and for its plural: "aides", "agencies", "spokesmen". */
function isIn(list: Lexicon, word: string): boolean {
  if (list.has(word)) return true;
  if (word.endsWith("ies")) return list.has(`${word.slice(0, -3)}y`);
  if (word.endsWith("men")) return list.has(`${word.slice(0, -3)}man`);
  if (word === "people" || word === "children") return list.has("person");
  return (
    word.endsWith("s") &&
    (list.has(word.slice(0, -1)) || (word.endsWith("es") && list.has(word.slice(0, -2))))
  );
}

const isOfPlots = (word: string, lexicons: Lexicons): boolean =>
  lexicons["plot-verbs"].has(word) || lexicons["part-verbs"].has(word) || word === "voice" || word === "as";

/** What each piece of a title is in it, however a reader cuts words; none goes beyond a space. */
function signsOfTitles(titles: Lexicon): ReadonlyMap<string, number> {
  const signs = new Map<string, number>();
  const add = (piece: string, sign: number) => signs.set(piece, (signs.get(piece) ?? 0) | sign);
  for (const title of titles) {
    add(title, SIGNS.title);
    for (let from = 0; from < title.length; from++)
      for (let to = from + 1; to <= title.length && title[to - 1] !== " "; to++) {
        const first = title[to] === " " ? SIGNS.titleWord : SIGNS.titlePart;
        const later = title[from - 1] === " " ? SIGNS.inTitle : SIGNS.inTitleWord;
        add(title.slice(from, to), from > 0 ? later : to < title.length ? first : 0);
      }
  }
  return signs;
}
