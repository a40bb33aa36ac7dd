import { peopleFrom } from "./credit-by.ts";
import { KIND } from "./kinds.ts";
import { claim, type Found, NOTHING, personAt, type RoleRule } from "./rule.ts";
import { SIGN } from "./signs.ts";

/** "Set: Ana Prieto.", "Lights: Mio Oda": words that name a craft only before a colon. */
export const craftLabel: RoleRule = {
  name: "craft-label",
  begins: KIND.label,
  needs: SIGN.colon,
  inSentence: (scene) => {
    const label = scene.units[0];
    if (!label || scene.units[1]?.word !== ":" || !scene.lexicons["label-credits"].has(label.lower))
      return NOTHING;
    const title = { first: 0, last: 1 };
    const implied = { kind: "work", noun: null } as const;
    const group = { ...title, titles: [title], of: null, alsoOf: [], implied, former: false };
    return peopleFrom(scene, 2).flatMap((at): Found[] => {
      const person = personAt(scene, at);
      const evidence = { first: 0, last: at + 1 };
      return person === null ? [] : claim(person, { ...group, determiner: null, craft: true }, evidence);
    });
  },
};
