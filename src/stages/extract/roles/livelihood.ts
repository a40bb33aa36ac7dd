import { KIND } from "./kinds.ts";
import { isWord } from "./role-nouns.ts";
import { claim, NOTHING, type RoleRule, type RoleScene } from "./rule.ts";
import { SIGN } from "./signs.ts";
import { subjectOf } from "./subject.ts";
import { isA, TAG } from "./tags.ts";
import { endOfNouns } from "./tail.ts";
import type { Unit } from "./units.ts";

/** "Ana Prieto mends clocks", "she drives the school bus", "Ben Okri, who does the books": what somebody lives by, a verb and its object. */
export const livelihood: RoleRule = {
  name: "livelihood",
  begins: KIND.lives | KIND.works,
  needs: SIGN.bearer,
  atWord: (scene, verb) => {
    if (verb <= scene.firstBearer || scene.units[verb]?.mention !== null) return NOTHING;
    const object = objectOf(scene, verb);
    const subject = object === null ? null : subjectOf(scene, verb);
    if (object === null || subject === null || !isHabit(scene, verb, object)) return NOTHING;
    const title = { first: verb, last: object.last };
    const of = employerAfter(scene, object.last);
    const group = { ...title, titles: [title], alsoOf: [], of, implied: null, former: false };
    const evidence = { first: Math.min(subject.at, verb), last: object.last };
    return claim(subject.person, { ...group, determiner: "a", craft: false }, evidence);
  },
};

/** The object of a verb: where its nouns begin and end. */
interface Things {
  readonly first: number;
  readonly last: number;
}

/** "clocks", "the first two seasons": no name, no person, no turn of phrase. */
function objectOf(scene: RoleScene, verb: number): Things | null {
  const { units, lexicons } = scene;
  let first = verb + 1;
  while (isA(units[first], TAG.det | TAG.num)) first++;
  const last = endOfNouns(units, first);
  const head = units[last - 1];
  if (last === first || !isWord(head) || !isA(head, TAG.noun) || units[last]?.mention != null) return null;
  if (units[last]?.lower === "'s" || lexicons["idle-objects"].has(head.lower)) return null;
  return { first, last };
}

/** Done for a living, not once: bare things, a vehicle, or after "who" in the present. */
function isHabit(scene: RoleScene, verb: number, { first, last }: Things): boolean {
  const { units, lexicons } = scene;
  const word = units[verb];
  if (!word || !ends(scene, last)) return false;
  const bare = first === verb + 1;
  const present = /s$/.test(word.lower);
  const told = isRelative(scene, verb);
  if (told && (present || bare || units[verb - 1]?.lower === "to")) return true;
  if ((word.kinds & KIND.lives) === 0 || (!told && isSupposed(units[verb - 1]))) return false;
  const drives = (present || told) && lexicons["working-vehicles"].has(units[last - 1]?.lower ?? "");
  return (bare && present) || drives;
}

/** "would | sell the lorry". */
const isSupposed = (before: Unit | undefined): boolean =>
  /^(will|'ll|'d|would|could|can|did|might|to)$/.test(before?.lower ?? "");

/** "who | keeps", "who used to | keep", "who is nineteen and | keeps". */
function isRelative({ units }: RoleScene, verb: number): boolean {
  for (let at = verb - 1; at > Math.max(0, verb - 5); at--) {
    const unit = units[at];
    if (unit?.lower === "who") return true;
    if (
      !unit ||
      !(isA(unit, TAG.adj | TAG.adv | TAG.aux | TAG.cconj | TAG.num) || /^(used|to|,)$/.test(unit.lower))
    )
      return false;
  }
  return false;
}

/** A mark, a conjunction or a preposition closes the object. */
const ends = ({ units }: RoleScene, last: number): boolean =>
  units[last] === undefined ||
  isA(units[last], TAG.punct | TAG.adp | TAG.cconj | TAG.adv | TAG.sconj | TAG.aux | TAG.verb);

/** "who keeps the books | for Studio Kumoi". */
function employerAfter({ units, mentions }: RoleScene, link: number): number | null {
  if (!/^(at|for|with|of)$/.test(units[link]?.lower ?? "")) return null;
  const at = isA(units[link + 1], TAG.det) ? link + 2 : link + 1;
  const mention = units[at]?.mention ?? null;
  return mentions[mention ?? -1]?.type === "organization" ? mention : null;
}
