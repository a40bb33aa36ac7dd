import { isOwnerMark } from "./front.ts";
import { KIND } from "./kinds.ts";
import { chain, claim, isIndefinite, NOTHING, personAt, type RoleRule, type RoleScene } from "./rule.ts";
import { has, SIGN } from "./signs.ts";
import { placeOf, type Subject, subjectInClause, subjectOf } from "./subject.ts";
import { isA, TAG } from "./tags.ts";
import { conjoined, type TitleGroup } from "./titles.ts";
import { type Unit, unitAt } from "./units.ts";

/** "with Ana Prieto as Director", "who previously served as episode director on Salt", "she retired as head of mail". */
export const asTitle: RoleRule = {
  name: "as-title",
  begins: KIND.title,
  needs: SIGN.as,
  inTitle: (scene, group, g) => {
    const both = unitAt(scene.units, group.first - 1)?.lower === "both";
    const as = both ? group.first - 2 : group.first - 1;
    if (!has(unitAt(scene.units, as), SIGN.as) || scene.units[group.last]?.mention != null) return NOTHING;
    const joined = joinedAs(scene, as);
    const named = joined === null ? namedAs(scene, as) : null;
    const subject =
      named ??
      joined ??
      ownerOfWork(scene, as) ??
      subjectOfBecoming(scene, as) ??
      subjectOfYears(scene, as, group) ??
      subjectOfSpell(scene, as);
    if (subject === null) return NOTHING;
    const former = named === null && isOver(scene, subject.at, as, group.last);
    const groups = chain(scene, g, (a, b) => a.craft === b.craft && conjoined(scene.units, a, b));
    const place = joined ? (scene.units[as - 1]?.mention ?? null) : placeOf(scene, subject.at);
    return groups.flatMap((each) =>
      claim(
        subject.person,
        { ...each, of: each.of ?? place },
        { first: subject.at, last: each.last },
        former,
      ),
    );
  },
};

/** "with | Ana Prieto as Director"; in "stars Ana Prieto as a nurse" she only plays one. */
function namedAs(scene: RoleScene, as: number): Subject | null {
  const person = personAt(scene, as - 1);
  if (person === null) return null;
  const plays = scene.units.some((unit, i) => i < as && /^(stars?|starring|cast)$/.test(unit.lower));
  if (plays && scene.units[as + 1]?.word === scene.units[as + 1]?.lower) return null;
  return followed(scene, as - 2) ?? { person, at: as - 1 };
}

/** "Ana Prieto succeeded | Ben Okri as director", "took over from | Ben Okri as": the title is the subject's. */
function followed(scene: RoleScene, verb: number): Subject | null {
  if (scene.units[verb]?.lower === "from" && scene.units[verb - 1]?.lower === "over")
    return subjectOf(scene, verb - 2);
  return scene.lexicons["succession-verbs"].has(scene.units[verb]?.lower ?? "")
    ? subjectOf(scene, verb)
    : null;
}

/** "Ana Prieto joined Studio Kumoi as a designer", "worked at the Tern as": the name before "as" is what she joined. */
function joinedAs(scene: RoleScene, as: number): Subject | null {
  if (scene.units[as - 1]?.mention == null) return null;
  let verb = isA(scene.units[as - 2], TAG.det) ? as - 3 : as - 2;
  if (/^(at|for|in|with|to)$/.test(scene.units[verb]?.lower ?? "")) verb--;
  return scene.lexicons["becoming-verbs"].has(scene.units[verb]?.lower ?? "") ? subjectOf(scene, verb) : null;
}

/** "Ana Prieto's years | as a nurse", "Prieto describes herself | as a nurse". */
function ownerOfWork(scene: RoleScene, as: number): Subject | null {
  const { units, lexicons } = scene;
  if (/^(himself|herself|themselves|myself)$/.test(units[as - 1]?.lower ?? ""))
    return subjectOf(scene, as - 2);
  if (!lexicons["spells-of-work"].has(units[as - 1]?.lower ?? "") || !isOwnerMark(units[as - 2])) return null;
  const person = personAt(scene, as - 3);
  return person === null ? null : { person, at: as - 3 };
}

/** How far before "as" its verb may stand: "worked for nine years as". */
const REACH = 6;

function subjectOfBecoming(scene: RoleScene, as: number): Subject | null {
  for (let at = as - 1; at >= Math.max(0, as - REACH); at--) {
    const unit = scene.units[at];
    if (!unit || unit.word === ";") return null;
    if (unit.word === ",") return hiredBefore(scene, at);
    if (scene.lexicons["becoming-verbs"].has(unit.lower)) return subjectOf(scene, at);
    if (unit.lower === "who" && at === as - 1) return subjectOf(scene, as);
  }
  return null;
}

/** "Ana Prieto has cooked for years, two of them as a chef at the Tern": the only person of a sentence, and where she was. */
function subjectOfYears(scene: RoleScene, as: number, group: TitleGroup): Subject | null {
  const place = scene.mentions[group.of ?? -1]?.type;
  if (place === undefined || place === "person" || !isIndefinite(group)) return null;
  const isOther = ({ mention }: Unit) => mention !== null && mention !== group.of;
  const only = scene.units.findIndex(isOther);
  if (only < 0 || only > as || scene.units.findLastIndex(isOther) !== only) return null;
  const person = personAt(scene, only);
  return person === null ? null : { person, at: only };
}

/** "Ana Prieto, who in three decades as critic of the Tern had never …", "Prieto left after six years as a nurse": who is told of. */
function subjectOfSpell(scene: RoleScene, as: number): Subject | null {
  const { units, lexicons } = scene;
  if (!lexicons["spans-of-time"].has(units[as - 1]?.lower ?? "")) return null;
  return isA(units[as - 2], TAG.num) ? subjectInClause(scene, as) : null;
}

/** "Ana Prieto, hired as a cook in 2001, …", "Prieto, now in her tenth year as conductor": a participle or a span of time after the name. */
const hiredBefore = (scene: RoleScene, comma: number): Subject | null => {
  const person = personAt(scene, comma - 1);
  const first = isA(scene.units[comma + 1], TAG.adv) ? comma + 2 : comma + 1;
  const hired =
    scene.lexicons["becoming-verbs"].has(scene.units[first]?.lower ?? "") ||
    (scene.units[first]?.lower === "in" && /^(his|her|their)$/.test(scene.units[first + 1]?.lower ?? ""));
  return person !== null && hired ? { person, at: comma - 1 } : null;
};

/** "served as", "had worked as", but not "was hired as", "has served as … since May". */
function isOver(scene: RoleScene, from: number, as: number, last: number): boolean {
  const words = scene.units.slice(from, Math.min(last + 3, scene.units.length));
  if (words.some((unit) => /^(now|currently|since)$/.test(unit.lower))) return false;
  const before = scene.units.slice(from, as);
  if (/ing$/.test(before.at(-1)?.lower ?? "") && before.some(({ lower }) => /^(was|were)$/.test(lower)))
    return true;
  return before.some((unit) => ENDED.has(unit.lower) || scene.lexicons["former-words"].has(unit.lower));
}

const ENDED: ReadonlySet<string> = new Set([
  "acted",
  "began",
  "came",
  "left",
  "quit",
  "resigned",
  "retired",
  "sat",
  "served",
  "spent",
  "started",
  "stepped",
  "stood",
  "trained",
  "worked",
]);
