import { peopleFrom } from "./credit-by.ts";
import { KIND } from "./kinds.ts";
import { isMany } from "./many.ts";
import { claim, isIndefinite, NOTHING, personAt, type RoleRule, type RoleScene } from "./rule.ts";
import { has, SIGN } from "./signs.ts";
import { isA, TAG } from "./tags.ts";
import type { TitleGroup } from "./titles.ts";
import { type Unit, unitAt } from "./units.ts";

/** "Director Ana Prieto", "its head of sound, Ana Prieto", "[director of dubbing] Ana Prieto", "hosts Ana Prieto and Ben Okri". */
export const titleBeforeName: RoleRule = {
  name: "title-before-name",
  begins: KIND.title,
  needs: SIGN.bearer,
  inTitle: (scene, group) => {
    if (group.craft || scene.lastPerson < group.last) return NOTHING;
    const at = nameAfter(scene, group);
    const person = at === null ? null : personAt(scene, at);
    if (person === null || at === null || isKindOfOrganization(scene, group)) return NOTHING;
    const of = group.of ?? ownerBefore(scene, group) ?? ownerAfter(scene, at);
    const bearers = isMany(scene, group) ? peopleFrom(scene, at, true) : [at];
    return bearers.flatMap((each) =>
      claim(personAt(scene, each) ?? person, { ...group, of }, { first: group.first, last: each + 1 }),
    );
  },
};

function nameAfter(scene: RoleScene, group: TitleGroup): number | null {
  const next = scene.units[group.last];
  if (next?.mention != null) return isStarring(scene, group) || isPart(scene, group) ? null : group.last;
  const behind = nameBehind(scene, group);
  if (behind !== null) return behind;
  const word = next?.lower;
  if (word === "called" || word === "named") return group.last + 1;
  if (word === "known" && scene.units[group.last + 1]?.lower === "as") return group.last + 2;
  const bracketed = word === "]" && scene.units[group.first - 1]?.word === "[";
  if (bracketed) return group.last + 1;
  const definite = group.determiner !== null && !isIndefinite(group);
  const apart = definite && (group.determiner === "whose" || !apposed(scene, group));
  const end = endOfTime(scene, group.last);
  if (end !== group.last) return apart || isEnclosed(scene, { ...group, last: end }) ? end + 1 : null;
  if (!has(next, SIGN.comma)) return null;
  if (apart) {
    const second = scene.groups.find(({ first }) => first === group.last + 1);
    const listed = scene.groups.some(({ last }) => last === group.first - 1);
    if (second && !listed && scene.units[second.last]?.mention != null) return second.last;
  }
  if (isMany(scene, group) && peopleFrom(scene, group.last + 1, true).length > 1) return group.last + 1;
  return apart || isEnclosed(scene, group) ? group.last + 1 : null;
}

/** "the sexton | here, Ana Prieto", "the editor | at that time, Ana Prieto", "a nurse | of twenty, Ana Prieto": the comma after a time, an age or a place. */
function endOfTime({ units, lexicons }: RoleScene, from: number): number {
  const next = units[from];
  if (has(units[from + 1], SIGN.comma) && /^(there|here|then|now)$/.test(next?.lower ?? "")) return from + 1;
  if (!isA(next, TAG.adp)) return from;
  for (let at = from + 1; at < from + LONGEST_TIME; at++) {
    const unit = units[at];
    if (unit?.word === ",") return at > from + 1 ? at : from;
    const isTime = lexicons["spans-of-time"].has(unit?.lower ?? "") || unit?.lower === "moment";
    if (!unit || unit.mention !== null || !(isTime || isA(unit, TAG.det | TAG.adj | TAG.num))) return from;
  }
  return from;
}

const LONGEST_TIME = 5;

/** "the sexton|, whose name is Ana Prieto", "the sexton (Ana Prieto)", "Meet the sexton: Ana Prieto.": the unit of a name behind more than a comma. */
function nameBehind({ units }: RoleScene, { last, determiner }: TitleGroup): number | null {
  if (!has(units[last], SIGN.comma | SIGN.is | SIGN.opens | SIGN.colon)) return null;
  const [first, second] = [units[last]?.lower, units[last + 1]?.lower];
  const isNameOf = units[last + 2]?.lower === "name" && units[last + 3]?.lower === "is";
  if (first === "," && second === "whose" && isNameOf) return last + 4;
  const called = second === "a" && /^(,|is|was)$/.test(first ?? "") ? calledAfter(units, last + 2) : null;
  if (called !== null) return called;
  const closes = units[last + 2]?.word;
  if (first === "(" && closes === ")") return last + 1;
  const ends = closes === undefined || /^[.!]$/.test(closes);
  return first === ":" && determiner !== null && ends ? last + 1 : null;
}

/** "a quiet man | called Ana Prieto": the unit of the name. */
function calledAfter(units: readonly Unit[], from: number): number | null {
  for (let at = from; at < from + LONGEST_TIME; at++) {
    if (/^(called|named)$/.test(units[at]?.lower ?? "")) return at + 1;
    if (!isA(units[at], TAG.adj | TAG.noun | TAG.adv)) return null;
  }
  return null;
}

/** "The film stars | Ana Prieto": a verb, though it was read as a noun. */
const isStarring = (scene: RoleScene, group: TitleGroup): boolean =>
  scene.units[group.last - 1]?.lower === "stars";

/** "stars Ana Prieto as | Captain Low": a title of whom she plays. */
const isPart = ({ units }: RoleScene, group: TitleGroup): boolean =>
  units[group.first - 1]?.lower === "as" &&
  units.some((unit, i) => i < group.first && /^(stars?|starring|cast|plays?|played)$/.test(unit.lower));

/** "A spokeswoman for Kumoi Rail, Ana Prieto, said …": a title of something, and the name between commas. */
const isEnclosed = (scene: RoleScene, group: TitleGroup): boolean =>
  !apposed(scene, group) &&
  /^[,.]$/.test(scene.units[group.last + 2]?.word ?? "") &&
  (group.of !== null || (introduces(scene, group) && isPerson(scene, group.last + 1)));

function isIntroducing({ units }: RoleScene, at: number): boolean {
  const word = unitAt(units, at)?.lower;
  return word === undefined || has(units[at], SIGN.speech) || INTRODUCING.has(word);
}

const INTRODUCING: ReadonlySet<string> = new Set([
  "'s",
  ":",
  ";",
  "and",
  "by",
  "for",
  "from",
  "hired",
  "is",
  "met",
  "to",
  "was",
  "with",
]);

const isPerson = (scene: RoleScene, at: number): boolean =>
  scene.mentions[personAt(scene, at) ?? -1]?.type === "person";

/** "I spoke to | a plumber, Ana Prieto, …", "There is | a plumber, Ana Prieto.": somebody new, and then the name. */
const introduces = (scene: RoleScene, group: TitleGroup): boolean =>
  /^(an?|one|another)$/.test(group.determiner ?? "") && isIntroducing(scene, group.first - 1);

/** "Professor Ana Prieto, of the University of Leeds": the organization that a preposition ties to the name. */
function ownerAfter(scene: RoleScene, name: number): number | null {
  let at = scene.units[name + 1]?.word === "," ? name + 2 : name + 1;
  if (!/^(of|from|at)$/.test(scene.units[at]?.lower ?? "")) return null;
  if (isA(scene.units[++at], TAG.det)) at++;
  const mention = scene.units[at]?.mention ?? null;
  return scene.mentions[mention ?? -1]?.type === "organization" ? mention : null;
}

/** "Ana Prieto, the director, Ben Okri, who …": this title belongs to the name before it; in "Kumoi, the label's founder, Ana Prieto, …" to the one after. */
const apposed = (scene: RoleScene, group: TitleGroup): boolean =>
  has(unitAt(scene.units, group.first - 1), SIGN.comma) &&
  personAt(scene, group.first - 2) !== null &&
  !(isOfHouse(group) && !isPerson(scene, group.first - 2) && isPerson(scene, group.last + 1));

/** "the label's founder". */
const isOfHouse = ({ implied }: TitleGroup): boolean =>
  implied?.kind === "organization" && implied.noun !== null;

/** "Studio Kumoi, whose founder, Ana Prieto, …": the name before "whose". */
const ownerBefore = (scene: RoleScene, group: TitleGroup): number | null =>
  group.determiner === "whose" ? (scene.units[group.first - 2]?.mention ?? null) : null;

/** "the publisher Kumoi": a firm is called so as well as a person; but not in "the director of the company, Ana Prieto". */
function isKindOfOrganization(scene: RoleScene, group: TitleGroup): boolean {
  const noun = scene.units[group.last - 1];
  return (
    group.titles.at(-1)?.last === group.last &&
    noun !== undefined &&
    noun.word === noun.lower &&
    scene.lexicons["organization-kinds"].has(noun.lower)
  );
}
