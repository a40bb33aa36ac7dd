import { isLetter } from "../../../letters.ts";
import type { Lexicon, Lexicons } from "../../../lexicons.ts";
import { inOneOrMany, KIND, kindsOfWord } from "./kinds.ts";
import type { Unit } from "./units.ts";

export const isWord = (unit: Unit | undefined): unit is Unit =>
  unit !== undefined && unit.mention === null && isLetter(unit.word);

/** "director", "showrunners", "co-founder", "palaeoecologist", "quilter". */
export function isRoleNoun(unit: Unit | undefined): boolean {
  if (unit === undefined || (unit.kinds & (KIND.role | KIND.doer)) === 0 || !isWord(unit)) return false;
  if (unit.tag === "VERB" || unit.tag === "AUX" || unit.tag === "ADV") return false;
  return (unit.kinds & KIND.role) !== 0 || (unit.word === unit.lower && unit.tag === "NOUN");
}

/** The same, and "head of", "sound lead at", which were read as verbs. */
export function isRoleAt(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  if (isRoleNoun(unit)) return true;
  if (unit?.tag !== "VERB" || unit.mention !== null || (unit.kinds & KIND.role) === 0) return false;
  const before = units[i - 1];
  if (isNounAfter(before) && !/(ed|en|ing)$/.test(unit.lower)) return true;
  if (before?.lower === "to" || before?.pronoun != null || before?.tag === "PRON") return false;
  const link = units[i + 1]?.lower ?? "";
  const modified = before?.tag === "NOUN" || (before?.tag === "VERB" && isMisread(units, i - 1));
  if (before?.tag === "NOUN" && units[i - 2]?.tag === "DET" && /^[,.]$/.test(link)) return true;
  return (
    link === "of" || (/^(at|on|for|:)$/.test(link) && (modified || /^(ADJ|PROPN)$/.test(before?.tag ?? "")))
  );
}

/** "a | cooper", "was | head", "its | trumpet": no verb stands there, though it was read as one. */
const isNounAfter = (before: Unit | undefined): boolean =>
  before?.tag === "DET" ||
  /^(am|are|be|been|being|is|was|were|its|his|their|our|my|your)$/.test(before?.lower ?? "");

/** "was | house pianist", "a | sound lead": no verb, though it was read as one. */
export const isMisread = (units: readonly Unit[], i: number): boolean =>
  /^(AUX|DET)$/.test(units[i - 1]?.tag ?? "") && !/(ed|en)$/.test(units[i]?.lower ?? "");

/** "founders", "co-hosts", "engineers": the title of more than one person. */
export function isPlural(unit: Unit | undefined, lexicons: Lexicons): boolean {
  if (!unit?.lower.endsWith("s") || lexicons["role-nouns"].has(unit.lower)) return false;
  return (kindsOfWord(lexicons)(unit.lower.slice(0, -1)) & (KIND.role | KIND.doer)) !== 0;
}

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
