import { KIND } from "./kinds.ts";
import { allOf, isMany } from "./many.ts";
import { chain, claim, type RoleRule, type RoleScene } from "./rule.ts";
import { placeOf, subjectOf } from "./subject.ts";
import { conjoined, type TitleGroup } from "./titles.ts";
import type { Unit } from "./units.ts";

/** "Ana Prieto is the studio's founder", "she was a dispatcher for ten years", "who has been director since 2014". */
export const copula: RoleRule = {
  name: "copula",
  begins: KIND.title,
  find: (scene) =>
    scene.groups.flatMap((group, g) => {
      const verb = verbBefore(scene, group);
      const subject =
        verb === null || group.craft ? null : subjectOf(scene, isIAm(scene, verb) ? verb + 1 : verb);
      if (verb === null || subject === null) return [];
      const past = isPast(scene, subject.at, verb) && !isNamed(scene, verb);
      const groups = chain(scene, g, (a, b) => conjoined(scene.units, a, b) || resumes(scene, a, b));
      const all = isMany(scene, group) ? allOf(scene, subject) : [subject];
      return groups.flatMap((each) => {
        const placed = { ...each, of: each.of ?? placeOf(scene, subject.at) };
        return all.flatMap((one) => claim(one.person, placed, { first: one.at, last: each.last }, past));
      });
    }),
};

/** The copula before a group, adverbs, a span of time, "one of" or a participle between: "is also | the company's director", "was named | director". */
function verbBefore(scene: RoleScene, group: TitleGroup): number | null {
  const { units, lexicons } = scene;
  let at = beforeTime(scene, group.first - 1);
  if (units[at]?.lower === "of" && units[at - 1]?.lower === "one") at -= 2;
  at = beforeAge(units, at);
  if (lexicons["naming-participles"].has(units[at]?.lower ?? "")) at--;
  while (
    at >= 0 &&
    (/^(ADV|CCONJ)$/.test(units[at]?.tag ?? "") ||
      /^(both|more|still|first|again)$/.test(units[at]?.lower ?? ""))
  )
    at--;
  const unit = units[at];
  if (unit?.lower === "be" && !isCertain(units, at)) return null;
  return unit && (lexicons.copulas.has(unit.lower) || isIAm(scene, at)) ? at : null;
}

/** "is | twenty-seven and an agronomist", "was | ninety-one, a retired signalman": an age between. */
function beforeAge(units: readonly Unit[], at: number): number {
  const links = /^(,|and)$/.test(units[at]?.lower ?? "") && units[at - 1]?.tag === "NUM";
  return links ? at - 2 : at;
}

/** "will be", "used to be", but not "should be" or "wants to be". */
const isCertain = (units: readonly Unit[], be: number): boolean =>
  /^(will|'ll)$/.test(units[be - 1]?.lower ?? "") || units[be - 2]?.lower === "used";

/** "I'm" is one word to the reader: subject and verb. */
const isIAm = (scene: RoleScene, at: number): boolean => scene.units[at]?.lower === "i'm";

/** "was | forty years a proofreader", "was, | for ten years, a nurse": the unit before a span of time. */
export function beforeTime({ units }: RoleScene, from: number): number {
  let at = units[from]?.word === "," ? from - 1 : from;
  if (!/^(years?|months?|decades?|seasons?|terms?)$/.test(units[at]?.lower ?? "")) return from;
  at--;
  while (/^(NUM|ADJ|DET|ADV)$/.test(units[at]?.tag ?? "")) at--;
  if (units[at]?.lower === "for") at--;
  return units[at]?.word === "," ? at - 1 : at;
}

/** "was", "had been", "used to be"; "has been" goes on. */
function isPast(scene: RoleScene, from: number, verb: number): boolean {
  const words = scene.units.slice(from, verb + 1).map((unit) => unit.lower);
  return words.some((word) => /^(was|were|had|'d|used)$/.test(word));
}

/** "was appointed director" holds still. */
const isNamed = (scene: RoleScene, verb: number): boolean =>
  scene.lexicons["naming-participles"].has(scene.units[verb + 1]?.lower ?? "");

/** "was director of the Gantry and, for one season, its chair": an aside between the two. */
function resumes(scene: RoleScene, a: TitleGroup, b: TitleGroup): boolean {
  const gap = scene.units.slice(a.last, b.first);
  const last = gap.length - 1;
  if (last > LONGEST_ASIDE) return false;
  const and = gap.findIndex((unit) => unit.lower === "and");
  return (
    and >= 0 &&
    gap[and + 1]?.word === "," &&
    gap[last]?.word === "," &&
    gap.every((unit) => unit.tag !== "VERB")
  );
}

const LONGEST_ASIDE = 10;
