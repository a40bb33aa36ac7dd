import { isCapital } from "../../letters.ts";
import type { Lexicon } from "../../lexicons.ts";
import type { Parsers } from "../../parsers.ts";

/** Running English has about one function word in two, names left out; other languages share a few of them by chance. */
const ENGLISH_SHARE = 0.3;
/** Fewer words than this tell no language apart. */
const FEWEST_WORDS = 12;
const SAMPLE = 4000;

/**
 * The language of a text, ISO 639-1: English when enough of its words are English function words, else what the
 * detector says; null when there is too little to tell. The detector is loaded only for texts that are not plainly English.
 */
export function languageOf(text: string, functionWords: Lexicon, parsers: Parsers): string | null {
  const sample = text.slice(0, SAMPLE);
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const counted = withoutNames(words);
  const known = counted.filter((word) => functionWords.has(word.toLowerCase())).length;
  return known >= ENGLISH_SHARE * counted.length ? "en" : parsers.language()(sample);
}

/** "The film stars Ana Prieto, Łukasz Oda and João Falcão": names are of no language. A page in capitals is left as it is. */
function withoutNames(words: readonly string[]): readonly string[] {
  const small = words.filter((word) => !isCapital(word));
  return small.length >= FEWEST_SMALL_WORDS ? small : words;
}

/** Fewer are left of a page in capitals. */
const FEWEST_SMALL_WORDS = 4;
