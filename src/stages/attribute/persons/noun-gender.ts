import type { Lexicons } from "../../../lexicons.ts";
import { genderOfNoun } from "../../../names.ts";
import type { Gender } from "../gender.ts";

/** True where a noun does not speak against the gender that is known of somebody: "the actress" is no man. */
export function nounFits(noun: string, gender: Gender | undefined, lexicons: Lexicons): boolean {
  const told = genderOfNoun(noun, lexicons);
  return told === null || gender === undefined || gender === "unknown" || gender === told;
}
