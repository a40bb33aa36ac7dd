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
