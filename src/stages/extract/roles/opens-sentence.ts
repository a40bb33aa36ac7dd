import type { RoleBearer } from "../../../document.ts";
import { beforeTime } from "./copula-before.ts";
import { KIND } from "./kinds.ts";
import { bearerAt, chain, claim, isIndefinite, NOTHING, type RoleRule, type RoleScene } from "./rule.ts";
import { has, SIGN } from "./signs.ts";
import { voiceAt } from "./subject.ts";
import { isA, TAG } from "./tags.ts";
import { conjoined, endOfOrigin, type TitleGroup } from "./titles.ts";
import type { Unit } from "./units.ts";

/** "As director of Salt, Ana Prieto …", "A former nurse, Ana Prieto began …", "Now head of sound, she …", "A nurse by training, she …", "A nurse from Leeds, she …": titles that open the sentence of their bearer. */
export const opensSentence: RoleRule = {
  name: "opens-sentence",
  begins: KIND.title,
  needs: SIGN.comma,
  inSentence: (scene) => {
    const first = scene.groups[0];
    if (!first || first.craft || !isOpening(scene, first)) return NOTHING;
    const groups = chain(scene, 0, (a, b) => conjoined(scene.units, a, b) || goesOn(scene, a, b));
    const last = groups.at(-1) ?? first;
    const end = scene.units[last.last]?.lower === "by" ? last.last + 2 : endOfOrigin(scene.units, last.last);
    const at = end + 1;
    const subject = scene.units[end]?.word === "," ? subjectAt(scene, at) : null;
    if (subject === null || !hasVerb(scene, at)) return NOTHING;
    const past = scene.units.slice(0, first.first).some((unit) => has(unit, SIGN.former));
    return groups.flatMap((each, i) =>
      claim(subject, each, { first: each.first, last: at + 1 }, past && i === 0),
    );
  },
};

/** Nothing stands before the group but "As", "Once", "Now". */
function isOpening(scene: RoleScene, group: TitleGroup): boolean {
  if (group.first > 2) return false;
  for (let at = 0; at < group.first; at++) if (!opens(scene.units[at])) return false;
  return group.first > 0 || group.former || group.determiner === null || isIndefinite(group);
}

const opens = (unit: Unit | undefined): boolean =>
  has(unit, SIGN.as | SIGN.former) || /^(now|currently|still|also)$/.test(unit?.lower ?? "");

/** "Then head of hardware and | now vice president", "a former soprano and | for many years an engineer": an adverb or a span of time before the second title. */
function goesOn(scene: RoleScene, a: TitleGroup, b: TitleGroup): boolean {
  if (scene.units[a.last]?.lower !== "and") return false;
  const adverb = b.first === a.last + 2 && isA(scene.units[a.last + 1], TAG.adv);
  return adverb || beforeTime(scene, b.first - 1) === a.last;
}

function subjectAt(scene: RoleScene, at: number): RoleBearer | null {
  const voice = voiceAt(scene, at);
  if (voice !== null) return voice;
  const unit = scene.units[at];
  if (/^(he|she)$/.test(unit?.lower ?? "")) return unit?.pronoun ?? null;
  const person = bearerAt(scene, at);
  return person !== null && scene.mentions[person]?.type === "person" ? person : null;
}

/** True when a verb follows a subject; "he'd" is cut after "he". */
function hasVerb({ units }: RoleScene, at: number): boolean {
  const next = units[at + 1];
  if (/^'(d|s|ve|m)$/.test(next?.lower ?? "")) return true;
  return isA(isA(next, TAG.adv) ? units[at + 2] : next, TAG.verb | TAG.aux);
}
