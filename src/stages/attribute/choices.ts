/** The source of every quotation: what the pattern of the paragraphs says first, then the ranker. */
import type { Grounds, SourceFinder } from "./candidates.ts";
import { type Choice, choose } from "./rank.ts";
import { authorAsks } from "./sources/author-asks.ts";

/** A rule on how paragraphs are built that overrules the ranker; it abstains with `undefined`. */
export interface Pattern {
  readonly name: string;
  /** How likely it is right where the ranker says otherwise: set by hand and low, news has few such paragraphs. */
  readonly probability: number;
  /** The mention that is the source. */
  readonly answer: (grounds: Grounds, quotation: number) => number | undefined;
}

/** The patterns, the most precise first. */
export const PATTERNS: readonly Pattern[] = [
  {
    name: "author-asks",
    probability: 0.95,
    answer: authorAsks,
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
    choices.set(q, patterned(grounds, q, ranked, patterns));
  }
  return choices;
}

function patterned(grounds: Grounds, q: number, ranked: Choice, patterns: readonly Pattern[]): Choice {
  for (const { name, probability, answer } of patterns) {
    const mention = answer(grounds, q);
    if (mention === undefined) continue;
    if (mention === ranked.mention) return ranked;
    const second = { mention: ranked.mention, sameAs: ranked.sameAs, probability: ranked.probability };
    return { method: name, mention, sameAs: null, cue: null, probability, second };
  }
  return ranked;
}
