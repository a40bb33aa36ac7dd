import type { Implied } from "../../../document.ts";
import { kindOf } from "../../../roles/kind-of-house.ts";
import { isKind, KIND } from "./kinds.ts";
import { isWord } from "./role-nouns.ts";
import { claim, type Found, NOTHING, personAt, type RoleRule, type RoleScene } from "./rule.ts";
import { has, SIGN } from "./signs.ts";
import { isA, TAG } from "./tags.ts";
import type { Title } from "./titles.ts";
import { unitAt } from "./units.ts";

/** "Series Composition by Mio Oda", "music from Leland Fisk", "is directed by Ana Prieto and Ben Okri", "the novel by Ben Okri". */
export const creditBy: RoleRule = {
  name: "credit-by",
  begins: KIND.by,
  needs: SIGN.bearer,
  atWord: (scene, by) => {
    const people = scene.lastPerson <= by ? [] : peopleFrom(scene, by + 1);
    if (people.length === 0) return NOTHING;
    const said = scene.units[by]?.lower === "by";
    const credit =
      craftBefore(scene, by) ??
      (said && has(unitAt(scene.units, by - 1), SIGN.is) ? wordsBefore(scene, by - 2) : null) ??
      (said ? (participleBefore(scene, by) ?? bookBefore(scene, by) ?? partBefore(scene, by)) : null);
    if (!credit) return NOTHING;
    return people.flatMap((at): Found[] => {
      const person = personAt(scene, at);
      if (person === null) return [];
      const { title, of, implied } = credit;
      const group = { ...title, titles: [title], alsoOf: [], of, implied, former: false };
      return claim(person, { ...group, determiner: null, craft: true }, { first: title.first, last: at + 1 });
    });
  },
};

/** What somebody is credited with, and for what. */
interface Credit {
  readonly title: Title;
  readonly of: number | null;
  readonly implied: Implied;
}

const WORK: Implied = { kind: "work", noun: null };

function craftBefore(scene: RoleScene, by: number): Credit | null {
  let end = by;
  if (!scene.groups.some((g) => g.craft)) return null;
  while (end > 0 && /^(,|is|was)$/.test(scene.units[end - 1]?.lower ?? "")) end--;
  const group = scene.groups.find((g) => g.last === end && g.craft);
  if (!group) return null;
  const title = { first: group.titles[0]?.first ?? group.first, last: group.last };
  return { title, of: madeBefore(scene, title.first)?.of ?? null, implied: WORK };
}

/** "The text | is by Mio Oda": a part of a work. */
function wordsBefore({ units, lexicons }: RoleScene, at: number): Credit | null {
  const noun = units[at];
  if (!isWord(noun) || units[at - 1]?.lower !== "the" || !lexicons["work-parts"].has(noun.lower)) return null;
  return { title: { first: at, last: at + 1 }, of: null, implied: WORK };
}

function participleBefore(scene: RoleScene, from: number): Credit | null {
  const by = beforeDate(scene, from);
  if (!isMaking(scene, by - 1)) return null;
  const joined = scene.units[by - 2]?.lower === "and" && isMaking(scene, by - 3);
  const title = { first: joined ? by - 3 : by - 1, last: by };
  const made = isPart(scene, by - 1) ? { of: null, implied: WORK } : madeBefore(scene, title.first);
  if (made !== null) return { title, of: made.of, implied: made.implied };
  const hosts = scene.lexicons["hosting-participles"].has(scene.units[by - 1]?.lower ?? "");
  return hosts ? { title, of: null, implied: USUAL } : null;
}

/** "founded | in 2001 by", "led | since by": the participle may stand before a time. */
function beforeDate({ units, mentions }: RoleScene, by: number): number {
  const before = units[by - 1];
  if (isA(before, TAG.adv) || before?.lower === "since") return by - 1;
  const isDate = isA(before, TAG.num) || mentions[before?.mention ?? -1]?.type === "place";
  return isDate && /^(in|since)$/.test(units[by - 2]?.lower ?? "") ? by - 2 : by;
}

const USUAL: Implied = { kind: "usual", noun: null };

/** "is played by", "is voiced by": whoever is played belongs to a work. */
const isPart = (scene: RoleScene, at: number): boolean =>
  scene.lexicons["part-verbs"].has(scene.units[at]?.lower ?? "");

/** "The widow is played by Ana Prieto, the butler | by Ben Okri": the participle is left out the second time. */
function partBefore(scene: RoleScene, by: number): Credit | null {
  const { units } = scene;
  const again = units[by - 1]?.lower === "and";
  if (!again && !isA(units[by - 1], TAG.noun) && units[by - 1]?.mention == null) return null;
  for (let at = by - 2; at > Math.max(0, by - LONGEST_LIST); at--) {
    if (isA(units[at], TAG.verb) && !isPart(scene, at)) return null;
    if (units[at]?.lower !== "by" || personAt(scene, at + 1) === null) continue;
    const before = isPart(scene, at - 1)
      ? { title: { first: at - 1, last: at }, of: null, implied: WORK }
      : null;
    return before ?? partBefore(scene, at);
  }
  return null;
}

function isMaking(scene: RoleScene, at: number): boolean {
  const word = scene.units[at]?.lower ?? "";
  return scene.lexicons["role-verbs"].has(word) || scene.lexicons["making-participles"].has(word);
}

/** "the manga by Mio Oda", "the novel Salt by Ben Okri": the kind of what somebody wrote. */
function bookBefore(scene: RoleScene, by: number): Credit | null {
  const mention = scene.units[by - 1]?.mention ?? null;
  const at = mention === null ? by - 1 : by - 2;
  const noun = scene.units[at];
  if (!isWord(noun) || !scene.lexicons["written-works"].has(noun.lower.replace(/s$/, ""))) return null;
  if (noun.lower === "story" && isByline(scene, at)) return null;
  return { title: { first: at, last: at + 1 }, of: mention, implied: WORK };
}

/** "Story by Ana Prieto": who wrote the article itself. */
const isByline = ({ units }: RoleScene, noun: number): boolean =>
  noun < 2 && !units.some((unit) => isA(unit, TAG.verb | TAG.aux));

/** The units of the names in a list: "Ana Prieto, Ben Okri and Mio Oda", a title before each at most; a name before a verb begins another clause, unless they are the subject. */
export function peopleFrom(scene: RoleScene, from: number, areSubject = false): number[] {
  const people: number[] = [];
  let at = from;
  while (at < scene.units.length) {
    at = endOfTitle(scene, at);
    if (personAt(scene, at) === null) break;
    const subject = people.length > 0 && isA(scene.units[at + 1], TAG.verb | TAG.aux);
    if (subject && !areSubject) break;
    people.push(at);
    at++;
    while (/^(,|and|&|\/)$/.test(scene.units[at]?.lower ?? "")) at++;
    if (isKind(scene.units[at + 1], KIND.kin) && isA(scene.units[at], TAG.pron)) at += 2;
    if (people.length > MOST_PEOPLE) break;
  }
  return people;
}

const MOST_PEOPLE = 20;

/** The end of the title that begins at a unit; the unit itself where none does. */
function endOfTitle({ groups }: RoleScene, at: number): number {
  for (const { first, last, craft } of groups) if (first === at && !craft) return last;
  return at;
}

/**
 * "Second Shift is | edited by", "Studio Kumoi, | founded by", "the film was written by Ana Prieto and | directed by": what is
 * made, as a name or a noun for a work or an organization; null for "the peach was drawn by".
 */
function madeBefore(scene: RoleScene, first: number): Pick<Credit, "of" | "implied"> | null {
  const { units, mentions, lexicons } = scene;
  let at = first - 1;
  while (at > 0 && isA(units[at], TAG.aux | TAG.adv | TAG.punct)) at--;
  const unit = units[at];
  if (at < 0 || !unit || /^(it|which|that|this|work|\|)$/.test(unit.lower))
    return { of: null, implied: WORK };
  if (unit.mention !== null) {
    if (/^(work|other|organization)$/.test(mentions[unit.mention]?.type ?? ""))
      return { of: unit.mention, implied: WORK };
    return personAt(scene, at) === null ? null : carriedFrom(scene, at);
  }
  if (/^(and|,)$/.test(unit.lower)) return carriedFrom(scene, at - 1);
  const kind = kindOf(unit.lower, lexicons);
  if (kind !== null) return { of: null, implied: { kind, noun: unit.lower } };
  return lexicons["work-parts"].has(unit.lower) ? { of: null, implied: WORK } : null;
}

/** "written by Ana Prieto | and directed by": the first participle has told what was made. */
function carriedFrom(scene: RoleScene, name: number): Pick<Credit, "of" | "implied"> | null {
  for (let at = name; at > Math.max(0, name - LONGEST_LIST); at--) {
    if (scene.units[at]?.lower === "by" && isMaking(scene, at - 1)) return madeBefore(scene, at - 1);
  }
  return { of: null, implied: WORK };
}

const LONGEST_LIST = 12;
