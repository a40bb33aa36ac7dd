import { isPlural } from "./role-nouns.ts";
import { personAt, type RoleScene } from "./rule.ts";
import type { Subject } from "./subject.ts";
import type { TitleGroup } from "./titles.ts";

/** "founders", "directors of photography": a title of more than one person. */
export function isMany({ units, lexicons }: RoleScene, group: TitleGroup): boolean {
  const title = group.titles[0];
  const words = title ? units.slice(title.first, title.last) : [];
  const of = words.findIndex((unit) => lexicons["role-links"].has(unit.lower));
  return isPlural(of < 0 ? words.at(-1) : words[of - 1], lexicons);
}

/** "Ana Prieto, Ben Okri and | Mio Oda, founders of": the people listed right before the last. */
export function peopleUpTo(scene: RoleScene, from: number): Subject[] {
  const people: Subject[] = [];
  let at = from;
  while (/^(,|and|&)$/.test(scene.units[at]?.lower ?? "")) {
    while (/^(,|and|&)$/.test(scene.units[at]?.lower ?? "")) at--;
    const person = personAt(scene, at);
    if (person === null) break;
    people.unshift({ person, at });
    at--;
  }
  return people;
}

/** "Ana Prieto and Ben Okri | founded", "Ana Prieto and her brother Ben | are the founders": the subject, and who stands before its "and". */
export function allOf(scene: RoleScene, subject: Subject): Subject[] {
  const kin = scene.lexicons.kinship.has(scene.units[subject.at - 1]?.lower ?? "");
  const and = kin && scene.units[subject.at - 2]?.tag === "PRON" ? subject.at - 3 : subject.at - 1;
  if (scene.units[and]?.lower !== "and") return [subject];
  const before = peopleUpTo(scene, and);
  return before.every(({ person }) => typeof person === "number" && scene.mentions[person]?.type === "person")
    ? [...before, subject]
    : [subject];
}
