import type { RoleBearer } from "../../../document.ts";
import { peopleFrom } from "./credit-by.ts";
import { KIND } from "./kinds.ts";
import { claim, type Found, NOTHING, personAt, type RoleRule, type RoleScene } from "./rule.ts";
import { SIGN } from "./signs.ts";
import { subjectOf } from "./subject.ts";
import type { Title } from "./titles.ts";

/** "stars Ana Prieto as Captain Low and Ben Okri as her mate", "the voices of Ana Prieto as Low and …"; "Mio Oda, the veteran cast as Ibuki"; "Oda comes back as Ibuki". */
export const castAs: RoleRule = {
  name: "cast-as",
  begins: KIND.casts,
  needs: SIGN.bearer,
  atWord: (scene, i) => {
    const word = scene.units[i]?.lower;
    const next = scene.units[i + 1]?.lower;
    if (word === "voices") return next === "of" ? starsAfter(scene, i) : [];
    if (word === "stars" || word === "starring") {
      if (next === "as") return returnsAs(scene, i);
      const list = starList(scene, i);
      return list.length > 0 ? list : starsAfter(scene, i);
    }
    if (next !== "as") return NOTHING;
    return word === "cast" ? castBefore(scene, i) : returnsAs(scene, i);
  },
};

/** "Ana Prieto comes back | as Ibuki": a name with nothing before it, which is a part and no office. */
function returnsAs(scene: RoleScene, at: number): Found[] {
  const verb = scene.units[at]?.lower === "back" ? at - 1 : at;
  const subject = subjectOf(scene, verb);
  const named = scene.units[at + 2]?.mention != null;
  return subject && named ? part(subject.person, { first: at + 2, last: at + 3 }, subject.at) : [];
}

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

/** "Salt stars | Ana Prieto and Ben Okri", "starring Ana Prieto": names and nothing of whom they play. */
function starList(scene: RoleScene, verb: number): Found[] {
  const people = peopleFrom(scene, verb + 1);
  const end = people.at(-1) ?? verb;
  const made = scene.units[verb]?.lower === "stars" ? (scene.units[verb - 1]?.mention ?? null) : null;
  const known = people.every((at) => scene.mentions[personAt(scene, at) ?? -1]?.type === "person");
  if (scene.units[end + 1]?.lower === "as" || !known) return [];
  return people.flatMap((at) =>
    part(personAt(scene, at) ?? -1, { first: verb, last: verb + 1 }, at).map((found) => ({
      ...found,
      of: made,
    })),
  );
}

/** Each name before an "as" is a star, until the sentence ends. */
function starsAfter(scene: RoleScene, verb: number): Found[] {
  const found: Found[] = [];
  for (let at = verb + 1; at < scene.units.length; at++) {
    const person = personAt(scene, at);
    if (person !== null && scene.units[at + 1]?.lower === "as" && !hasOffice(scene, at + 2))
      found.push(...part(person, { first: verb, last: verb + 1 }, at));
  }
  return found;
}

/** "starring Ana Prieto as Narrator" gives her an office; "as Captain Low", "as her mate" a part. */
const hasOffice = (scene: RoleScene, at: number): boolean =>
  scene.groups.some(
    (group) => group.first === at && group.determiner === null && scene.units[group.last]?.mention == null,
  );

function part(person: RoleBearer, title: Title, at: number): Found[] {
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
