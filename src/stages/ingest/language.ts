import { isCapital, isEnglishLetter } from "../../letters.ts";
import type { Lexicon } from "../../lexicons.ts";
import type { Parsers } from "../../parsers.ts";
import { madeOnce } from "../../remembered.ts";

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
  const end = Math.min(text.length, SAMPLE);
  const small = countWords(text, end, functionWords, false);
  const all = small.words >= FEWEST_WORDS ? small : countWords(text, end, functionWords, true);
  if (all.words < FEWEST_WORDS) return null;
  const named = small.words < FEWEST_SMALL_WORDS;
  const { words, known } = named ? all : small;
  if (known >= ENGLISH_SHARE * words) return "en";
  const first = countWords(text, end, functionWords, named, words >> 1).known;
  const isDryEnglish = words >= LONG && Math.min(first, known - first) >= (DRY_SHARE * words) / 2;
  return isDryEnglish ? "en" : parsers.language()(text.slice(0, SAMPLE));
}

/** Fewer are left of a page in capitals. */
const FEWEST_SMALL_WORDS = 4;

/** How many words there are, and how many of them are English function words. */
interface Count {
  readonly words: number;
  readonly known: number;
}

/**
 * Counts the words up to a place, `most` of them at the most, with those that begin with a capital or without: names are of no
 * language. "The film stars Ana Prieto, Łukasz Oda and João Falcão". Letter by letter: to cut the words out first takes longer
 * than all else that is done to a plain file.
 */
function countWords(
  text: string,
  end: number,
  functionWords: Lexicon,
  named: boolean,
  most = Number.POSITIVE_INFINITY,
): Count {
  const { next, ends } = treeOf(functionWords);
  let words = 0;
  let known = 0;
  for (let at = 0; at < end && words < most; ) {
    const from = at;
    let node = ROOT;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (isEnglishLetter(code)) node = next[node * LETTERS + (code & 0x1f)] ?? NOWHERE;
      else if (code > LAST_ASCII && isLetterAt(text, at, end)) {
        node = NOWHERE;
        if (isPair(text, at)) at++;
      } else break;
    }
    if (at === from) at++;
    else if (named || !isCapitalAt(text, from)) {
      words++;
      known += ends[node] ?? 0;
    }
  }
  return { words, known };
}

/** The letter there is a capital. */
function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= LAST_ASCII ? code <= LAST_CAPITAL : isCapital(text.slice(at, at + 2));
}

const LAST_CAPITAL = 0x5a;
const LAST_ASCII = 0x7f;

/** A letter beyond the English ones; the signs of typesetters are none. */
const isLetterAt = (text: string, at: number, end: number): boolean =>
  !(text.charCodeAt(at) >= 0x2010 && text.charCodeAt(at) <= 0x2027) &&
  /^\p{L}/u.test(text.slice(at, Math.min(at + 2, end)));

/** Two code units stand for one letter. */
const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;

/** Words of English letters, letter by letter; a capital is as good as a small one. */
interface Tree {
  /** By node and letter: the next node. */
  readonly next: Uint16Array;
  /** 1 where a word ends. */
  readonly ends: Uint8Array;
}

/** The node of what is no beginning of a word, and that of the empty beginning. */
const [NOWHERE, ROOT] = [0, 1];
/** Letters by the last five bits of their codes. */
const LETTERS = 32;

const treeOf = madeOnce((list: Lexicon): Tree => {
  const words = [...list].filter((word) => /^[a-z]+$/.test(word));
  const size = words.reduce((sum, word) => sum + word.length, 2);
  const tree = { next: new Uint16Array(size * LETTERS), ends: new Uint8Array(size) };
  let nodes = 2;
  for (const word of words) {
    let node = ROOT;
    for (let i = 0; i < word.length; i++) {
      const at = node * LETTERS + (word.charCodeAt(i) & 0x1f);
      tree.next[at] ||= nodes++;
      node = tree.next[at] ?? NOWHERE;
    }
    tree.ends[node] = 1;
  }
  return tree;
});
