import type { Found, RoleScene } from "./rule.ts";
import { claim } from "./rule.ts";
import type { TitleGroup } from "./titles.ts";

/**
 * "Ana Prieto has a hedge. The novelist, a former surveyor, …": a description that opens a sentence is of the only person whom the sentence before names.
 */
export function describedAgain(scene: RoleScene, before: RoleScene | undefined): Found[] {
  const at = scene.groups.findIndex(
    (group) => group.determiner === "the" && !group.craft && isSubject(scene, group),
  );
  const only = before && at >= 0 ? onlyPerson(before) : null;
  if (only === null) return [];
  const group = scene.groups[at];
  if (!group) return [];
  const next = scene.groups[at + 1];
  const apposed =
    next && next.first === group.last + 1 && scene.units[group.last]?.word === "," && !next.craft
      ? [next]
      : [];
  const bare = group.of === null && group.implied === null ? { ...group, determiner: "a" } : group;
  return [bare, ...apposed].flatMap((each) => claim(only, each, { first: each.first, last: each.last }));
}

/** "The novelist, …", "The creator of Salt has …": a subject that opens the sentence, no name after it. */
function isSubject(scene: RoleScene, group: TitleGroup): boolean {
  const { units } = scene;
  const next = units[group.last];
  if (group.first !== 0 || next === undefined || next.mention !== null) return false;
  if (next.word === ",") return units[group.last + 1]?.mention == null;
  const belongs = group.of !== null || group.implied !== null;
  return belongs && /^(VERB|AUX|ADP)$/.test(next.tag);
}

function onlyPerson(scene: RoleScene): number | null {
  let only: number | null = null;
  for (const { mention } of scene.units) {
    if (mention === null || scene.mentions[mention]?.type !== "person") continue;
    if (only !== null) return null;
    only = mention;
  }
  return only;
}
