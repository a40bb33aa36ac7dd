import { isKind, KIND } from "./kinds.ts";
import { isMany, peopleUpTo } from "./many.ts";
import { asideBefore } from "./name-asides.ts";
import { resumes } from "./resumes.ts";
import {
  bearerAt,
  chain,
  claim,
  type Found,
  isIndefinite,
  NOTHING,
  personAt,
  type RoleRule,
  type RoleScene,
} from "./rule.ts";
import { has, SIGN } from "./signs.ts";
import type { Subject } from "./subject.ts";
import { isA, TAG } from "./tags.ts";
import { conjoined, type TitleGroup } from "./titles.ts";
import { unitAt } from "./units.ts";

/** "Ana Prieto, President of Studio Kumoi", "Prieto, then a junior editor, …", "Prieto, a baker turned poet". */
export const nameCommaTitle: RoleRule = {
  name: "name-comma-title",
  begins: KIND.title,
  needs: SIGN.comma | SIGN.dash,
  inTitle: (scene, group, g) => {
    if (group.craft || group.determiner === "whose" || group.first <= scene.firstBearer) return NOTHING;
    const at = nameBefore(scene, group);
    const person = at === null ? null : bearerAt(scene, at);
    if (person === null || at === null || namesTheNext(scene, group)) return NOTHING;
    const groups = chain(
      scene,
      g,
      (a, b) => conjoined(scene.units, a, b) || turned(scene, a, b) || resumes(scene, a, b),
    );
    const also = peopleUpTo(scene, at - 1);
    const pairs = pairsOf(scene, [...also, { person, at }], groups);
    if (pairs.length > 0) return pairs;
    const all = isMany(scene, group) ? [...also, { person, at }] : [{ person, at }];
    return groups.flatMap((each, i): Found[] => {
      const next = groups[i + 1];
      const listed = { ...each, of: each.of ?? listedOrganization(scene, each) };
      const former = next !== undefined && turned(scene, each, next);
      const past = former || saysFormer(scene, at, group);
      return all.flatMap((one) => claim(one.person, listed, { first: one.at, last: each.last }, past));
    });
  },
};

/** "Ana Prieto and Ben Okri, the director and the producer of Salt": as many titles as names, one each. */
function pairsOf(scene: RoleScene, people: readonly Subject[], groups: readonly TitleGroup[]): Found[] {
  const titles = groups.flatMap((group) => group.titles.map((title) => ({ ...group, titles: [title] })));
  const last = titles.at(-1);
  const single = titles.every((group) => !isMany(scene, group) && !isIndefinite(group));
  if (people.length < 2 || people.length !== titles.length || !single || !last) return [];
  return titles.flatMap((group, i) => {
    const one = people[i];
    const shared = { ...group, of: group.of ?? last.of, implied: group.implied ?? last.implied };
    return one ? claim(one.person, shared, { first: one.at, last: group.last }) : [];
  });
}

/** The unit of the name before a group, a comma, asides and at most two adverbs or participles between: "Prieto, 46, previously a baker", "Prieto, recently named director", "Prieto, his wife and …". */
function nameBefore(scene: RoleScene, group: TitleGroup): number | null {
  let at = group.first - 1;
  if (scene.units[at]?.lower === "to" && scene.units[at - 1]?.lower === "promoted") at -= 2;
  if (scene.units[at]?.lower === "fellow") at--;
  at = beforeSpan(scene, at);
  for (const limit = at - 2; at > limit && isAside(scene, at); at--);
  const isAnd = () => has(unitAt(scene.units, at), SIGN.and);
  if (isAnd() && isKind(unitAt(scene.units, at - 1), KIND.kin)) at -= 3;
  if (isAnd()) return nameOfAside(scene, at);
  if (scene.units[at]?.lower === "of" && scene.units[at - 1]?.lower === "one") at -= 2;
  return has(unitAt(scene.units, at), SIGN.comma | SIGN.dash) ? asideBefore(scene, at) - 1 : null;
}

/** "Prieto|, until 2001 the sexton", "Prieto|, for forty years a sexton", "Prieto|, herself a sexton": the comma before a span of time. */
function beforeSpan({ units, mentions }: RoleScene, from: number): number {
  if (has(units[from], SIGN.self)) return from - 1;
  for (let at = from; at > Math.max(0, from - LONGEST_SPAN); at--) {
    const unit = units[at];
    if (!unit || has(unit, SIGN.comma)) return from;
    const isDate = unit.mention !== null && mentions[unit.mention]?.type === "date";
    if (unit.mention !== null && !isDate) return from;
    if (has(unit, SIGN.until) && has(units[at - 1], SIGN.comma)) return at - 1;
    if (isDate || isA(unit, TAG.num | TAG.adj | TAG.adv | TAG.det)) continue;
    if (!has(unit, SIGN.spell)) return from;
  }
  return from;
}

const LONGEST_SPAN = 6;

/** "Prieto, then 24 and a junior animator", "Prieto, formerly of Studio Kumoi and now head of sound", "Prieto, a mother of three and a welder". */
function nameOfAside(scene: RoleScene, and: number): number | null {
  for (let at = and - 1; at > Math.max(0, and - LONGEST_ASIDE); at--) {
    const unit = scene.units[at];
    if (!unit || isA(unit, TAG.verb | TAG.aux)) return null;
    if (!has(unit, SIGN.comma)) continue;
    const [opening, noun] = [scene.units[at + 1], scene.units[at + 2]];
    const tells =
      /^\d{1,3}$/.test(opening?.word ?? "") ||
      (opening !== undefined && isAside(scene, at + 1)) ||
      (isA(opening, TAG.det) && scene.lexicons.kinship.has(noun?.lower ?? ""));
    return tells ? at - 1 : null;
  }
  return null;
}

const LONGEST_ASIDE = 8;

function isAside(scene: RoleScene, at: number): boolean {
  const unit = unitAt(scene.units, at);
  return isA(unit, TAG.adv) || has(unit, SIGN.former | SIGN.naming);
}

function saysFormer(scene: RoleScene, from: number, group: TitleGroup): boolean {
  for (let at = from; at < group.first; at++)
    if (has(scene.units[at], SIGN.former) || scene.units[at]?.lower === "until") return true;
  return false;
}

/** "Ana Prieto, director Ben Okri and …", "the baker is played by Ana Prieto, the butler by Ben Okri": the title is the next name's. */
const namesTheNext = (scene: RoleScene, group: TitleGroup): boolean =>
  (scene.units[group.last]?.mention != null && !isIndefinite(group)) ||
  (scene.units[group.last]?.lower === "by" && scene.units[group.last + 1]?.mention != null);

const turned = (scene: RoleScene, a: TitleGroup, b: TitleGroup): boolean =>
  b.first === a.last + 1 && scene.units[a.last]?.lower === "turned";

/** "Ana Prieto, attorney, Tenants Union": in a list of people, without a verb, the name after the title. */
function listedOrganization(scene: RoleScene, group: TitleGroup): number | null {
  const { units } = scene;
  const at = units[group.last + 1]?.lower === "the" ? group.last + 2 : group.last + 1;
  const name = units[at];
  if (units[group.last]?.word !== "," || name?.mention == null) return null;
  const end = units[at + 1];
  if (end?.word === ":") return name.mention;
  const lists = !units.some((unit) => isA(unit, TAG.verb | TAG.aux));
  const closes = end === undefined || /^[.;)]$/.test(end.word);
  return lists && closes && personAt(scene, at) !== null ? name.mention : null;
}
