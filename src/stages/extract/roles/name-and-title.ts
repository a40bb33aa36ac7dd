import { claim, personAt, type RoleRule } from "./rule.ts";

/** "ANA PRIETO / KITE MAKER": a caption of nothing but a name and a title. */
export const nameAndTitle: RoleRule = {
  name: "name-and-title",
  find: (scene) => {
    const group = scene.groups[0];
    const person = personAt(scene, 0);
    if (!group || group.craft || person === null || scene.groups.length > 1) return [];
    return group.first === 1 && group.last === scene.units.length
      ? claim(person, group, { first: 0, last: group.last })
      : [];
  },
};
