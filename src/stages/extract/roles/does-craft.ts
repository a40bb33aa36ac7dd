import { KIND } from "./kinds.ts";
import { claim, NOTHING, type RoleRule } from "./rule.ts";
import { has, SIGN } from "./signs.ts";
import { subjectOf } from "./subject.ts";
import { isA, TAG } from "./tags.ts";
import { unitAt } from "./units.ts";

/** "Kenji Dobashi handles Character Design & Prop Design", "Mio Oda, who does the music". */
export const doesCraft: RoleRule = {
  name: "does-craft",
  begins: KIND.title,
  needs: SIGN.doing,
  inTitle: (scene, group) => {
    if (!group.craft) return NOTHING;
    const verb = isA(unitAt(scene.units, group.first - 1), TAG.det) ? group.first - 2 : group.first - 1;
    if (!has(unitAt(scene.units, verb), SIGN.doing)) return NOTHING;
    const subject = subjectOf(scene, verb);
    if (!subject) return NOTHING;
    const titled = { ...group, implied: { kind: "work", noun: null } as const };
    return claim(subject.person, titled, { first: subject.at, last: group.last });
  },
};
