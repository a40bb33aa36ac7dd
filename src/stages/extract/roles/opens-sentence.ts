import type { RoleBearer } from "../../../document.ts";
import { beforeTime } from "./copula-before.ts";
import { KIND } from "./kinds.ts";
import { bearerAt, chain, claim, type RoleRule, type RoleScene } from "./rule.ts";
import { voiceAt } from "./subject.ts";
import { conjoined, endOfOrigin, type TitleGroup } from "./titles.ts";

/** "As director of Salt, Ana Prieto …", "A former nurse, Ana Prieto began …", "Now head of sound, she …", "A nurse by training, she …", "A nurse from Leeds, she …": titles that open the sentence of their bearer. */
export const opensSentence: RoleRule = {
  name: "opens-sentence",
  begins: KIND.title,
  find: (scene) => {
    const first = scene.groups[0];
    if (!first || first.craft || !isOpening(scene, first)) return [];
    const groups = chain(scene, 0, (a, b) => conjoined(scene.units, a, b) || goesOn(scene, a, b));
    const last = groups.at(-1) ?? first;
    const end = scene.units[last.last]?.lower === "by" ? last.last + 2 : endOfOrigin(scene.units, last.last);
    const at = end + 1;
    const subject = scene.units[end]?.word === "," ? subjectAt(scene, at) : null;
    if (subject === null || !/^(VERB|AUX)$/.test(verbAfter(scene, at))) return [];
    const past = scene.units
      .slice(0, first.first)
      .some((unit) => scene.lexicons["former-words"].has(unit.lower));
    return groups.flatMap((each, i) =>
      claim(subject, each, { first: each.first, last: at + 1 }, past && i === 0),
    );
  },
};

/** Nothing stands before the group but "As", "Once", "Now". */
function isOpening(scene: RoleScene, group: TitleGroup): boolean {
  const { units, lexicons } = scene;
  const before = units.slice(0, group.first);
  const opens = (word: string) =>
    /^(as|now|currently|still|also)$/.test(word) || lexicons["former-words"].has(word);
  if (before.length > 2 || !before.every((unit) => opens(unit.lower))) return false;
  return before.length > 0 || group.former || group.determiner === null || /^an?$/.test(group.determiner);
}

/** "Then head of hardware and | now vice president", "a former soprano and | for many years an engineer": an adverb or a span of time before the second title. */
function goesOn(scene: RoleScene, a: TitleGroup, b: TitleGroup): boolean {
  if (scene.units[a.last]?.lower !== "and") return false;
  const adverb = b.first === a.last + 2 && scene.units[a.last + 1]?.tag === "ADV";
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

/** The part of speech of the verb after a subject; "he'd" is cut after "he". */
const verbAfter = (scene: RoleScene, at: number): string => {
  const next = scene.units[at + 1];
  if (/^'(d|s|ve|m)$/.test(next?.lower ?? "")) return "AUX";
  const adverb = next?.tag === "ADV" ? scene.units[at + 2] : next;
  return adverb?.tag ?? "";
};
