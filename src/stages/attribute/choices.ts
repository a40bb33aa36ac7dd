/** The source of every quotation: what the pattern of the paragraphs says first, then the ranker. */
import type { Grounds, SourceFinder } from "./candidates.ts";
import { type Choice, choose } from "./rank.ts";
import { authorAsks } from "./sources/author-asks.ts";
import { beat } from "./sources/beat.ts";
import { dialogue } from "./sources/dialogue.ts";

/** A rule on how paragraphs are built that overrules the ranker; it abstains with `undefined`. */
export interface Pattern {
  readonly name: string;
  /** How likely it is right where the ranker says otherwise: set by hand and low, news has few such paragraphs. */
  readonly probability: number;
  readonly answer: (
    grounds: Grounds,
    quotation: number,
    before: ReadonlyMap<number, Choice>,
  ) => Pick<Choice, "mention" | "sameAs"> | undefined;
}

/** The patterns, the most precise first. */
export const PATTERNS: readonly Pattern[] = [
  {
    name: "author-asks",
    probability: 0.95,
    answer: (grounds, q) => {
      const mention = authorAsks(grounds, q);
      return mention === undefined ? undefined : { mention, sameAs: null };
    },
  },
  {
    name: "alternation",
    probability: 0.6,
    answer: (grounds, q, before) => {
      const sameAs = dialogue(grounds, q, before);
      return sameAs === undefined ? undefined : { mention: null, sameAs };
    },
  },
  {
    name: "beat-before",
    probability: 0.7,
    answer: (grounds, q) => {
      const mention = beat(grounds, q);
      return mention === undefined ? undefined : { mention, sameAs: null };
    },
  },
];

export function choicesOf(
  grounds: Grounds,
  finders: readonly SourceFinder[],
  patterns: readonly Pattern[] = PATTERNS,
): Map<number, Choice> {
  const choices = new Map<number, Choice>();
  for (const q of grounds.speech) {
    const ranked = choose(grounds, q, finders);
    choices.set(q, patterned(grounds, q, choices, ranked, patterns));
  }
  return choices;
}

function patterned(
  grounds: Grounds,
  q: number,
  before: ReadonlyMap<number, Choice>,
  ranked: Choice,
  patterns: readonly Pattern[],
): Choice {
  for (const { name, probability, answer } of patterns) {
    const found = answer(grounds, q, before);
    if (found === undefined) continue;
    if (found.mention !== null && found.mention === ranked.mention) return ranked;
    const second = { mention: ranked.mention, sameAs: ranked.sameAs, probability: ranked.probability };
    return { method: name, ...found, cue: null, probability, second };
  }
  return ranked;
}
