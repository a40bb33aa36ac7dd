import { personAt, type RoleScene } from "./rule.ts";

/** The person who is the subject of the verb at unit `verb`: its mention, and the unit where it stands. */
export interface Subject {
  readonly person: number;
  readonly at: number;
}

/**
 * "Ana Prieto directs", "she also directs", "Ana Prieto, who now directs", "Prieto laughs and directs": the name or
 * pronoun right before the verb; before "who", the nearest name; after a conjunction, the sentence's first subject.
 */
export function subjectOf(scene: RoleScene, verb: number): Subject | null {
  let at = verb - 1;
  while (at > 0 && isBetween(scene, at)) at--;
  const unit = scene.units[at];
  if (!unit) return null;
  const person = personAt(scene, at) ?? unit.pronoun;
  if (person !== null) return { person, at };
  if (unit.lower === "who") return nearestName(scene, at - 1);
  if (/^(and|but|,)$/.test(unit.lower)) return firstSubject(scene, at);
  return null;
}

/** Words that may stand between a subject and its verb: adverbs, auxiliaries, "both". */
function isBetween(scene: RoleScene, at: number): boolean {
  const unit = scene.units[at];
  if (!unit || unit.mention !== null || unit.pronoun !== null) return false;
  return (
    /^(ADV|AUX)$/.test(unit.tag) ||
    unit.lower === "has" ||
    unit.lower === "had" ||
    scene.lexicons["former-words"].has(unit.lower)
  );
}

function nearestName(scene: RoleScene, from: number): Subject | null {
  for (let at = from; at >= 0; at--) {
    const person = personAt(scene, at);
    if (person !== null) return { person, at };
    if (scene.units[at]?.tag === "VERB") return null;
  }
  return null;
}

function firstSubject(scene: RoleScene, before: number): Subject | null {
  for (let at = 0; at < before; at++) {
    const person = personAt(scene, at) ?? scene.units[at]?.pronoun ?? null;
    if (person !== null) return { person, at };
  }
  return null;
}
