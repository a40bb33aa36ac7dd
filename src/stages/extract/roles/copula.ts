import { copulaBefore, isIAm } from "./copula-before.ts";
import { KIND } from "./kinds.ts";
import { allOf, isMany } from "./many.ts";
import { resumes } from "./resumes.ts";
import { chain, claim, NOTHING, type RoleRule, type RoleScene } from "./rule.ts";
import { has, SIGN } from "./signs.ts";
import { placeOf, subjectOf } from "./subject.ts";
import { conjoined } from "./titles.ts";

/** "Ana Prieto is the studio's founder", "she was a dispatcher for ten years", "who has been director since 2014". */
export const copula: RoleRule = {
  name: "copula",
  begins: KIND.title,
  needs: SIGN.copula | SIGN.iAm,
  inTitle: (scene, group, g) => {
    if (group.craft || group.first <= scene.firstBearer) return NOTHING;
    const verb = copulaBefore(scene, group);
    const subject = verb === null ? null : subjectOf(scene, isIAm(scene, verb) ? verb + 1 : verb);
    if (verb === null || subject === null) return NOTHING;
    const past = isPast(scene, subject.at, verb) && !isNamed(scene, verb);
    const groups = chain(scene, g, (a, b) => conjoined(scene.units, a, b) || resumes(scene, a, b));
    const all = isMany(scene, group) ? allOf(scene, subject) : [subject];
    return groups.flatMap((each) => {
      const placed = { ...each, of: each.of ?? placeOf(scene, subject.at) };
      return all.flatMap((one) => claim(one.person, placed, { first: one.at, last: each.last }, past));
    });
  },
};

/** "was", "had been", "used to be"; "has been" goes on. */
function isPast(scene: RoleScene, from: number, verb: number): boolean {
  const words = scene.units.slice(from, verb + 1).map((unit) => unit.lower);
  return words.some((word) => /^(was|were|had|'d|used)$/.test(word));
}

/** "was appointed director" holds still. */
const isNamed = (scene: RoleScene, verb: number): boolean => has(scene.units[verb + 1], SIGN.naming);
