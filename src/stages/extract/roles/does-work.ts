import { kindOfAny } from "../../../roles/kind-of-house.ts";
import { fieldOf } from "./field.ts";
import { isKind, KIND } from "./kinds.ts";
import { allOf } from "./many.ts";
import { inWork, partAt, type Target } from "./parts.ts";
import { claim, type Found, NOTHING, personAt, type RoleRule, type RoleScene } from "./rule.ts";
import { SIGN } from "./signs.ts";
import { placeOf, type Subject, subjectOf } from "./subject.ts";
import { isA, TAG } from "./tags.ts";
import type { Title } from "./titles.ts";
import type { Unit } from "./units.ts";

/** "who directs the odd episodes", "Rin Oda voices Suzu", "she writes and draws Salt", "Oda wrote the pilot", "who teaches history at Leeds". */
export const doesWork: RoleRule = {
  name: "does-work",
  begins: KIND.does,
  needs: SIGN.bearer,
  atWord: (scene, verb) => {
    if (verb <= scene.firstBearer || scene.units[verb]?.mention !== null) return NOTHING;
    if (isRoleVerb(scene, verb - 2) && scene.units[verb - 1]?.lower === "and") return NOTHING;
    const subject = subjectOf(scene, verb);
    const last = scene.units[verb + 1]?.lower === "and" && isRoleVerb(scene, verb + 2) ? verb + 3 : verb + 1;
    if (scene.units[last]?.lower === "by") return NOTHING;
    if (!subject || (isA(scene.units[verb], TAG.noun) && !isPredicate(scene, verb))) return NOTHING;
    const object =
      objectOf(scene, last, subject) ?? fieldOf(scene, verb, last) ?? unnamed(scene, verb, last, subject);
    return object ? claimsOf(scene, { first: verb, last }, subject, object) : [];
  },
};

function claimsOf(scene: RoleScene, verb: Title, subject: Subject, object: Target): Found[] {
  const title = { first: verb.first, last: Math.max(verb.last, object.titleLast ?? 0) };
  const { implied, last } = object;
  const of = object.of ?? placeOf(scene, subject.at);
  const group = {
    ...title,
    titles: [title],
    alsoOf: [],
    of,
    implied,
    former: false,
    determiner: null,
    craft: false,
  };
  const who = scene.units[verb.first - 1]?.lower === "who";
  const all = subject.at === verb.first - (who ? 3 : 1) ? allOf(scene, subject) : [subject];
  return [...all, ...withWhom(scene, last)].flatMap((one) =>
    claim(one.person, group, { first: Math.min(one.at, verb.first), last }),
  );
}

/** "founded Kumoi | with Ben Okri", "in 2018 | with Ben Okri": who did it too. */
function withWhom(scene: RoleScene, from: number): Subject[] {
  let at = from;
  while (at < from + 2 && isA(scene.units[at], TAG.adp | TAG.num) && scene.units[at]?.lower !== "with") at++;
  const dated = scene.mentions[scene.units[at]?.mention ?? -1]?.type === "date";
  if (dated) at++;
  if (!/^(with|alongside)$/.test(scene.units[at]?.lower ?? "")) return [];
  const person = personAt(scene, at + 1);
  const named = person !== null && scene.mentions[person]?.type === "person";
  return named ? [{ person, at: at + 1 }] : [];
}

/** "who edits", "Ana Prieto edits the …", "I edit": a verb, though it was read as a noun. */
function isPredicate(scene: RoleScene, verb: number): boolean {
  const before = scene.units[verb - 1];
  if (before?.lower === "who" || before?.pronoun != null) return true;
  const next = scene.units[verb + 1];
  return (
    (personAt(scene, verb - 1) !== null || before?.word === ",") &&
    (isA(next, TAG.det) || next?.mention != null || isA(next, TAG.noun))
  );
}

const isVerbOfRole = ({ kinds, mention }: Unit): boolean => mention === null && (kinds & KIND.does) !== 0;

function isRoleVerb(scene: RoleScene, at: number): boolean {
  const unit = scene.units[at];
  return unit !== undefined && isVerbOfRole(unit);
}

/** "Ana Prieto founded it", "who wrote it", "Ben Okri directs.": what is made or led has been named before. */
function unnamed(scene: RoleScene, verb: number, last: number, subject: Subject): Target | null {
  const { units, lexicons } = scene;
  const word = units[verb]?.lower ?? "";
  if (lexicons["part-verbs"].has(word) || lexicons["field-verbs"].has(word)) return null;
  const next = units[last];
  const named = units[subject.at]?.mention != null;
  const leads = lexicons["leads-of-houses"].has(word);
  if (named && next?.lower === "it" && (leads || isOfWho(units, verb)))
    return leads
      ? { of: null, implied: { kind: "organization", noun: null }, last: last + 1 }
      : inWork(last + 1);
  const alone = subject.at === verb - 1 || units[verb - 1]?.word === ",";
  return named && alone && closes(units, last) && lexicons["makes-alone"].has(word) ? inWork(last) : null;
}

/** "who | wrote it, built it". */
const isOfWho = (units: readonly Unit[], verb: number): boolean =>
  units[verb - 1]?.lower === "who" || (units[verb - 1]?.word === "," && units[verb - 2]?.lower === "it");

/** "Mio Oda writes|.", "Mio Oda writes|, Ben Okri draws". */
const closes = (units: readonly Unit[], last: number): boolean =>
  units[last] === undefined ||
  /^[.;]$/.test(units[last]?.word ?? "") ||
  (units[last]?.word === "," && units[last + 1]?.mention != null);

const REACH = 6;

/** What is directed, written, voiced: a name, or a noun for a work or an organization, close after the verb. */
function objectOf(scene: RoleScene, from: number, subject: Subject): Target | null {
  if (scene.lexicons["field-verbs"].has(scene.units[from - 1]?.lower ?? "")) return null;
  const plays = scene.lexicons["part-verbs"].has(scene.units[from - 1]?.lower ?? "");
  for (let at = from; at < Math.min(from + REACH, scene.units.length); at++) {
    const unit = scene.units[at];
    if (!unit || isA(unit, TAG.verb) || /^[.,;:]$/.test(unit.word)) break;
    if (plays && /^(for|against|with|in|at|on)$/.test(unit.lower)) break;
    const target = plays ? partAt(scene, at, subject) : objectAt(scene, at, subject);
    if (target) return target;
  }
  return plays ? null : relativeObject(scene, from, subject);
}

function objectAt(scene: RoleScene, at: number, subject: Subject): Target | null {
  const unit = scene.units[at];
  if (!unit || (unit.mention === null && !isKind(unit, KIND.thing))) return null;
  const last = at + 1;
  if (unit.mention !== null && unit.mention !== subject.person) return targetOf(scene, at, last);
  const kind = kindOfAny(unit.lower, scene.lexicons);
  // A new work is still that of the article; a new organization is none that we know.
  const called = kind === null ? null : calledAfter(scene, at + 1);
  if (called !== null) return targetOf(scene, called, called + 1);
  const within = kind === "organization" ? houseAfter(scene, at + 1) : null;
  if (within !== null) return { of: scene.units[within]?.mention ?? null, implied: null, last: within + 1 };
  const known = kind === "work" || pointsBack(scene, at);
  if (kind) return { of: null, implied: known ? { kind, noun: unit.lower } : null, last };
  return scene.lexicons["work-parts"].has(unit.lower) ? inWork(last) : null;
}

/** "leads the ice group | at the University of Leeds": the unit of the organization that a part of one belongs to. */
function houseAfter({ units, mentions }: RoleScene, from: number): number | null {
  if (!/^(at|of|for)$/.test(units[from]?.lower ?? "")) return null;
  const at = isA(units[from + 1], TAG.det) ? from + 2 : from + 1;
  return mentions[units[at]?.mention ?? -1]?.type === "organization" ? at : null;
}

/** "her first script|, Salt", "a memoir | called Salt": the unit of the name of what a noun is. */
function calledAfter({ units, mentions }: RoleScene, from: number): number | null {
  if (!/^(,|called|titled|named)$/.test(units[from]?.lower ?? "")) return null;
  const at = /^["“‘'«]$/.test(units[from + 1]?.word ?? "") ? from + 2 : from + 1;
  const type = mentions[units[at]?.mention ?? -1]?.type;
  const ends = units[from]?.word !== "," || /^[^\p{L}]/u.test(units[at + 1]?.word ?? ".");
  return ends && /^(work|other|organization)$/.test(type ?? "") ? at : null;
}

/** "the studio", "its library": a thing named before; "the last working mill on the river" is none. */
function pointsBack({ units, mentions }: RoleScene, at: number): boolean {
  if (!/^(the|this|its|their|her|his|our)$/.test(units[at - 1]?.lower ?? "")) return false;
  const next = units[at + 2];
  const dated = isA(next, TAG.num) || mentions[next?.mention ?? -1]?.type === "date";
  return dated || !/^(of|on|in|for|at|near|that|where)$/.test(units[at + 1]?.lower ?? "");
}

/** "Salt, which Ana Prieto wrote for two voices". */
function relativeObject(scene: RoleScene, last: number, subject: Subject): Target | null {
  if (!/^(which|that)$/.test(scene.units[subject.at - 1]?.lower ?? "")) return null;
  let before = subject.at - 2;
  while (/^[,”"’»]$/.test(scene.units[before]?.word ?? "")) before--;
  const mention = scene.units[before]?.mention ?? null;
  return mention === null ? null : targetOf(scene, before, last);
}

/** "Prieto runs Lacquer House": what one leads, runs or heads is no person, and no mere place. */
const isOfFirms = ({ units, lexicons }: RoleScene, at: number): boolean =>
  lexicons["leading-verbs"].has(units[at - 1]?.lower ?? "");

/** What a role may belong to: no date, no place but one that is run; a character belongs to a work. */
function targetOf(scene: RoleScene, at: number, last: number): Target | null {
  const mention = scene.units[at]?.mention ?? null;
  const type = scene.mentions[mention ?? -1]?.type;
  if (mention === null || type === "date") return null;
  const firm = isOfFirms(scene, at);
  if (type === "place" && scene.units[at - 1]?.lower !== "the" && !firm) return null;
  if (type === "person" && firm) return null;
  return type === "person" || type === "character" ? inWork(last) : { of: mention, implied: null, last };
}
