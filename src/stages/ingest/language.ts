import type { Lexicon } from "../../lexicons.ts";
import type { Parsers } from "../../parsers.ts";

/** Running English has about one function word in two; other languages share a few of them by chance. */
const ENGLISH_SHARE = 0.22;
/** Fewer words than this tell no language apart. */
const FEWEST_WORDS = 12;
const SAMPLE = 4000;

/**
 * The language of a text, ISO 639-1: English when enough of its words are English function words, else what the
 * detector says; null when there is too little to tell. The detector is loaded only for texts that are not plainly English.
 */
export function languageOf(text: string, functionWords: Lexicon, parsers: Parsers): string | null {
  const sample = text.slice(0, SAMPLE);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const known = words.filter((word) => functionWords.has(word)).length;
  return known >= ENGLISH_SHARE * words.length ? "en" : parsers.language()(sample);
}
