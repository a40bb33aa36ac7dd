import type { RoleScene } from "./rule.ts";
import type { TitleGroup } from "./titles.ts";
import type { Unit } from "./units.ts";

/** The copula that a title is a predicate of: right before it, before an aside, or before other predicates. */
export const copulaBefore = (scene: RoleScene, group: TitleGroup): number | null =>
  nearCopula(scene, group) ??
  (opensClause(scene, group) ? null : (beforeAside(scene, group) ?? beforePredicates(scene, group)));

/** Adverbs, a span of time, "one of" or a participle between: "is also | the company's director", "was named | director". */
function nearCopula(scene: RoleScene, group: TitleGroup): number | null {
  const { units, lexicons } = scene;
  let at = beforeTime(scene, group.first - 1);
  if (units[at]?.lower === "of" && units[at - 1]?.lower === "one") at -= 2;
  at = beforeAge(units, at);
  if (units[at]?.lower === "to" && units[at - 1]?.lower === "promoted") at--;
  if (lexicons["naming-participles"].has(units[at]?.lower ?? "")) at--;
  while (
    at >= 0 &&
    (/^(ADV|CCONJ)$/.test(units[at]?.tag ?? "") ||
      /^(both|more|still|first|again)$/.test(units[at]?.lower ?? ""))
  )
    at--;
  return isCopula(scene, at) ? at : null;
}

const isCopula = (scene: RoleScene, at: number): boolean => {
  const unit = scene.units[at];
  if (unit === undefined || (unit.lower === "be" && !isCertain(scene.units, at))) return false;
  return scene.lexicons.copulas.has(unit.lower) || isIAm(scene, at);
};

/** "is | twenty-seven and an agronomist", "was | ninety-one, a retired signalman": an age between. */
function beforeAge(units: readonly Unit[], at: number): number {
  const links = /^(,|and)$/.test(units[at]?.lower ?? "") && units[at - 1]?.tag === "NUM";
  return links ? at - 2 : at;
}

/** "will be", "used to be", but not "should be" or "wants to be". */
const isCertain = (units: readonly Unit[], be: number): boolean =>
  /^(will|'ll)$/.test(units[be - 1]?.lower ?? "") || units[be - 2]?.lower === "used";

/** "I'm" is one word to the reader: subject and verb. */
export const isIAm = (scene: RoleScene, at: number): boolean => scene.units[at]?.lower === "i'm";

/** "was | forty years a proofreader", "was, | for ten years, a nurse": the unit before a span of time. */
export function beforeTime({ units }: RoleScene, from: number): number {
  let at = units[from]?.word === "," ? from - 1 : from;
  if (!/^(years?|months?|decades?|seasons?|terms?)$/.test(units[at]?.lower ?? "")) return from;
  at--;
  while (/^(NUM|ADJ|DET|ADV)$/.test(units[at]?.tag ?? "")) at--;
  if (units[at]?.lower === "for") at--;
  return units[at]?.word === "," ? at - 1 : at;
}

/** "She is ill, and | the director said …", "…, and its cook, Ben Okri, …": a title that begins a clause, or is the next name's. */
function opensClause({ units }: RoleScene, { last }: TitleGroup): boolean {
  const next = units[last];
  const named = units[next?.word === "," ? last + 1 : last]?.mention != null;
  return named || /^(VERB|AUX)$/.test(next?.tag ?? "");
}

/** How far before its title a copula may stand. */
const REACH = 14;

/** "was | until March a nurse", "is also, | on Mondays, the nurse", "was, | before that, a nurse": one phrase between, in two commas or none. */
function beforeAside(scene: RoleScene, group: TitleGroup): number | null {
  const { units } = scene;
  const closed = units[group.first - 1]?.word === ",";
  const end = closed ? group.first - 2 : group.first - 1;
  if (/^(ADP|SCONJ|CCONJ|DET)$/.test(units[end]?.tag ?? "") && units[end]?.lower !== "that") return null;
  for (let at = end; at > Math.max(0, end - REACH); at--) {
    if (isCopula(scene, at)) return null;
    if (!isQuiet(scene, at) || units[at]?.word === ",") return null;
    if (!/^(ADP|SCONJ)$/.test(units[at]?.tag ?? "")) continue;
    const opened = units[at - 1]?.word === ",";
    let verb = opened ? at - 2 : at - 1;
    while (units[verb]?.tag === "ADV") verb--;
    if (opened === closed && isCopula(scene, verb)) return verb;
  }
  return null;
}

/** "is | sixty, tiny, and secretary of the club", "is | the oldest of the five, a former nurse": other predicates before it. */
function beforePredicates(scene: RoleScene, group: TitleGroup): number | null {
  const { units } = scene;
  const opening = units[group.first - 1];
  if (!/^(,|and)$/.test(opening?.lower ?? "")) return null;
  const pointed = group.determiner === "the" && group.of === null && group.implied?.noun == null;
  if (pointed && /^[,;]$/.test(units[group.last]?.word ?? "")) return null;
  for (let at = group.first - 2; at > Math.max(0, group.first - REACH); at--) {
    if (isCopula(scene, at)) return at;
    const isLink = units[at]?.tag === "ADP" && units[at]?.lower !== "of";
    if (isLink || !isQuiet(scene, at)) return null;
  }
  return null;
}

/** A word of a predicate: no verb, no name, no mark but a comma, no other subject. */
function isQuiet({ units }: RoleScene, at: number): boolean {
  const unit = units[at];
  if (!unit || unit.mention !== null || /^(VERB|AUX)$/.test(unit.tag)) return false;
  if (unit.tag === "PUNCT") return unit.word === ",";
  if (/^(but|or|if|while|than|like)$/.test(unit.lower)) return false;
  return unit.tag !== "PRON" || /^(that|this|her|his|their|its|my)$/.test(unit.lower);
}
