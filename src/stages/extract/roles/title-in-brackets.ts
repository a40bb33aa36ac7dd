import { KIND } from "./kinds.ts";
import { chain, claim, NOTHING, personAt, type RoleRule, type RoleScene } from "./rule.ts";
import { has, SIGN } from "./signs.ts";
import { conjoined, type TitleGroup } from "./titles.ts";
import { unitAt } from "./units.ts";

/** "Ana Prieto (Chief Director and Head Writer on Salt)", "Ana Prieto [sound]", "Ana Prieto (Kumoi, editor)". */
export const titleInBrackets: RoleRule = {
  name: "title-in-brackets",
  begins: KIND.title,
  needs: SIGN.opens,
  inTitle: (scene, group, g) => {
    const bracket = bracketBefore(scene, group);
    const person = bracket === null ? null : personAt(scene, bracket - 1);
    if (bracket === null || person === null) return NOTHING;
    const groups = chain(scene, g, (a, b) => conjoined(scene.units, a, b));
    const last = groups.at(-1) ?? group;
    const beside = besideTitle(scene, bracket, last);
    return groups.flatMap((each) =>
      claim(person, { ...each, of: each.of ?? beside }, { first: bracket - 1, last: each.last }),
    );
  },
};

/** The bracket that opens right before a group, or before a name or an age and a comma: "(Kumoi, | editor)", "(34, | editor)". */
function bracketBefore({ units }: RoleScene, group: TitleGroup): number | null {
  const opens = (at: number) => has(unitAt(units, at), SIGN.opens);
  const first = group.first - 1;
  if (opens(first)) return first;
  if (!has(unitAt(units, first), SIGN.comma) || !opens(first - 2)) return null;
  const before = units[first - 1];
  return before?.mention != null || /^\d{1,3}$/.test(before?.word ?? "") ? first - 2 : null;
}

/** The name that shares the brackets with a title: "(Kumoi, editor)", "(editor, Kumoi)". */
function besideTitle({ units }: RoleScene, bracket: number, last: TitleGroup): number | null {
  const before = units[bracket + 2]?.word === "," ? (units[bracket + 1]?.mention ?? null) : null;
  if (before !== null) return before;
  const closes = /^[)\]]$/.test(units[last.last + 2]?.word ?? "");
  return units[last.last]?.word === "," && closes ? (units[last.last + 1]?.mention ?? null) : null;
}
