import { peopleFrom } from "./credit-by.ts";
import { KIND } from "./kinds.ts";
import { claim, type Found, personAt, type RoleRule, type RoleScene } from "./rule.ts";
import type { TitleGroup } from "./titles.ts";

/** "Director of Photography: Ana Prieto", "Hosts: Ana Prieto, Ben Okri", "| Music | Mio Oda |": a line of a list, nothing told in it. */
export const creditLabel: RoleRule = {
  name: "credit-label",
  begins: KIND.title,
  find: (scene) =>
    scene.groups.flatMap((group) => {
      if (!opensLine(scene, group)) return [];
      return peopleFrom(scene, group.last + 1).flatMap((at): Found[] => {
        const person = personAt(scene, at);
        const kind = group.craft ? ("work" as const) : ("usual" as const);
        const titled = { ...group, implied: group.implied ?? { kind, noun: null } };
        return person === null ? [] : claim(person, titled, { first: group.first, last: at + 1 });
      });
    }),
};

function opensLine(scene: RoleScene, group: TitleGroup): boolean {
  const before = scene.units[group.first - 1]?.word;
  if (before === "|" && scene.units[group.last]?.word === "|") return true;
  const asks = scene.units.some((unit) => unit.tag === "PRON" || /^[?!]$/.test(unit.word));
  return scene.units[group.last]?.word === ":" && (before === undefined || /^[.;:]$/.test(before)) && !asks;
}
