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
  if (unit.lower === "who") return nearestName(scene, at - 1);
  const person = personAt(scene, at) ?? calledSo(scene, at) ?? unit.pronoun;
  if (person !== null) return { person, at };
  if (unit.word === "," && isApposed(scene, at - 1))
    return { person: personAt(scene, at - 1) ?? -1, at: at - 1 };
  if (/^(and|but|,)$/.test(unit.lower)) return firstSubject(scene, at);
  return null;
}

/** "Ana, you're the director", "I'm Ana Prieto and I edit …": the name by which "you" or "I" is called in the sentence. */
function calledSo(scene: RoleScene, at: number): number | null {
  const { units } = scene;
  if (units[at]?.lower === "you" && units[at - 1]?.word === ",") return personAt(scene, at - 2);
  if (units[at]?.lower !== "i") return null;
  const i = units.findIndex((unit, k) => unit.lower === "i" && /^('m|am)$/.test(units[k + 1]?.lower ?? ""));
  return i >= 0 && i < at ? personAt(scene, i + 2) : null;
}

/** Words that may stand between a subject and its verb: adverbs, auxiliaries, "both". */
function isBetween(scene: RoleScene, at: number): boolean {
  const unit = scene.units[at];
  if (!unit || unit.mention !== null || unit.pronoun !== null || unit.lower === "who") return false;
  if (unit.lower === "to") return scene.units[at - 1]?.lower === "used";
  return (
    /^(ADV|AUX)$/.test(unit.tag) ||
    unit.lower === "has" ||
    unit.lower === "had" ||
    scene.lexicons["former-words"].has(unit.lower)
  );
}

/** "his son, Ben Okri, is": a person's name between commas. */
function isApposed(scene: RoleScene, at: number): boolean {
  const type = scene.mentions[scene.units[at]?.mention ?? -1]?.type;
  return type === "person" && scene.units[at - 1]?.word === ",";
}

function nearestName(scene: RoleScene, from: number): Subject | null {
  let other: Subject | null = null;
  for (let at = from; at >= 0; at--) {
    const person = personAt(scene, at);
    if (scene.units[at]?.tag === "VERB") break;
    if (person === null) continue;
    if (scene.mentions[person]?.type === "person") return { person, at };
    other ??= { person, at };
  }
  return other;
}

function firstSubject(scene: RoleScene, before: number): Subject | null {
  for (let at = 0; at < before; at++) {
    const unit = scene.units[at];
    const pronoun = /^(he|she|they)$/.test(unit?.lower ?? "") ? (unit?.pronoun ?? null) : null;
    const person = personAt(scene, at) ?? pronoun;
    if (person !== null) return { person, at };
  }
  return null;
}
