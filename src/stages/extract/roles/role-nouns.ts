import { isLetter } from "../../../letters.ts";
import type { Lexicon, Lexicons } from "../../../lexicons.ts";
import { madeOnce, remembered } from "../../../remembered.ts";
import type { Unit } from "./units.ts";

export const isWord = (unit: Unit | undefined): unit is Unit =>
  unit !== undefined && unit.mention === null && isLetter(unit.word);

/** Endings of what people do, and of much else: "quilter", "ferryman", "auctioneer", but "letter". */
const DOES = /^\p{L}{3,}(?:er|or|man|ian)$/u;

/** "director", "showrunners", "co-founder", "palaeoecologist", "quilter". */
export function isRoleNoun(unit: Unit | undefined, lexicons: Lexicons): boolean {
  if (!isWord(unit) || unit.tag === "VERB" || unit.tag === "AUX" || unit.tag === "ADV") return false;
  const role = roleIn(lexicons)(unit.lower);
  return role === "noun" || (role === "doer" && unit.word === unit.lower && unit.tag === "NOUN");
}

/** The same, and "head of", "sound lead at", which were read as verbs. */
export function isRoleAt(units: readonly Unit[], i: number, lexicons: Lexicons): boolean {
  const unit = units[i];
  if (isRoleNoun(unit, lexicons)) return true;
  if (unit?.tag !== "VERB" || unit.mention !== null || roleIn(lexicons)(unit.lower) !== "noun") return false;
  const before = units[i - 1];
  if (before?.lower === "to" || before?.pronoun != null || before?.tag === "PRON") return false;
  const link = units[i + 1]?.lower ?? "";
  const modified = before?.tag === "NOUN" || (before?.tag === "VERB" && isMisread(units, i - 1));
  if (before?.tag === "NOUN" && units[i - 2]?.tag === "DET" && /^[,.]$/.test(link)) return true;
  return (
    link === "of" || (/^(at|on|for|:)$/.test(link) && (modified || /^(ADJ|PROPN)$/.test(before?.tag ?? "")))
  );
}

/** "was | house pianist", "a | sound lead": no verb, though it was read as one. */
export const isMisread = (units: readonly Unit[], i: number): boolean =>
  /^(AUX|DET)$/.test(units[i - 1]?.tag ?? "") && !/(ed|en)$/.test(units[i]?.lower ?? "");

/** "acoustician", "editors": a word that names somebody by what she does, wherever it stands. */
export const namesRole = (word: string, lexicons: Lexicons): boolean => roleIn(lexicons)(word) === "noun";

/** Whether a word is known to name a role, or only looks like one who does something. */
const roleIn = madeOnce((lexicons: Lexicons) =>
  remembered((word): "noun" | "doer" | "none" => {
    const nouns = lexicons["role-nouns"];
    if (inOneOrMany(lexicons["half-roles"], word)) return "noun";
    if (lexicons.kinship.has(word)) return "none";
    if (inOneOrMany(nouns, word)) return "noun";
    const part = word.slice(word.lastIndexOf("-") + 1);
    if (part !== word && inOneOrMany(nouns, part)) return "noun";
    for (const ending of lexicons["role-suffixes"])
      if (word.endsWith(ending) && word.length > ending.length + 2) return "noun";
    const one = word.replace(/s$/, "");
    return DOES.test(one) && !lexicons["no-roles"].has(one) ? "doer" : "none";
  }),
);

const inOneOrMany = (list: Lexicon, word: string): boolean =>
  list.has(word) || (word.endsWith("s") && list.has(word.slice(0, -1)));

/** "founders", "co-hosts", "engineers": the title of more than one person. */
export function isPlural(unit: Unit | undefined, lexicons: Lexicons): boolean {
  if (!unit?.lower.endsWith("s") || lexicons["role-nouns"].has(unit.lower)) return false;
  return roleIn(lexicons)(unit.lower.slice(0, -1)) !== "none";
}

/** "studio" is a kind of organization, "film" a kind of work; other nouns are neither. */
export function kindOf(noun: string, lexicons: Lexicons): "organization" | "work" | null {
  if (lexicons["organization-kinds"].has(noun) || lexicons.workplaces.has(noun)) return "organization";
  return lexicons["work-kinds"].has(noun) ? "work" : null;
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
