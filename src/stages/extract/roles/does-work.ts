import { allOf } from "./many.ts";
import { claim, personAt, type RoleRule, type RoleScene, whereUnits } from "./rule.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { isRoleNoun, kindOf, type Title } from "./titles.ts";
import type { Unit } from "./units.ts";

/** "who directs the odd episodes", "Rin Oda voices Suzu", "she writes and draws Salt", "Oda wrote the pilot". */
export const doesWork: RoleRule = {
  name: "does-work",
  find: (scene) =>
    whereUnits(scene, (unit) => isVerbOfRole(scene, unit)).flatMap((verb) => {
      if (isRoleVerb(scene, verb - 2)) return [];
      const subject = subjectOf(scene, verb);
      const last =
        scene.units[verb + 1]?.lower === "and" && isRoleVerb(scene, verb + 2) ? verb + 3 : verb + 1;
      const object = subject && objectOf(scene, last, subject);
      if (!subject || !object || (scene.units[verb]?.tag === "NOUN" && !isPredicate(scene, verb))) return [];
      const title: Title = { first: verb, last };
      const group = {
        ...title,
        titles: [title],
        alsoOf: [],
        ...object,
        former: false,
        determiner: null,
        craft: false,
      };
      const all = subject.at === verb - 1 ? allOf(scene, subject) : [subject];
      return all.flatMap((one) => claim(one.person, group, { first: one.at, last: object.last }));
    }),
};

/** "who edits", "Ana Prieto edits the …": a verb, though it was read as a noun. */
const isPredicate = (scene: RoleScene, verb: number): boolean =>
  scene.units[verb - 1]?.lower === "who" ||
  (personAt(scene, verb - 1) !== null && scene.units[verb + 1]?.tag === "DET");

const isVerbOfRole = ({ lexicons }: RoleScene, { lower, mention }: Unit): boolean =>
  mention === null && lexicons["role-verbs"].has(lower);

function isRoleVerb(scene: RoleScene, at: number): boolean {
  const unit = scene.units[at];
  return unit !== undefined && isVerbOfRole(scene, unit);
}

const REACH = 6;

interface Target {
  readonly of: number | null;
  readonly implied: { readonly kind: "work" | "organization"; readonly noun: string | null } | null;
  readonly last: number;
}

/** What is directed, written, voiced: a name, or a noun for a work or an organization, close after the verb. */
function objectOf(scene: RoleScene, from: number, subject: Subject): Target | null {
  const plays = scene.lexicons["part-verbs"].has(scene.units[from - 1]?.lower ?? "");
  for (let at = from; at < Math.min(from + REACH, scene.units.length); at++) {
    const unit = scene.units[at];
    if (!unit || unit.tag === "VERB" || /^[.,;:]$/.test(unit.word)) break;
    if (plays && /^(for|against|with|in|at|on)$/.test(unit.lower)) break;
    const target = plays ? partAt(scene, at, subject) : objectAt(scene, at, subject);
    if (target) return target;
  }
  return plays ? null : relativeObject(scene, from, subject);
}

function objectAt(scene: RoleScene, at: number, subject: Subject): Target | null {
  const unit = scene.units[at];
  if (!unit) return null;
  const last = at + 1;
  if (unit.mention !== null && unit.mention !== subject.person) return targetOf(scene, at, last);
  const kind = kindOf(unit.lower, scene.lexicons) ?? kindOf(unit.lower.replace(/s$/, ""), scene.lexicons);
  if (kind) return { of: null, implied: { kind, noun: unit.lower }, last };
  return scene.lexicons["work-parts"].has(unit.lower) ? inWork(last) : null;
}

/** "plays Nekane", "voices the last passenger"; "played a game" is no part. */
function partAt(scene: RoleScene, at: number, subject: Subject): Target | null {
  const unit = scene.units[at];
  if (!unit || kindOf(unit.lower, scene.lexicons)) return null;
  if (unit.mention !== null && unit.mention !== subject.person) return inWork(at + 1);
  const person = isRoleNoun(unit, scene.lexicons) || scene.lexicons.kinship.has(unit.lower);
  return person || scene.units[at - 1]?.lower === "last" ? inWork(at + 1) : null;
}

const inWork = (last: number): Target => ({ of: null, implied: { kind: "work", noun: null }, last });

/** "Salt, which Ana Prieto wrote for two voices". */
function relativeObject(scene: RoleScene, last: number, subject: Subject): Target | null {
  if (!/^(which|that)$/.test(scene.units[subject.at - 1]?.lower ?? "")) return null;
  const before = scene.units[subject.at - 2]?.word === "," ? subject.at - 3 : subject.at - 2;
  const mention = scene.units[before]?.mention ?? null;
  return mention === null ? null : targetOf(scene, before, last);
}

/** What a role may belong to: no date, no place but one that is run; a character belongs to a work. */
function targetOf(scene: RoleScene, at: number, last: number): Target | null {
  const mention = scene.units[at]?.mention ?? null;
  const type = scene.mentions[mention ?? -1]?.type;
  if (mention === null || type === "date") return null;
  if (type === "place" && scene.units[at - 1]?.lower !== "the") return null;
  return type === "person" || type === "character" ? inWork(last) : { of: mention, implied: null, last };
}
