import { KIND } from "./kinds.ts";
import { claim, personAt, type RoleRule } from "./rule.ts";

/** "The director is Ana Prieto", "its composer was Mio Oda": a definite title, a copula, a name. */
export const titleIsName: RoleRule = {
  name: "title-is-name",
  begins: KIND.title,
  find: (scene) =>
    scene.groups.flatMap((group) => {
      const verb = scene.units[group.last];
      const definite = group.determiner !== null && !/^(an?|one|another)$/.test(group.determiner);
      if (group.craft || !definite || !/^(is|was)$/.test(verb?.lower ?? "")) return [];
      const at = group.last + 1;
      const person = personAt(scene, at);
      if (person === null || scene.mentions[person]?.type !== "person") return [];
      return claim(person, group, { first: group.first, last: at + 1 }, verb?.lower === "was");
    }),
};
