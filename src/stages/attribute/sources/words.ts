/** What is said of single words where sources are looked for, by their numbers in the vocabulary. */
import { numberOf } from "../../../feature-values.ts";
import type { Lexicon, Lexicons } from "../../../lexicons.ts";
import { madeOnce } from "../../../remembered.ts";
import { wordFlags, wordTable } from "../../../vocabulary.ts";
import { cueRanks } from "../cues.ts";
import type { Scene } from "../scene.ts";

/** Bits of `signs`. */
export const ACCORDING = 1;
export const POSSESSIVE = 2;
export const FIRST_PERSON = 4;
export const ING = 8;
export const LETTER = 16;
export const SPEECH_NOUN = 32;

export interface SourceWords {
  readonly signs: Uint8Array;
  /** How strong a cue each is, were it a verb. */
  readonly ranks: Uint8Array;
  /** What each is before the words that are said, when it leads to them or ends what was before; else 0. */
  readonly leads: Int32Array;
  /** The number of a closed word; 0 of any other. */
  readonly closed: Int32Array;
  /** What kind of words each is, were it a pronoun. */
  readonly pronouns: Int32Array;
}

export function wordsForSources(scene: Scene): SourceWords {
  const { lexicons } = scene;
  const { vocabulary } = scene.doc.tokens;
  return {
    signs: signsOf(lexicons)(vocabulary),
    ranks: cueRanks(scene),
    leads: leadsOf(vocabulary),
    closed: closedWords(lexicons["closed-class"])(vocabulary),
    pronouns: pronounKinds(lexicons.pronouns)(vocabulary),
  };
}

const signsOf = madeOnce((lexicons: Lexicons) =>
  wordFlags(
    (word) =>
      (word === "according" ? ACCORDING : 0) |
      (lexicons.possessives.has(word) ? POSSESSIVE : 0) |
      (lexicons["first-pronouns"].has(word) ? FIRST_PERSON : 0) |
      (word.endsWith("ing") ? ING : 0) |
      (/\p{L}/u.test(word) ? LETTER : 0) |
      (lexicons["speech-nouns"].has(word) ? SPEECH_NOUN : 0),
  ),
);

export const [OPENING, COMMA, COLON] = [numberOf("^"), numberOf("comma"), numberOf("colon")];
export const [THAT, STOP] = [numberOf("that"), numberOf("stop")];

const LEADS: ReadonlyMap<string, number> = new Map([
  ["^", OPENING],
  [",", COMMA],
  [":", COLON],
  ["that", THAT],
]);

const leadsOf = wordTable(
  (size) => new Int32Array(size),
  (word) => LEADS.get(word) ?? (/[.?!]$/.test(word) ? STOP : 0),
);

const closedWords = madeOnce((closed: Lexicon) =>
  wordTable(
    (size) => new Int32Array(size),
    (word) => (closed.has(word) ? numberOf(word) : 0),
  ),
);

const pronounKinds = madeOnce((pronouns: Lexicon) =>
  wordTable(
    (size) => new Int32Array(size),
    (word) => numberOf(pronouns.has(word) ? `pronoun-${word}` : "pronoun"),
  ),
);
