import { peopleFrom } from "./credit-by.ts";
import { KIND } from "./kinds.ts";
import { claim, type Found, NOTHING, personAt, type RoleRule, type RoleScene } from "./rule.ts";
import { has, SIGN } from "./signs.ts";
import { isA, TAG } from "./tags.ts";
import type { TitleGroup } from "./titles.ts";
import { unitAt } from "./units.ts";

/** "Director of Photography: Ana Prieto", "Hosts: Ana Prieto, Ben Okri", "| Music | Mio Oda |": a line of a list, nothing told in it. */
export const creditLabel: RoleRule = {
  name: "credit-label",
  begins: KIND.title,
  needs: SIGN.colon,
  inTitle: (scene, group) => {
    if (!opensLine(scene, group)) return NOTHING;
    return peopleFrom(scene, group.last + 1).flatMap((at): Found[] => {
      const person = personAt(scene, at);
      const kind = group.craft ? ("work" as const) : ("usual" as const);
      const titled = { ...group, implied: group.implied ?? { kind, noun: null } };
      return person === null ? [] : claim(person, titled, { first: group.first, last: at + 1 });
    });
  },
};

function opensLine({ units, signs }: RoleScene, group: TitleGroup): boolean {
  if (!has(units[group.last], SIGN.colon)) return false;
  const before = unitAt(units, group.first - 1)?.word;
  if (units[group.last]?.word === "|") return before === "|";
  if ((signs & SIGN.asks) !== 0 || (before !== undefined && !/^[.;:]$/.test(before))) return false;
  return !units.some((unit) => isA(unit, TAG.pron));
}
