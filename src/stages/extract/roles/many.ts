import { personAt, type RoleScene } from "./rule.ts";
import type { Subject } from "./subject.ts";
import type { TitleGroup } from "./titles.ts";

/** "founders": a title of more than one person. */
export function isMany(scene: RoleScene, group: TitleGroup): boolean {
  const noun = scene.units[(group.titles[0]?.last ?? 0) - 1]?.lower ?? "";
  return noun.endsWith("s") && scene.lexicons["role-nouns"].has(noun.slice(0, -1));
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

/** "Ana Prieto and Ben Okri | founded", "… are the founders": the subject, and who stands before its "and". */
export function allOf(scene: RoleScene, subject: Subject): Subject[] {
  if (scene.units[subject.at - 1]?.lower !== "and") return [subject];
  const before = peopleUpTo(scene, subject.at - 1);
  return before.every(({ person }) => scene.mentions[person]?.type === "person")
    ? [...before, subject]
    : [subject];
}
