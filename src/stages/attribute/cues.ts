import type { Lexicon } from "../../lexicons.ts";
import type { LinearModel } from "../../models.ts";

/** How strong a cue a verb is, the strongest first: how often it is one when it has a subject near a quotation. */
export const STRENGTHS = ["0", "1", "listed", "2", "3", "unseen", "4"] as const;

/** The rank of what is weaker than every verb. */
export const WEAKEST = STRENGTHS.length;

/** Limits between the steps of what was counted on the training corpus, as log odds. */
const LIMITS = [2.5, 1, -0.5, -2] as const;

function strengthOf(word: string, cues: LinearModel, listed: Lexicon): (typeof STRENGTHS)[number] {
  const counted = cues.get(word);
  if (counted === undefined) return listed.has(word) ? "listed" : "unseen";
  const step = LIMITS.findIndex((limit) => counted >= limit);
  return (["0", "1", "2", "3"] as const)[step] ?? "4";
}

/** The place of a word among the strengths, were it a verb. */
export const rankOfCue = (word: string, cues: LinearModel, listed: Lexicon): number =>
  STRENGTHS.indexOf(strengthOf(word, cues, listed));
