import { tagSet } from "../../../tokens.ts";
import type { Unit } from "./units.ts";

/** Parts of speech as bits: a unit has one, a rule asks for one of several. */
export const TAG = {
  adj: tagSet("ADJ"),
  adp: tagSet("ADP"),
  adv: tagSet("ADV"),
  aux: tagSet("AUX"),
  cconj: tagSet("CCONJ"),
  det: tagSet("DET"),
  noun: tagSet("NOUN"),
  num: tagSet("NUM"),
  pron: tagSet("PRON"),
  propn: tagSet("PROPN"),
  punct: tagSet("PUNCT"),
  sconj: tagSet("SCONJ"),
  verb: tagSet("VERB"),
} as const;

/** True when the part of speech of a unit is one of `tags`. */
export const isA = (unit: Unit | undefined, tags: number): boolean =>
  unit !== undefined && (unit.tag & tags) !== 0;
