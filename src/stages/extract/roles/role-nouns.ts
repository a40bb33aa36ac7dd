import type { Lexicon } from "../../../lexicons.ts";
import { inOneOrMany, isKind, KIND } from "./kinds.ts";
import { has, SIGN } from "./signs.ts";
import { isA, TAG } from "./tags.ts";
import { type Unit, unitAt } from "./units.ts";

export const isWord = (unit: Unit | undefined): unit is Unit =>
  unit !== undefined && unit.mention === null && (unit.kinds & KIND.letter) !== 0;

/** "director", "showrunners", "co-founder", "palaeoecologist", "quilter". */
export function isRoleNoun(unit: Unit | undefined): boolean {
  if (!isKind(unit, KIND.role | KIND.doer) || !isWord(unit)) return false;
  if (isA(unit, TAG.verb | TAG.aux | TAG.adv)) return false;
  return (unit.kinds & KIND.role) !== 0 || (unit.word === unit.lower && isA(unit, TAG.noun));
}

/** The same, and "head of", "sound lead at", which were read as verbs. */
export function isRoleAt(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  if (isRoleNoun(unit)) return true;
  if (!isA(unit, TAG.verb) || unit?.mention !== null || !isKind(unit, KIND.role)) return false;
  const before = unitAt(units, i - 1);
  if (isNounAfter(before) && !/(ed|en|ing)$/.test(unit.lower)) return true;
  if (before?.lower === "to" || before?.pronoun != null || isA(before, TAG.pron)) return false;
  const link = units[i + 1]?.lower ?? "";
  const modified = isA(before, TAG.noun) || (isA(before, TAG.verb) && isMisread(units, i - 1));
  if (isA(before, TAG.noun) && isA(units[i - 2], TAG.det) && /^[,.]$/.test(link)) return true;
  return link === "of" || (/^(at|on|for|:)$/.test(link) && (modified || isA(before, TAG.adj | TAG.propn)));
}

/** "a | cooper", "was | head", "its | trumpet": no verb stands there, though it was read as one. */
const isNounAfter = (before: Unit | undefined): boolean =>
  isA(before, TAG.det) || has(before, SIGN.beforeNoun);

/** "was | house pianist", "a | sound lead": no verb, though it was read as one. */
export const isMisread = (units: readonly Unit[], i: number): boolean =>
  isA(unitAt(units, i - 1), TAG.aux | TAG.det) && !/(ed|en)$/.test(units[i]?.lower ?? "");

/** The end of the longest craft that starts at `i` ("Character Design", "music"); else `i`. */
export function craftAt(units: readonly Unit[], i: number, credits: Lexicon): number {
  let phrase = "";
  let last = i;
  for (let j = i; j < Math.min(i + 3, units.length) && isWord(units[j]); j++) {
    phrase += (j > i ? " " : "") + (units[j]?.lower ?? "");
    if (inOneOrMany(credits, phrase)) last = j + 1;
  }
  return last;
}
