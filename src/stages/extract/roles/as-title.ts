import { chain, claim, personAt, type RoleRule, type RoleScene } from "./rule.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { conjoined } from "./titles.ts";

/** "with Ana Prieto as Director", "who previously served as episode director on Salt", "she retired as head of mail". */
export const asTitle: RoleRule = {
  name: "as-title",
  find: (scene) =>
    scene.groups.flatMap((group, g) => {
      const as = group.first - 1;
      if (scene.units[as]?.lower !== "as") return [];
      const joined = joinedAs(scene, as);
      const named = joined === null ? personAt(scene, as - 1) : null;
      const subject =
        named !== null ? { person: named, at: as - 1 } : (joined ?? subjectOfBecoming(scene, as));
      if (subject === null) return [];
      const former = named === null && isOver(scene, subject.at, as);
      const groups = chain(scene, g, (a, b) => a.craft === b.craft && conjoined(scene.units, a, b));
      return groups.flatMap((each) =>
        claim(
          subject.person,
          { ...each, of: each.of ?? (joined && (scene.units[as - 1]?.mention ?? null)) },
          { first: subject.at, last: each.last },
          former,
        ),
      );
    }),
};

/** "Ana Prieto joined Studio Kumoi as a designer", "worked at the Tern as": the name before "as" is what she joined. */
function joinedAs(scene: RoleScene, as: number): Subject | null {
  if (scene.units[as - 1]?.mention == null) return null;
  let verb = scene.units[as - 2]?.tag === "DET" ? as - 3 : as - 2;
  if (/^(at|for|in)$/.test(scene.units[verb]?.lower ?? "")) verb--;
  return scene.lexicons["becoming-verbs"].has(scene.units[verb]?.lower ?? "") ? subjectOf(scene, verb) : null;
}

/** How far before "as" its verb may stand: "worked for nine years as". */
const REACH = 6;

function subjectOfBecoming(scene: RoleScene, as: number): Subject | null {
  for (let at = as - 1; at >= Math.max(0, as - REACH); at--) {
    const unit = scene.units[at];
    if (!unit || unit.word === ";" || unit.word === ",") return null;
    if (scene.lexicons["becoming-verbs"].has(unit.lower)) return subjectOf(scene, at);
    if (unit.lower === "who" && at === as - 1) return subjectOf(scene, as);
  }
  return null;
}

function isOver(scene: RoleScene, from: number, to: number): boolean {
  const words = scene.units.slice(from, to);
  if (words.some((unit) => /^(now|currently|since)$/.test(unit.lower))) return false;
  return words.some((unit) => /ed$|^(came|began|sat)$/.test(unit.lower) && unit.tag === "VERB");
}
