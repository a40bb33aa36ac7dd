import { allOf, isMany } from "./many.ts";
import { chain, claim, type RoleRule, type RoleScene } from "./rule.ts";
import { subjectOf } from "./subject.ts";
import { conjoined, type TitleGroup } from "./titles.ts";

/** "Ana Prieto is the studio's founder", "she was a dispatcher for ten years", "who has been director since 2014". */
export const copula: RoleRule = {
  name: "copula",
  find: (scene) =>
    scene.groups.flatMap((group, g) => {
      const verb = verbBefore(scene, group);
      const subject = verb === null || group.craft ? null : subjectOf(scene, verb);
      if (verb === null || subject === null) return [];
      const past = isPast(scene, subject.at, verb) && !isNamed(scene, verb);
      const groups = chain(scene, g, (a, b) => conjoined(scene.units, a, b) || resumes(scene, a, b));
      const all = isMany(scene, group) ? allOf(scene, subject) : [subject];
      return groups.flatMap((each) =>
        all.flatMap((one) => claim(one.person, each, { first: one.at, last: each.last }, past)),
      );
    }),
};

/** The copula before a group, adverbs or a participle between: "is also | the company's director", "was named | director". */
function verbBefore(scene: RoleScene, group: TitleGroup): number | null {
  let at = group.first - 1;
  if (scene.lexicons["naming-participles"].has(scene.units[at]?.lower ?? "")) at--;
  while (at >= 0 && (/^(ADV|CCONJ)$/.test(scene.units[at]?.tag ?? "") || scene.units[at]?.lower === "both"))
    at--;
  const unit = scene.units[at];
  return unit && scene.lexicons.copulas.has(unit.lower) ? at : null;
}

/** "was", "had been", "used to be"; "has been" goes on. */
function isPast(scene: RoleScene, from: number, verb: number): boolean {
  const words = scene.units.slice(from, verb + 1).map((unit) => unit.lower);
  return words.some((word) => /^(was|were|had|used)$/.test(word));
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
