import { KIND } from "./kinds.ts";
import { isMany } from "./many.ts";
import { claim, NOTHING, type RoleRule, type RoleScene } from "./rule.ts";
import { has, SIGN } from "./signs.ts";
import { isA, TAG } from "./tags.ts";
import { isThing } from "./things.ts";
import type { TitleGroup } from "./titles.ts";
import { unitAt } from "./units.ts";

/**
 * "Ana Prieto has a hedge. The novelist, a former surveyor, …", "…, the actress told us": a description of somebody who has
 * been named before; who that is, the sentence before tells, or what the speakers turn out to be.
 */
export const describedAgain: RoleRule = {
  name: "described-again",
  begins: KIND.title,
  needs: SIGN.described,
  inTitle: (scene, group) => {
    if (group.craft || group.determiner !== "the") return NOTHING;
    const title = group.titles[0];
    const person = title ? describedIn(scene, group.first, title.last) : null;
    if (person === null || isMany(scene, group) || !isSubject(scene, group) || isThing(scene, group))
      return NOTHING;
    return claim(person, group, { first: group.first, last: group.last });
  },
};

/** The description whose head stands in a title: "[the] head of drama". */
function describedIn(scene: RoleScene, first: number, last: number): number | null {
  for (let at = first; at < last; at++) {
    const described = scene.units[at]?.described ?? null;
    if (described !== null) return described;
  }
  return null;
}

/** "The novelist, a former …", "the actress told us", "said the engineer.": a subject, and no name beside it. */
function isSubject(scene: RoleScene, group: TitleGroup): boolean {
  const { units } = scene;
  const next = units[group.last];
  const before = unitAt(units, group.first - 1);
  if (next?.mention != null || units[group.last + 1]?.mention != null) return false;
  if (has(before, SIGN.speech) || has(next, SIGN.speech)) return true;
  if (before !== undefined) return false;
  const belongs = group.of !== null || group.implied !== null;
  return next?.word === "," || isA(next, TAG.verb | TAG.aux) || (belongs && isA(next, TAG.adp));
}
