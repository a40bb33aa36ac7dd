import { claim, type RoleRule, type RoleScene } from "./rule.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { kindOf, type Title } from "./titles.ts";

/** "who directs the odd episodes", "Rin Oda voices Suzu", "she writes and draws Salt", "Oda wrote the pilot". */
export const doesWork: RoleRule = {
  name: "does-work",
  find: (scene) =>
    scene.units.flatMap((unit, verb) => {
      if (!isRoleVerb(scene, verb) || isRoleVerb(scene, verb - 2)) return [];
      const subject = subjectOf(scene, verb);
      const last =
        scene.units[verb + 1]?.lower === "and" && isRoleVerb(scene, verb + 2) ? verb + 3 : verb + 1;
      const object = subject && objectOf(scene, last, subject);
      if (!subject || !object || unit.tag === "NOUN") return [];
      const title: Title = { first: verb, last };
      const group = { ...title, titles: [title], ...object, former: false, determiner: null, craft: false };
      return claim(subject.person, group, { first: subject.at, last: object.last });
    }),
};

const isRoleVerb = (scene: RoleScene, at: number): boolean =>
  scene.lexicons["role-verbs"].has(scene.units[at]?.lower ?? "") && scene.units[at]?.mention === null;

const REACH = 6;

interface Target {
  readonly of: number | null;
  readonly implied: { readonly kind: "work" | "organization"; readonly noun: string | null } | null;
  readonly last: number;
}

/** What is directed, written, voiced: a name, or a noun for a work or an organization, close after the verb. */
function objectOf(scene: RoleScene, from: number, subject: Subject): Target | null {
  for (let at = from; at < Math.min(from + REACH, scene.units.length); at++) {
    const unit = scene.units[at];
    if (!unit || unit.tag === "VERB" || /^[.,;:]$/.test(unit.word)) return null;
    const last = at + 1;
    if (unit.mention !== null && unit.mention !== subject.person) return targetOf(scene, unit.mention, last);
    const kind = kindOf(unit.lower.replace(/s$/, ""), scene.lexicons) ?? kindOf(unit.lower, scene.lexicons);
    if (kind) return { of: null, implied: { kind, noun: unit.lower }, last };
    if (scene.lexicons["work-parts"].has(unit.lower))
      return { of: null, implied: { kind: "work", noun: null }, last };
  }
  return null;
}

/** A part played belongs to the work: "voices Suzu". */
function targetOf(scene: RoleScene, mention: number, last: number): Target | null {
  const type = scene.mentions[mention]?.type;
  if (type === "place" || type === "date") return null;
  if (type === "person" || type === "character")
    return { of: null, implied: { kind: "work", noun: null }, last };
  return { of: mention, implied: null, last };
}
