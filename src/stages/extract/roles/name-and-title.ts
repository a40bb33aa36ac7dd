import { KIND } from "./kinds.ts";
import { claim, type Found, NOTHING, personAt, type RoleRule, type RoleScene } from "./rule.ts";
import { SIGN } from "./signs.ts";
import type { TitleGroup } from "./titles.ts";

/** "ANA PRIETO / KITE MAKER", "Ana Prieto: curator, Tern Museum", "Ana Prieto | Curator | Tern Museum": a line of nothing but a name, a title and a place. */
export const nameAndTitle: RoleRule = {
  name: "name-and-title",
  begins: KIND.title,
  needs: SIGN.bearer,
  inSentence: (scene) => {
    const [group, another] = scene.groups;
    const person = another === undefined ? personAt(scene, 0) : null;
    if (!group || group.craft || person === null) return NOTHING;
    const first = /^[:|–—]$/.test(scene.units[1]?.word ?? "") ? 2 : 1;
    // "ANA PRIETO Former surveyor": no surveyor of somebody called Prieto.
    const own = group.of === person && group.first === 0;
    const place = own || group.of === null ? placeAfter(scene, group.last) : null;
    const last = place === null ? group.last : place + 1;
    if ((!own && group.first !== first) || last !== scene.units.length) return NOTHING;
    const of = (own ? null : group.of) ?? scene.units[place ?? -1]?.mention ?? null;
    return claim(person, { ...group, of }, { first: 0, last });
  },
};

/** The title that a sentence begins with, and has no other: it may stand under a name. */
export function caption({ groups }: RoleScene): TitleGroup | null {
  const [group, another] = groups;
  const alone = group !== undefined && another === undefined;
  return alone && !group.craft && group.first === 0 && group.determiner === null ? group : null;
}

/** "ANA PRIETO | KITE MAKER", "By Ana Prieto | Staff writer": a line that is a name, and under it one that is a title. */
export function captioned(scene: RoleScene, group: TitleGroup, next: RoleScene): readonly Found[] {
  const by = scene.units[0]?.lower === "by" ? 1 : 0;
  const person = scene.units.length === by + 1 ? personAt(scene, by) : null;
  if (person === null) return NOTHING;
  const place = group.of === null ? placeAfter(next, group.last) : null;
  const last = place === null ? group.last : place + 1;
  if (last !== next.units.length) return NOTHING;
  const of = group.of ?? next.units[place ?? -1]?.mention ?? null;
  return claim(person, { ...group, of }, { first: 0, last });
}

/** "curator|, Tern Museum", "Curator | Tern Museum": the unit of the name after a title and a mark. */
function placeAfter({ units }: RoleScene, mark: number): number | null {
  if (!/^[,|]$/.test(units[mark]?.word ?? "")) return null;
  const at = units[mark + 1]?.lower === "the" ? mark + 2 : mark + 1;
  return units[at]?.mention == null ? null : at;
}
