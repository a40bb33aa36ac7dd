import type { RoleScene } from "./rule.ts";
import { has, SIGN } from "./signs.ts";
import { isA, TAG } from "./tags.ts";
import { endOfOrigin, type TitleGroup } from "./titles.ts";
import type { Unit } from "./units.ts";

/** "director of the Gantry and, for one season, its chair", "a baker, formerly a nurse", "and on Fridays the nurse": a time between two titles; "a nurse by day and a singer". */
export function resumes({ units }: RoleScene, a: TitleGroup, b: TitleGroup): boolean {
  const from = endOfOrigin(units, a.last);
  if (b.first - from < 2 || b.first - from > LONGEST_GAP) return false;
  const gap = units.slice(from, b.first);
  const next = units[b.last];
  if (!gap.some(isLink)) return false;
  if (next?.mention != null || isA(next, TAG.verb | TAG.aux)) return false;
  const opening = gap.find((unit) => !isLink(unit));
  if (!isA(opening, TAG.adp | TAG.adv | TAG.num | TAG.sconj)) return false;
  return gap.every(isOfTime) && !isA(gap.at(-1), TAG.adp | TAG.sconj);
}

const LONGEST_GAP = 11;

const isLink = (unit: Unit): boolean => has(unit, SIGN.comma | SIGN.and);

/** A word of "and, for one season,". */
const isOfTime = (unit: Unit): boolean =>
  unit.mention === null &&
  (isA(unit, OF_TIME) || has(unit, SIGN.comma) || /^(that|since|former)$/.test(unit.lower));

const OF_TIME = TAG.adp | TAG.adv | TAG.num | TAG.det | TAG.noun | TAG.propn | TAG.adj | TAG.cconj;
