import { KIND } from "./kinds.ts";
import { claim, NOTHING, personAt, type RoleRule, type RoleScene } from "./rule.ts";
import { SIGN } from "./signs.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { isA, TAG } from "./tags.ts";
import { endOfNouns } from "./tail.ts";

/** "Ana Prieto, who is in charge of lighting", "Prieto, in charge of sound, …". */
export const inCharge: RoleRule = {
  name: "in-charge",
  begins: KIND.charge,
  needs: SIGN.bearer,
  atWord: (scene, at) => {
    const { units } = scene;
    if (units[at - 1]?.lower !== "in" || units[at + 1]?.lower !== "of") return NOTHING;
    const from = isA(units[at + 2], TAG.det) ? at + 3 : at + 2;
    const craft = scene.groups.find((group) => group.craft && group.first === from);
    const last = craft?.last ?? endOfNouns(units, from);
    const subject = last > from ? subjectBefore(scene, at - 1) : null;
    if (subject === null) return NOTHING;
    const title = { first: at - 1, last };
    const implied = craft ? ({ kind: "work", noun: null } as const) : null;
    const phrase = { ...title, titles: [title], of: null, alsoOf: [], implied, former: false };
    const past = /^(was|were)$/.test(units[at - 2]?.lower ?? "");
    return claim(
      subject.person,
      { ...phrase, determiner: "a", craft: false },
      { first: subject.at, last },
      past,
    );
  },
};

/** "who is | in charge of", "Ana Prieto, | in charge of". */
function subjectBefore(scene: RoleScene, at: number): Subject | null {
  const before = scene.units[at - 1];
  if (scene.lexicons.copulas.has(before?.lower ?? "")) return subjectOf(scene, at - 1);
  const person = before?.word === "," ? personAt(scene, at - 2) : null;
  return person === null ? null : { person, at: at - 2 };
}
