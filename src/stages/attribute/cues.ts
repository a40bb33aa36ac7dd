import type { Lexicon } from "../../lexicons.ts";
import type { LinearModel } from "../../models.ts";
import { madeOnce } from "../../remembered.ts";
import { wordFlags } from "../../vocabulary.ts";
import type { Scene } from "./scene.ts";

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

const ranksOf = madeOnce((cues: LinearModel) =>
  madeOnce((listed: Lexicon) => wordFlags((word) => STRENGTHS.indexOf(strengthOf(word, cues, listed)))),
);

/** By word: its place among the strengths, were it a verb. */
export const cueRanks = ({ doc, models, lexicons }: Scene): Uint8Array =>
  ranksOf(models.cues)(lexicons["speech-verbs"])(doc.tokens.vocabulary);
