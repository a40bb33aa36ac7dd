/** What is said of single words where sources are looked for, by their numbers in the vocabulary. */
import { numberOf } from "../../../feature-values.ts";
import type { Lexicon } from "../../../lexicons.ts";
import { madeOnce } from "../../../remembered.ts";
import { wordTable } from "../../../vocabulary.ts";
import type { Scene } from "../scene.ts";
import { LEADS, leadIn, type WordSigns, wordSigns } from "../word-signs.ts";

export interface SourceWords {
  readonly signs: WordSigns;
  /** The number of a closed word; 0 of any other. */
  readonly closed: Int32Array;
  /** What kind of words each is, were it a pronoun. */
  readonly pronouns: Int32Array;
}

export function wordsForSources(scene: Scene): SourceWords {
  const { lexicons } = scene;
  const { vocabulary } = scene.doc.tokens;
  return {
    signs: wordSigns(scene),
    closed: closedWords(lexicons["closed-class"])(vocabulary),
    pronouns: pronounKinds(lexicons.pronouns)(vocabulary),
  };
}

const closedWords = madeOnce((closed: Lexicon) =>
  wordTable((word) => (closed.has(word) ? numberOf(word) : 0)),
);

const pronounKinds = madeOnce((pronouns: Lexicon) =>
  wordTable((word) => numberOf(pronouns.has(word) ? `pronoun-${word}` : "pronoun")),
);

const LEAD_NUMBERS = LEADS.map((lead) => (lead === "" ? 0 : numberOf(lead)));

/** The number of what a word is before the words that are said; 0 of one that neither leads to them nor ends what was before. */
export const leadNumber = (signs: number): number => LEAD_NUMBERS[leadIn(signs)] ?? 0;

export const [OPENING, COMMA, COLON] = [numberOf("^"), numberOf("comma"), numberOf("colon")];
export const [THAT, STOP] = [numberOf("that"), numberOf("stop")];
