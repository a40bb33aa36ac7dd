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
function countWords(text: string, end: number, functionWords: Lexicon, named: boolean, most = end): Count {
  const moves = movesOf(functionWords);
  const kinds = named ? SAME : CAPITALS_APART;
  let words = 0;
  let known = 0;
  let node = BETWEEN;
  for (let at = 0; at <= end && words < most; at++) {
    const code = at < end ? text.charCodeAt(at) : 0;
    let kind = kinds[code & LAST_ASCII] ?? NO_LETTER;
    if (code > LAST_ASCII) {
      kind = isLetterAt(text, at, end) ? otherAt(text, at, named) : NO_LETTER;
      if (kind !== NO_LETTER && isPair(text, at)) at++;
    }
    const move = moves[node * KINDS + kind] ?? 0;
    node = move & NODE;
    words += (move >> WORD) & 1;
    known += move >> KNOWN;
  }
  return { words, known };
}

const LAST_ASCII = 0x7f;

/** A letter beyond the English ones; the signs of typesetters are none. */
const isLetterAt = (text: string, at: number, end: number): boolean =>
  !(text.charCodeAt(at) >= 0x2010 && text.charCodeAt(at) <= 0x2027) &&
  /^\p{L}/u.test(text.slice(at, Math.min(at + 2, end)));

/** Two code units stand for one letter. */
const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;

/** Kinds of signs: no letter, small letters by the last five bits of their codes, capitals above; of those beyond ASCII two. */
const KINDS = 64;
const [NO_LETTER, CAPITAL, OTHER] = [0, 32, 31];

const kindsOf = (capital: number): Uint8Array =>
  Uint8Array.from({ length: LAST_ASCII + 1 }, (_, code) =>
    isEnglishLetter(code) ? (code & 0x1f) + (isCapital(String.fromCharCode(code)) ? capital : 0) : NO_LETTER,
  );
const [SAME, CAPITALS_APART] = [kindsOf(0), kindsOf(CAPITAL)];

const otherAt = (text: string, at: number, named: boolean): number =>
  named || !isCapital(text.slice(at, at + 2)) ? OTHER : OTHER + CAPITAL;

/** Between words; in a word that is not known; in one that begins with a capital, where these do not count. */
const [BETWEEN, UNKNOWN, NAME] = [0, 1, 2];
/** Of a move: the next node, and above it whether a word has ended, and whether that was one of the list. */
const NODE = 0x3fff;
const [WORD, KNOWN] = [14, 15];

/** By node and kind of sign, the move: the words of the list as a tree, which has no branch that a processor could guess wrong. */
const movesOf = madeOnce((list: Lexicon): Uint16Array => {
  const words = [...list].filter((word) => /^[a-z]+$/.test(word));
  const moves = new Uint16Array(words.reduce((size, word) => size + word.length, 3) * KINDS);
  let nodes = 3;
  const add = (node: number, isWord: boolean): void => {
    moves.fill(node === NAME ? NAME : UNKNOWN, node * KINDS, (node + 1) * KINDS);
    moves[node * KINDS] = isWord ? 1 << WORD : 0;
  };
  for (const node of [BETWEEN, UNKNOWN, NAME]) add(node, node === UNKNOWN);
  moves.fill(NAME, CAPITAL, KINDS);
  for (const word of words) {
    let node = BETWEEN;
    for (let i = 0; i < word.length; i++) {
      const kind = word.charCodeAt(i) & 0x1f;
      const at = node * KINDS + kind;
      if (moves[at] === UNKNOWN) {
        add(nodes, true);
        moves[at] = nodes++;
        if (node !== BETWEEN) moves[at + CAPITAL] = moves[at];
      }
      node = moves[at] ?? UNKNOWN;
    }
    moves[node * KINDS] = (1 << WORD) | (1 << KNOWN);
  }
  return moves;
});
