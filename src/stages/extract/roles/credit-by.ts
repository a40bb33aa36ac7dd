import { claim, type Found, personAt, type RoleRule, type RoleScene, whereUnits } from "./rule.ts";
import type { Title } from "./titles.ts";

/** "Series Composition by Mio Oda", "music from Leland Fisk", "is directed by Ana Prieto and Ben Okri". */
export const creditBy: RoleRule = {
  name: "credit-by",
  find: (scene) =>
    whereUnits(scene, ({ lower }) => scene.lexicons["role-by"].has(lower)).flatMap((by) => {
      const said = scene.units[by]?.lower === "by";
      const title = craftBefore(scene, by) ?? (said ? participleBefore(scene, by) : null);
      if (!title) return [];
      return peopleFrom(scene, by + 1).flatMap((at): Found[] => {
        const person = personAt(scene, at);
        if (person === null) return [];
        const group = {
          ...title,
          titles: [title],
          alsoOf: [],
          of: workBefore(scene, title),
          implied: WORK,
          former: false,
        };
        return claim(
          person,
          { ...group, determiner: null, craft: true },
          { first: title.first, last: at + 1 },
        );
      });
    }),
};

const WORK = { kind: "work", noun: null } as const;

function craftBefore(scene: RoleScene, by: number): Title | null {
  let end = by;
  while (end > 0 && /^(,|is|was)$/.test(scene.units[end - 1]?.lower ?? "")) end--;
  const group = scene.groups.find((g) => g.last === end && g.craft);
  return group ? { first: group.titles[0]?.first ?? group.first, last: group.last } : null;
}

function participleBefore(scene: RoleScene, by: number): Title | null {
  const verb = scene.units[by - 1];
  if (!verb || !scene.lexicons["role-verbs"].has(verb.lower)) return null;
  const joined =
    scene.units[by - 2]?.lower === "and" &&
    scene.lexicons["role-verbs"].has(scene.units[by - 3]?.lower ?? "");
  return { first: joined ? by - 3 : by - 1, last: by };
}

/** The units of the names in a list: "Ana Prieto, Ben Okri and Mio Oda", a title before each at most. */
export function peopleFrom(scene: RoleScene, from: number): number[] {
  const people: number[] = [];
  let at = from;
  while (at < scene.units.length) {
    const group = scene.groups.find((g) => g.first === at && !g.craft);
    if (group) at = group.last;
    if (personAt(scene, at) === null) break;
    if (people.length > 0 && /^(VERB|AUX)$/.test(scene.units[at + 1]?.tag ?? "")) break;
    people.push(at);
    at++;
    while (/^(,|and|&)$/.test(scene.units[at]?.lower ?? "")) at++;
    if (people.length > MOST_PEOPLE) break;
  }
  return people;
}

const MOST_PEOPLE = 20;

/** "Second Shift is edited by …", "Studio Kumoi, founded by …": the work or organization named right before the verb, an auxiliary between. */
function workBefore(scene: RoleScene, title: Title): number | null {
  let at = title.first - 1;
  while (at > 0 && /^(AUX|ADV|PUNCT)$/.test(scene.units[at]?.tag ?? "")) at--;
  const mention = scene.units[at]?.mention ?? null;
  return /^(work|other|organization)$/.test(scene.mentions[mention ?? -1]?.type ?? "") ? mention : null;
}
