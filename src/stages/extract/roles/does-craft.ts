import { KIND } from "./kinds.ts";
import { claim, type RoleRule } from "./rule.ts";
import { subjectOf } from "./subject.ts";

/** "Kenji Dobashi handles Character Design & Prop Design", "Mio Oda, who does the music". */
export const doesCraft: RoleRule = {
  name: "does-craft",
  begins: KIND.title,
  find: (scene) =>
    scene.groups.flatMap((group) => {
      const verb = scene.units[group.first - 1]?.tag === "DET" ? group.first - 2 : group.first - 1;
      if (!group.craft || !scene.lexicons["role-doing-verbs"].has(scene.units[verb]?.lower ?? "")) return [];
      const subject = subjectOf(scene, verb);
      if (!subject) return [];
      const titled = { ...group, implied: { kind: "work", noun: null } as const };
      return claim(subject.person, titled, { first: subject.at, last: group.last });
    }),
};
