import { peopleFrom } from "./credit-by.ts";
import { KIND } from "./kinds.ts";
import { isMany } from "./many.ts";
import { claim, NOTHING, personAt, type RoleRule, type RoleScene } from "./rule.ts";
import { has, SIGN } from "./signs.ts";
import { isA, TAG } from "./tags.ts";
import type { TitleGroup } from "./titles.ts";

/** "The director is Ana Prieto", "its composer was Mio Oda", "the pilots are Ana Prieto and Mio Oda": a definite title, a copula, a name. */
export const titleIsName: RoleRule = {
  name: "title-is-name",
  begins: KIND.title,
  needs: SIGN.is,
  inTitle: (scene, group) => {
    if (group.craft || group.determiner === null || scene.lastPerson < group.last) return NOTHING;
    const at = copulaAfter(scene, group);
    if (at === null || /^(an?|one|another)$/.test(group.determiner)) return NOTHING;
    const people = isMany(scene, group) ? peopleFrom(scene, at + 1) : [at + 1];
    const past = /^(was|were)$/.test(scene.units[group.last]?.lower ?? "");
    return people.flatMap((each) => {
      const person = personAt(scene, each);
      if (person === null || scene.mentions[person]?.type !== "person") return NOTHING;
      return claim(person, group, { first: group.first, last: each + 1 }, past);
    });
  },
};

/** "The director | is", "The director is | called", "The partner | who did the divorces is": the copula after a title, or after a clause that tells which. */
function copulaAfter({ units }: RoleScene, { last }: TitleGroup): number | null {
  if (has(units[last], SIGN.is)) return units[last + 1]?.lower === "called" ? last + 1 : last;
  if (units[last]?.lower !== "who") return null;
  for (let at = last + 2; at < last + LONGEST_CLAUSE; at++) {
    const unit = units[at];
    if (!unit || isA(unit, TAG.punct) || unit.mention !== null) return null;
    if (/^(is|was)$/.test(unit.lower) && units[at + 1]?.mention != null) return at;
  }
  return null;
}

const LONGEST_CLAUSE = 9;
