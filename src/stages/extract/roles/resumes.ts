import type { RoleScene } from "./rule.ts";
import { endOfOrigin, type TitleGroup } from "./titles.ts";
import type { Unit } from "./units.ts";

/** "director of the Gantry and, for one season, its chair", "a baker, formerly a nurse", "and on Fridays the nurse": a time between two titles; "a nurse by day and a singer". */
export function resumes({ units }: RoleScene, a: TitleGroup, b: TitleGroup): boolean {
  const gap = units.slice(endOfOrigin(units, a.last), b.first);
  const next = units[b.last];
  if (gap.length < 2 || gap.length > LONGEST_GAP || !gap.some(isLink)) return false;
  if (next?.mention != null || /^(VERB|AUX)$/.test(next?.tag ?? "")) return false;
  const opening = gap.find((unit) => !isLink(unit));
  if (!/^(ADP|ADV|NUM|SCONJ)$/.test(opening?.tag ?? "")) return false;
  return gap.every(isOfTime) && !/^(ADP|SCONJ)$/.test(gap.at(-1)?.tag ?? "");
}

const LONGEST_GAP = 11;

const isLink = ({ lower }: Unit): boolean => lower === "," || lower === "and";

/** A word of "and, for one season,". */
const isOfTime = ({ tag, word, lower, mention }: Unit): boolean =>
  mention === null &&
  (/^(ADP|ADV|NUM|DET|NOUN|PROPN|ADJ|CCONJ)$/.test(tag) ||
    word === "," ||
    /^(that|since|former)$/.test(lower));
