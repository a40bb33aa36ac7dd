import { isKind, KIND } from "./kinds.ts";
import type { RoleScene } from "./rule.ts";
import { has, SIGN } from "./signs.ts";
import { isA, TAG } from "./tags.ts";
import type { TitleGroup } from "./titles.ts";
import { type Unit, unitAt } from "./units.ts";

/** The copula that a title is a predicate of: right before it, before an aside, or before other predicates. */
export const copulaBefore = (scene: RoleScene, group: TitleGroup): number | null =>
  nearCopula(scene, group) ??
  (opensClause(scene, group) ? null : (beforeAside(scene, group) ?? beforePredicates(scene, group)));

/** Adverbs, a span of time, "one of" or a participle between: "is also | the company's director", "was named | director". */
function nearCopula(scene: RoleScene, group: TitleGroup): number | null {
  const { units } = scene;
  let at = beforeTime(scene, group.first - 1);
  if (units[at]?.lower === "of" && units[at - 1]?.lower === "one") at -= 2;
  at = beforeAge(units, at);
  if (units[at]?.lower === "to" && units[at - 1]?.lower === "promoted") at--;
  if (has(unitAt(units, at), SIGN.naming)) at--;
  while (at >= 0 && (isA(units[at], TAG.adv | TAG.cconj) || has(units[at], SIGN.still))) at--;
  return isCopula(scene, at) ? at : null;
}

const isCopula = (scene: RoleScene, at: number): boolean => {
  const unit = unitAt(scene.units, at);
  return has(unit, SIGN.copula | SIGN.iAm) && (unit?.lower !== "be" || isCertain(scene.units, at));
};

/** "is | twenty-seven and an agronomist", "was | ninety-one, a retired signalman": an age between. */
function beforeAge(units: readonly Unit[], at: number): number {
  const links = has(unitAt(units, at), SIGN.comma | SIGN.and) && isA(unitAt(units, at - 1), TAG.num);
  return links ? at - 2 : at;
}

/** "will be", "used to be", but not "should be" or "wants to be". */
const isCertain = (units: readonly Unit[], be: number): boolean =>
  /^(will|'ll)$/.test(units[be - 1]?.lower ?? "") || units[be - 2]?.lower === "used";

/** "I'm" is one word to the reader: subject and verb. */
export const isIAm = (scene: RoleScene, at: number): boolean => has(scene.units[at], SIGN.iAm);

/** "was | forty years a proofreader", "was, | for ten years, a nurse": the unit before a span of time. */
export function beforeTime({ units }: RoleScene, from: number): number {
  let at = has(unitAt(units, from), SIGN.comma) ? from - 1 : from;
  if (!has(unitAt(units, at), SIGN.span)) return from;
  at--;
  while (isA(unitAt(units, at), TAG.num | TAG.adj | TAG.det | TAG.adv)) at--;
  if (units[at]?.lower === "for") at--;
  return units[at]?.word === "," ? at - 1 : at;
}

/** "She is ill, and | the director said …", "…, and its cook, Ben Okri, …": a title that begins a clause, or is the next name's. */
function opensClause({ units }: RoleScene, { last }: TitleGroup): boolean {
  const next = units[last];
  return isA(next, TAG.verb | TAG.aux) || units[has(next, SIGN.comma) ? last + 1 : last]?.mention != null;
}

/** How far before its title a copula may stand. */
const REACH = 14;

/** "was | until March a nurse", "is also, | on Mondays, the nurse", "was, | before that, a nurse": one phrase between, in two commas or none. */
function beforeAside(scene: RoleScene, group: TitleGroup): number | null {
  const { units } = scene;
  const closed = has(unitAt(units, group.first - 1), SIGN.comma);
  const end = closed ? group.first - 2 : group.first - 1;
  const opens = isA(unitAt(units, end), TAG.adp | TAG.sconj | TAG.cconj | TAG.det);
  if (opens && units[end]?.lower !== "that") return null;
  for (let at = end; at > Math.max(0, end - REACH); at--) {
    if (isCopula(scene, at)) return null;
    if (!isQuiet(scene, at) || has(units[at], SIGN.comma)) return null;
    if (!isA(units[at], TAG.adp | TAG.sconj)) continue;
    const opened = units[at - 1]?.word === ",";
    let verb = opened ? at - 2 : at - 1;
    while (isA(units[verb], TAG.adv)) verb--;
    if (opened === closed && isCopula(scene, verb)) return verb;
  }
  return null;
}

/** "is | sixty, tiny, and secretary of the club", "is | the oldest of the five, a former nurse": other predicates before it. */
function beforePredicates(scene: RoleScene, group: TitleGroup): number | null {
  const { units } = scene;
  if (!has(unitAt(units, group.first - 1), SIGN.comma | SIGN.and)) return null;
  const pointed = group.determiner === "the" && group.of === null && group.implied?.noun == null;
  if (pointed && /^[,;]$/.test(units[group.last]?.word ?? "")) return null;
  for (let at = group.first - 2; at > Math.max(0, group.first - REACH); at--) {
    if (isCopula(scene, at)) return at;
    const isLink = isA(units[at], TAG.adp) && units[at]?.lower !== "of";
    if (isLink || !isQuiet(scene, at)) return null;
  }
  return null;
}

/** A word of a predicate: no verb, no name, no mark but a comma, no other subject. */
function isQuiet({ units }: RoleScene, at: number): boolean {
  const unit = units[at];
  if (!unit || unit.mention !== null || isA(unit, TAG.verb | TAG.aux)) return false;
  if (isA(unit, TAG.punct)) return has(unit, SIGN.comma);
  if (isKind(unit, KIND.turn)) return false;
  return !isA(unit, TAG.pron) || /^(that|this|her|his|their|its|my)$/.test(unit.lower);
}
