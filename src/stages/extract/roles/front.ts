import type { Implied } from "../../../document.ts";
import type { Lexicons } from "../../../lexicons.ts";
import { kindOf } from "../../../roles/kind-of-house.ts";
import { isRoleNoun, isWord } from "./role-nouns.ts";
import type { Unit } from "./units.ts";

/** What stands before a title: whose it is, whether it is over, and the article. */
export interface Front {
  readonly first: number;
  readonly of: number | null;
  readonly implied: Implied | null;
  readonly former: boolean;
  readonly determiner: string | null;
}

/** What stands before a title: "RBÉ's former |", "the film's |", "its |", "a |". */
export function frontOf(units: readonly Unit[], title: number, lexicons: Lexicons): Front {
  let first = title;
  let former = false;
  for (; first > 0 && isTold(units[first - 1]); first--) {
    const word = units[first - 1];
    if (word && lexicons["former-words"].has(word.lower)) former = true;
    else if (!word || !describes(units, first - 1, title, lexicons)) break;
  }
  const before = units[first - 1];
  const plain = { first: former ? first : title, of: null, implied: null, former, determiner: null };
  if (!before) return plain;
  if (isOwnerMark(before) && isVerb(units, first - 1)) return plain;
  if (isOwnerMark(before)) return genitive(units, first - 1, former, lexicons);
  if (before.mention !== null) return named(units, first - 1, { ...plain, of: before.mention }, lexicons);
  const determiner = before.lower;
  if (!lexicons.determiners.has(determiner)) return plain;
  return { first: first - 1, of: null, implied: pointedBy(determiner), former, determiner };
}

/** "she's | head of sound": no owner. */
const isVerb = (units: readonly Unit[], mark: number): boolean =>
  units[mark]?.tag === "AUX" && /^(he|she|it|who|that|there|here)$/.test(units[mark - 1]?.lower ?? "");

function pointedBy(determiner: string): Implied | null {
  if (determiner === "its") return { kind: "either", noun: null };
  return determiner === "our" ? { kind: "ours", noun: null } : null;
}

/** A word, or "46-year-old". */
const isTold = (unit: Unit | undefined): boolean =>
  unit !== undefined && (/^\d+-/.test(unit.word) || isWord(unit));

/** "British-born", "newly appointed" or "retired" after an article, "young": told of the person, no part of the title. */
function describes(units: readonly Unit[], at: number, title: number, lexicons: Lexicons): boolean {
  const word = units[at];
  if (!word || word.lower === "as") return false;
  if (word.tag === "ADV") return at + 1 < title || /^(only|new)$/.test(word.lower);
  if (/^(ADJ|NUM)$/.test(word.tag) || lexicons.demonyms.has(word.lower)) return true;
  if (word.lower.includes("-") || /^(wo)?man$/.test(word.lower)) return true;
  const before = units[at - 1];
  return (
    /e[dn]$/.test(word.lower) && (before?.tag === "ADV" || lexicons.determiners.has(before?.lower ?? ""))
  );
}

/** "the Everton goalkeeper", "former Everton goalkeeper": the name that a role belongs to, and the words before it. */
function named(units: readonly Unit[], name: number, front: Front, lexicons: Lexicons): Front {
  let first = name;
  let former = front.former;
  for (; lexicons["former-words"].has(units[first - 1]?.lower ?? ""); first--) former = true;
  const article = units[first - 1]?.lower ?? "";
  if (!lexicons.determiners.has(article)) return { ...front, first, former };
  return { ...front, first: first - 1, former, determiner: article };
}

/** "the BBC's former | Cairo correspondent": what is owned already belongs to nothing else; the name is of the title. */
export function ownedPlace(units: readonly Unit[], first: number, lexicons: Lexicons): number {
  if (units[first - 1]?.mention == null) return first;
  let at = first - 2;
  while (lexicons["former-words"].has(units[at]?.lower ?? "")) at--;
  return isOwnerMark(units[at]) ? first - 1 : first;
}

export const isOwnerMark = (unit: Unit | undefined): boolean => unit?.lower === "'s" || unit?.lower === "'";

/** "Kumoi's |", "the film's |", "the young artist's |". */
function genitive(units: readonly Unit[], mark: number, former: boolean, lexicons: Lexicons): Front {
  const owner = units[mark - 1];
  if (owner && owner.mention !== null) {
    const front = { first: mark - 1, of: owner.mention, implied: null, former, determiner: null };
    return { ...named(units, mark - 1, front, lexicons), determiner: "the" };
  }
  const noun = owner?.lower ?? "";
  const kind = kindOf(noun, lexicons) ?? (isRoleNoun(owner) ? null : "usual");
  let first = Math.max(0, mark - 1);
  while (first > 0 && /^(ADJ|NOUN|NUM)$/.test(units[first - 1]?.tag ?? "") && isWord(units[first - 1]))
    first--;
  if (lexicons.determiners.has(units[first - 1]?.lower ?? "")) first--;
  return { first, of: null, implied: kind && { kind, noun }, former, determiner: kind ? "the" : "a" };
}
