import { isKind, KIND } from "./kinds.ts";
import { personAt, type RoleScene } from "./rule.ts";
import { has, SIGN } from "./signs.ts";
import type { Subject } from "./subject.ts";
import { isA, TAG } from "./tags.ts";
import type { TitleGroup } from "./titles.ts";
import { type Unit, unitAt } from "./units.ts";

/** "founders", "directors of photography": a title of more than one person. */
export const isMany = ({ units }: RoleScene, group: TitleGroup): boolean =>
  isKind(unitAt(units, headOf(units, group)), KIND.many);

/** The unit of the noun that a group's first title says somebody is: "director" of "directors of photography"; -1 for none. */
export function headOf(units: readonly Unit[], { titles }: TitleGroup): number {
  const title = titles[0];
  if (title === undefined) return -1;
  let at = title.first;
  while (at < title.last && !has(units[at], SIGN.link)) at++;
  return at === title.first ? -1 : at - 1;
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
  const kin = isKind(scene.units[subject.at - 1], KIND.kin);
  const and = kin && isA(scene.units[subject.at - 2], TAG.pron) ? subject.at - 3 : subject.at - 1;
  if (scene.units[and]?.lower !== "and") return [subject];
  const before = peopleUpTo(scene, and);
  return before.every(({ person }) => typeof person === "number" && scene.mentions[person]?.type === "person")
    ? [...before, subject]
    : [subject];
}
