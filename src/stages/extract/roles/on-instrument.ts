import { KIND } from "./kinds.ts";
import { claim, NOTHING, personAt, type RoleRule, type RoleScene } from "./rule.ts";
import { SIGN } from "./signs.ts";

/** "Ana Prieto on vocals, Ben Okri on bass", "Prieto is on drums", "Ben Okri (bass, piano)": who plays what in a band. */
export const onInstrument: RoleRule = {
  name: "on-instrument",
  begins: KIND.instrument,
  needs: SIGN.bearer,
  atWord: (scene, at) => {
    if (scene.units[at]?.mention !== null) return NOTHING;
    const name = playerBefore(scene, at);
    const person = name === null ? null : personAt(scene, name);
    if (name === null || person === null || scene.mentions[person]?.type !== "person") return NOTHING;
    const title = { first: at, last: at + 1 };
    const implied = { kind: "organization", noun: null } as const;
    const group = { ...title, titles: [title], of: null, alsoOf: [], implied, former: false };
    return claim(person, { ...group, determiner: null, craft: true }, { first: name, last: at + 1 });
  },
};

/** The unit of the name before "on drums", "is on drums", "(drums". */
function playerBefore({ units }: RoleScene, at: number): number | null {
  const link = units[at - 1]?.lower;
  if (link === "(") return at - 2;
  if (link !== "on") return null;
  return /^(is|was)$/.test(units[at - 2]?.lower ?? "") ? at - 3 : at - 2;
}
