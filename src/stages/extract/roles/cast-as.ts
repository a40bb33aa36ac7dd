import { claim, type Found, personAt, type RoleRule, type RoleScene, whereUnits } from "./rule.ts";
import type { Title } from "./titles.ts";

/** "stars Ana Prieto as Captain Low and Ben Okri as her mate"; "Mio Oda, the veteran cast as Ibuki". */
export const castAs: RoleRule = {
  name: "cast-as",
  find: (scene) =>
    whereUnits(scene, ({ lower }) => CASTING.has(lower)).flatMap((i) => {
      if (scene.units[i]?.lower !== "cast") return starsAfter(scene, i);
      return scene.units[i + 1]?.lower === "as" ? castBefore(scene, i) : [];
    }),
};

const CASTING: ReadonlySet<string> = new Set(["cast", "stars", "starring"]);

/** How far before "cast as" the name may stand: ", the veteran". */
const REACH = 5;

function castBefore(scene: RoleScene, cast: number): Found[] {
  for (let at = cast - 1; at >= Math.max(0, cast - REACH); at--) {
    const person = personAt(scene, at);
    if (person !== null)
      return part(person, { first: cast, last: Math.min(cast + 3, scene.units.length) }, at);
  }
  return [];
}

/** Each name before an "as" is a star, until the sentence ends. */
function starsAfter(scene: RoleScene, verb: number): Found[] {
  const found: Found[] = [];
  for (let at = verb + 1; at < scene.units.length; at++) {
    const person = personAt(scene, at);
    if (person !== null && scene.units[at + 1]?.lower === "as" && !isTitled(scene, at + 2))
      found.push(...part(person, { first: verb, last: verb + 1 }, at));
  }
  return found;
}

/** "with Ana Prieto as Director, Ben Okri as Editor" casts nobody; "as Captain Low" does. */
const isTitled = (scene: RoleScene, at: number): boolean =>
  scene.groups.some((group) => group.first === at && scene.units[group.last]?.mention == null);

function part(person: number, title: Title, at: number): Found[] {
  const group = {
    ...title,
    titles: [title],
    alsoOf: [],
    of: null,
    implied: { kind: "work", noun: null } as const,
  };
  const evidence = { first: Math.min(at, title.first), last: Math.max(at + 1, title.last) };
  return claim(person, { ...group, former: false, determiner: null, craft: false }, evidence);
}
