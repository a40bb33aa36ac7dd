import type { Implied } from "../../../document.ts";
import type { Lexicons } from "../../../lexicons.ts";
import { kindOf } from "../../../roles/kind-of-house.ts";
import { isKind, KIND } from "./kinds.ts";
import { isRoleNoun, isWord } from "./role-nouns.ts";
import { has, SIGN } from "./signs.ts";
import { isA, TAG } from "./tags.ts";
import { type Unit, unitAt } from "./units.ts";

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
    if (has(units[first - 1], SIGN.former)) former = true;
    else if (!describes(units, first - 1, title)) break;
  }
  const before = unitAt(units, first - 1);
  const plain = { first: former ? first : title, of: null, implied: null, former, determiner: null };
  if (!before) return plain;
  if (isOwnerMark(before) && isVerb(units, first - 1)) return plain;
  if (isOwnerMark(before)) return genitive(units, first - 1, former, lexicons);
  if (before.mention !== null) return named(units, first - 1, { ...plain, of: before.mention });
  const determiner = before.lower;
  if (!has(before, SIGN.determiner)) return plain;
  return { first: first - 1, of: null, implied: pointedBy(determiner), former, determiner };
}

/** "she's | head of sound": no owner. */
const isVerb = (units: readonly Unit[], mark: number): boolean =>
  isA(units[mark], TAG.aux) && /^(he|she|it|who|that|there|here)$/.test(units[mark - 1]?.lower ?? "");

function pointedBy(determiner: string): Implied | null {
  if (determiner === "its") return { kind: "either", noun: null };
  return determiner === "our" ? { kind: "ours", noun: null } : null;
}

/** A word, or "46-year-old". */
const isTold = (unit: Unit | undefined): boolean => isWord(unit) || isAge(unit);

const isAge = (unit: Unit | undefined): boolean => /^\d+-/.test(unit?.word ?? "");

/** "British-born", "newly appointed" or "retired" after an article, "young": told of the person, no part of the title. */
function describes(units: readonly Unit[], at: number, title: number): boolean {
  const word = units[at];
  if (!word || word.lower === "as") return false;
  if (isA(word, TAG.adv)) return at + 1 < title || /^(only|new)$/.test(word.lower);
  if (isA(word, TAG.adj | TAG.num) || isKind(word, KIND.demonym)) return true;
  if (word.lower.includes("-") || word.lower === "man" || word.lower === "woman") return true;
  const before = unitAt(units, at - 1);
  return (isA(before, TAG.adv) || has(before, SIGN.determiner)) && /e[dn]$/.test(word.lower);
}

/** "the Everton goalkeeper", "former Everton goalkeeper": the name that a role belongs to, and the words before it. */
function named(units: readonly Unit[], name: number, front: Front): Front {
  let first = name;
  let former = front.former;
  for (; has(unitAt(units, first - 1), SIGN.former); first--) former = true;
  const article = unitAt(units, first - 1);
  if (article === undefined || !has(article, SIGN.determiner)) return { ...front, first, former };
  return { ...front, first: first - 1, former, determiner: article.lower };
}

/** "the BBC's former | Cairo correspondent": what is owned already belongs to nothing else; the name is of the title. */
export function ownedPlace(units: readonly Unit[], first: number): number {
  if (unitAt(units, first - 1)?.mention == null) return first;
  let at = first - 2;
  while (has(unitAt(units, at), SIGN.former)) at--;
  return isOwnerMark(unitAt(units, at)) ? first - 1 : first;
}

export const isOwnerMark = (unit: Unit | undefined): boolean => has(unit, SIGN.owner);

/** "Kumoi's |", "the film's |", "the young artist's |". */
function genitive(units: readonly Unit[], mark: number, former: boolean, lexicons: Lexicons): Front {
  const owner = unitAt(units, mark - 1);
  if (owner && owner.mention !== null) {
    const front = { first: mark - 1, of: owner.mention, implied: null, former, determiner: null };
    return { ...named(units, mark - 1, front), determiner: "the" };
  }
  const noun = owner?.lower ?? "";
  const kind = kindOf(noun, lexicons) ?? (isRoleNoun(owner) ? null : "usual");
  let first = Math.max(0, mark - 1);
  while (first > 0 && isA(units[first - 1], TAG.adj | TAG.noun | TAG.num) && isWord(units[first - 1]))
    first--;
  if (has(unitAt(units, first - 1), SIGN.determiner)) first--;
  return { first, of: null, implied: kind && { kind, noun }, former, determiner: kind ? "the" : "a" };
}
