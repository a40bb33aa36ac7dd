import { madeOnce } from "../../remembered.ts";
import { tagOf } from "../../tokens.ts";
import type { Scene } from "./scene.ts";

/** How often a verb is a cue when it has a subject near a quotation, in six steps; counted on the training corpus. */
export function cueStrength(scene: Scene, verb: number): string {
  const word = scene.doc.tokens.lower[verb] ?? "";
  const counted = scene.models.cues.get(word);
  if (counted !== undefined) return steps(counted);
  return scene.lexicons["speech-verbs"].has(word) ? "listed" : "unseen";
}

/** Limits between the steps, as log odds. */
const LIMITS = [2.5, 1, -0.5, -2] as const;

function steps(logOdds: number): string {
  const step = LIMITS.findIndex((limit) => logOdds >= limit);
  return step < 0 ? "4" : `${step}`;
}

/** Strengths of verbs in order, the strongest first. */
const ORDER: readonly string[] = ["0", "1", "listed", "2", "3", "unseen", "4"];

/** The rank of what is weaker than every verb. */
export const WEAKEST = ORDER.length;

export const rankOf = (strength: string): number => {
  const place = ORDER.indexOf(strength);
  return place < 0 ? WEAKEST : place;
};

/** The rank of a token that is no verb. */
export const NO_VERB = 255;

/** By token: how strong a cue it is, the strongest 0. */
export const verbRanks = madeOnce((scene: Scene): Uint8Array => {
  const { tokens } = scene.doc;
  const ranks = new Uint8Array(tokens.count).fill(NO_VERB);
  for (let i = 0; i < tokens.count; i++)
    if (tagOf(tokens, i) === "VERB") ranks[i] = rankOf(cueStrength(scene, i));
  return ranks;
});
