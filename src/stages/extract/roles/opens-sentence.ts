import { claim, personAt, type RoleRule } from "./rule.ts";

/** "As director of Salt, Ana Prieto …", "A former nurse, Ana Prieto began …": a title that opens the sentence of its bearer. */
export const opensSentence: RoleRule = {
  name: "opens-sentence",
  find: (scene) => {
    const group = scene.groups[0];
    if (!group || group.craft || scene.units[group.last]?.word !== ",") return [];
    const as = group.first === 1 && scene.units[0]?.lower === "as";
    const indefinite = group.first === 0 && /^an?$/.test(group.determiner ?? "");
    const at = group.last + 1;
    const person = personAt(scene, at);
    const isSubject = /^(VERB|AUX)$/.test(scene.units[at + 1]?.tag ?? "");
    if (!(as || indefinite) || !isSubject || person === null) return [];
    return scene.mentions[person]?.type === "person"
      ? claim(person, group, { first: group.first, last: at + 1 })
      : [];
  },
};
