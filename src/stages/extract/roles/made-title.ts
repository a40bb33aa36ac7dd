import { KIND } from "./kinds.ts";
import { claim, NOTHING, personAt, type RoleRule, type RoleScene } from "./rule.ts";
import { has, SIGN } from "./signs.ts";
import type { TitleGroup } from "./titles.ts";
import { unitAt } from "./units.ts";

/** "The board made Ana Prieto director", "who appointed Mio Oda its head of sound": a verb of naming, a name, a title. */
export const madeTitle: RoleRule = {
  name: "made-title",
  begins: KIND.title,
  needs: SIGN.naming,
  inTitle: (scene, group) => {
    const at = nameBefore(scene, group);
    const person = at === null ? null : personAt(scene, at);
    if (at === null || person === null || group.craft) return NOTHING;
    const of = group.of === person ? null : group.of;
    return claim(person, { ...group, of }, { first: at - 1, last: group.last });
  },
};

/** The unit of the name between a verb of naming and a title; to the title it looks like what it belongs to. */
function nameBefore({ units }: RoleScene, group: TitleGroup): number | null {
  const title = group.titles[0]?.first ?? group.first;
  const at = unitAt(units, title - 1)?.mention == null ? group.first - 1 : title - 1;
  return has(unitAt(units, at - 1), SIGN.naming) ? at : null;
}
