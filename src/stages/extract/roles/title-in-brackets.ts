import { chain, claim, personAt, type RoleRule } from "./rule.ts";
import { conjoined } from "./titles.ts";

/** "Ana Prieto (Chief Director and Head Writer on Salt)", "Ana Prieto [sound]". */
export const titleInBrackets: RoleRule = {
  name: "title-in-brackets",
  find: (scene) =>
    scene.groups.flatMap((group, g) => {
      const opens = /^[([]$/.test(scene.units[group.first - 1]?.word ?? "");
      const person = personAt(scene, group.first - 2);
      if (!opens || person === null) return [];
      const groups = chain(scene, g, (a, b) => conjoined(scene.units, a, b));
      return groups.flatMap((each) => claim(person, each, { first: group.first - 2, last: each.last }));
    }),
};
