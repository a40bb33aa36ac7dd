import { isCapital } from "../../letters.ts";
import type { Lexicon } from "../../lexicons.ts";
import type { Parsers } from "../../parsers.ts";

/** Running English has about one function word in two, names left out; other languages share a few of them by chance. */
const ENGLISH_SHARE = 0.3;
/**
 * Two thirds of that in each half of a long text, is English too, a dry one: polls, lists, captions. Of the languages that the
 * detector knows, Polish has most of these words, one in ten, by chance ("to", "do", "i").
 */
const DRY_SHARE = 0.2;
const LONG = 100;
/** Fewer words than this tell no language apart. */
const FEWEST_WORDS = 12;
const SAMPLE = 4000;

/**
 * The language of a text, ISO 639-1: English when enough of its words are English function words, else what the
 * detector says; null when there is too little to tell. The detector is loaded only for texts that are not plainly English:
 * that takes longer than to read a hundred articles.
 */
export function languageOf(text: string, functionWords: Lexicon, parsers: Parsers): string | null {
  const sample = text.slice(0, SAMPLE);
  const words = sample.match(OTHER_LETTER.test(sample) ? /\p{L}+/gu : /[A-Za-z]+/g) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const counted = withoutNames(words);
  const middle = counted.length >> 1;
  const first = knownIn(counted, 0, middle, functionWords);
  const second = knownIn(counted, middle, counted.length, functionWords);
  const isEnglish =
    first + second >= ENGLISH_SHARE * counted.length ||
    (counted.length >= LONG && Math.min(first, second) >= (DRY_SHARE * counted.length) / 2);
  return isEnglish ? "en" : parsers.language()(sample);
}

/** How many of the words from `from` up to, not including, `to` are English function words. */
function knownIn(words: readonly string[], from: number, to: number, functionWords: Lexicon): number {
  let known = 0;
  for (let i = from; i < to; i++) {
    const word = words[i] ?? "";
    if (functionWords.has(word) || (CAPITAL.test(word) && functionWords.has(word.toLowerCase()))) known++;
  }
  return known;
}

/** What may be a letter beyond the English ones; the signs of typesetters are none. */
const OTHER_LETTER = /[^\0-\x7f\u2010-\u2027]/;
/** Beyond English letters there is nothing to make small: the function words are English. */
const CAPITAL = /[A-Z]/;

/** "The film stars Ana Prieto, Łukasz Oda and João Falcão": names are of no language. A page in capitals is left as it is. */
function withoutNames(words: readonly string[]): readonly string[] {
  const small = words.filter((word) => !isCapital(word));
  return small.length >= FEWEST_SMALL_WORDS ? small : words;
}

/** Fewer are left of a page in capitals. */
const FEWEST_SMALL_WORDS = 4;
