import { type Gender, genderByNames } from "../gender.ts";
import type { Scene } from "../scene.ts";
import { withVote } from "./own-pronouns.ts";

/** What tells the gender of each entity: names, then nouns beside them, then pronouns. */
export interface Genders {
  readonly scene: Scene;
  /** By entity: what a noun beside its name tells. */
  readonly told: readonly (Gender | undefined)[];
  /** By entity: its pronouns for a woman less those for a man. */
  readonly votes: Float64Array;
  /** What was asked before: pronouns and descriptions ask for the same few persons again and again. */
  readonly known: (Gender | undefined)[];
}

export const gendersFrom = (
  scene: Scene,
  told: readonly (Gender | undefined)[],
  votes: Float64Array,
): Genders => ({ scene, told, votes, known: new Array<Gender | undefined>(votes.length).fill(undefined) });

export function genderOf(genders: Genders, entity: number): Gender {
  const known = genders.known[entity];
  if (known !== undefined) return known;
  const { scene, told, votes } = genders;
  const named = genderByNames(scene.doc, entity, scene.lexicons);
  const gender = withVote(named === "unknown" ? (told[entity] ?? named) : named, votes[entity] ?? 0);
  genders.known[entity] = gender;
  return gender;
}
