/** The source of every quotation: sure patterns of dialogue first, then the ranker. */
import type { Grounds, SourceFinder } from "./candidates.ts";
import { type Choice, choose } from "./rank.ts";
import { beat } from "./sources/beat.ts";
import { dialogue } from "./sources/dialogue.ts";

/** How likely an alternation is right, counted by hand on articles: it is low, and says so. */
const ALTERNATION = 0.6;
/** How likely the person of the sentence before is right where the ranker says otherwise. */
const BEAT = 0.7;

export function choicesOf(
  grounds: Grounds,
  finders: readonly SourceFinder[],
  turns = true,
): Map<number, Choice> {
  const choices = new Map<number, Choice>();
  for (const q of grounds.speech) {
    const ranked = choose(grounds, q, finders);
    choices.set(q, turns ? patterned(grounds, q, choices, ranked) : ranked);
  }
  return choices;
}

function patterned(grounds: Grounds, q: number, before: ReadonlyMap<number, Choice>, ranked: Choice): Choice {
  const other = dialogue(grounds, q, before);
  if (other !== undefined) return alternating(ranked, other);
  const mention = beat(grounds, q);
  if (mention === undefined || mention === ranked.mention) return ranked;
  return { ...alternating(ranked, null), method: "beat-before", mention, probability: BEAT };
}

const alternating = (ranked: Choice, other: number | null): Choice => ({
  method: "alternation",
  mention: null,
  sameAs: other,
  cue: null,
  probability: ALTERNATION,
  second: { mention: ranked.mention, sameAs: ranked.sameAs, probability: ranked.probability },
});
