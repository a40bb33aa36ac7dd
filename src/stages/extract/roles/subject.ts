import type { RoleBearer } from "../../../document.ts";
import { isKind, KIND } from "./kinds.ts";
import { bearerAt, personAt, type RoleScene } from "./rule.ts";
import { has, SIGN } from "./signs.ts";
import { isA, TAG } from "./tags.ts";
import type { Unit } from "./units.ts";

/** The person who is the subject of the verb at unit `verb`: its mention, and the unit where it stands. */
export interface Subject {
  readonly person: RoleBearer;
  readonly at: number;
}

/**
 * "Ana Prieto directs", "she also directs", "Ana Prieto, who now directs", "Prieto laughs and directs": the name, the
 * pronoun or the description right before the verb; before "who", the nearest one; after a conjunction, the sentence's first
 * subject.
 */
export function subjectOf(scene: RoleScene, verb: number): Subject | null {
  let at = verb - 1;
  while (at > 0 && isBetween(scene, at)) at--;
  const unit = scene.units[at];
  if (!unit) return null;
  if (unit.lower === "who") return nearestName(scene, at - 1);
  const person = bearerAt(scene, at) ?? calledSo(scene, at) ?? voiceAt(scene, at) ?? unit.pronoun;
  if (person !== null) return isSupposed(scene, at) ? null : { person, at };
  const isComma = has(unit, SIGN.comma);
  if (isComma && isApposed(scene, at - 1)) return { person: personAt(scene, at - 1) ?? -1, at: at - 1 };
  if (isComma) return beforeAside(scene, at) ?? firstSubject(scene, at);
  if (!isLink(unit)) return behindTime(scene, at);
  const who = whoBefore(scene, at, MARKS);
  return who === null ? firstSubject(scene, at) : nearestName(scene, who - 1);
}

/** "Ana Prieto, who in those days | was the treasurer", "who for years | has been": a time after "who". */
function behindTime(scene: RoleScene, last: number): Subject | null {
  const { units, lexicons } = scene;
  if (!lexicons["spans-of-time"].has(units[last]?.lower ?? "") && !isA(units[last], TAG.num)) return null;
  for (let at = last - 1; at > Math.max(0, last - LONGEST_TIME); at--) {
    if (units[at]?.lower === "who") return nearestName(scene, at - 1);
    if (!isA(units[at], TAG.adp | TAG.det | TAG.num | TAG.adj | TAG.adv)) return null;
  }
  return null;
}

const LONGEST_TIME = 6;

/** "If I were the director", "as though she was a nurse": nobody says that it is so. */
const isSupposed = (scene: RoleScene, at: number): boolean =>
  /^(if|unless|though|wish|suppose|imagine)$/.test(scene.units[at - 1]?.lower ?? "");

/** "I", and "you" where it does not stand for everybody: not in "when you are the director". */
export function voiceAt({ units }: RoleScene, at: number): "speaker" | "addressee" | null {
  const unit = units[at];
  if (!has(unit, SIGN.voice)) return null;
  const word = unit?.lower;
  if (word === "i" || word === "i'm") return "speaker";
  const before = units[at - 1];
  const direct = before === undefined || /^(,|and|but|so|that|:|—|–)$/.test(before.lower);
  return word === "you" && direct ? "addressee" : null;
}

/** "Ana, you're the director", "I'm Ana Prieto and I edit …": the name by which "you" or "I" is called in the sentence. */
function calledSo(scene: RoleScene, at: number): number | null {
  const { units } = scene;
  if (units[at]?.lower === "you" && units[at - 1]?.word === ",") return personAt(scene, at - 2);
  if (units[at]?.lower !== "i" && units[at]?.lower !== "i'm") return null;
  const i = units.findIndex((unit) => unit.lower === "i'm");
  return i >= 0 && i < at ? personAt(scene, i + 1) : null;
}

/** Words that may stand between a subject and its verb: adverbs, auxiliaries, "both". */
function isBetween(scene: RoleScene, at: number): boolean {
  const unit = scene.units[at];
  if (!unit || unit.mention !== null || unit.pronoun !== null || unit.lower === "who") return false;
  if (unit.lower === "to") return scene.units[at - 1]?.lower === "used";
  if (unit.lower === "by") return /^(then|now)$/.test(scene.units[at + 1]?.lower ?? "");
  return isA(unit, TAG.adv | TAG.aux) || has(unit, SIGN.former) || /^(has|had|have|'ve|'d)$/.test(unit.lower);
}

/** "his son, Ben Okri, is": a person's name between commas. */
function isApposed(scene: RoleScene, at: number): boolean {
  const type = scene.mentions[scene.units[at]?.mention ?? -1]?.type;
  return type === "person" && scene.units[at - 1]?.word === ",";
}

/** Before "who": the nearest person's name, else the nearest other name; "the composer, who", but not "the man who". */
function nearestName(scene: RoleScene, from: number): Subject | null {
  const who = isLink(scene.units[from]) ? whoBefore(scene, from, MARKS_BUT_COMMA) : null;
  if (who !== null) return nearestName(scene, who - 1);
  const described = scene.units[from]?.word === "," ? (scene.units[from - 1]?.described ?? null) : null;
  if (described !== null) return apposedTo(scene, from - 1) ?? { person: described, at: from - 1 };
  const noun = scene.units[from]?.word === "," ? from - 1 : from;
  if (isKind(scene.units[noun], KIND.kin)) return apposedKin(scene, noun);
  let other: Subject | null = null;
  for (let at = from; at >= 0; at--) {
    const person = personAt(scene, at);
    if (isA(scene.units[at], TAG.verb)) break;
    if (person === null) continue;
    if (scene.mentions[person]?.type === "person") return { person, at };
    other ??= { person, at };
  }
  return other;
}

/** "Ana Prieto, his daughter |, who": the name that the daughter is; nobody's in "he told his daughter, who". */
function apposedKin(scene: RoleScene, noun: number): Subject | null {
  const { units } = scene;
  let at = noun - 1;
  while (at > Math.max(0, noun - LONGEST_DESCRIPTION) && units[at]?.word !== ",") at--;
  const person = units[at]?.word === "," ? personAt(scene, at - 1) : null;
  return person === null ? null : { person, at: at - 1 };
}

/** "Ana Prieto, the stunt coordinator |, who": the name that a description stands beside. */
function apposedTo(scene: RoleScene, head: number): Subject | null {
  let at = head;
  while (at > Math.max(0, head - LONGEST_DESCRIPTION) && scene.units[at]?.lower !== "the") at--;
  const person = scene.units[at - 1]?.word === "," ? personAt(scene, at - 2) : null;
  return person === null ? null : { person, at: at - 2 };
}

const LONGEST_DESCRIPTION = 6;

/** Whom the clause around unit `at` is about: the one before its "who", else its first person. */
export function subjectInClause(scene: RoleScene, at: number): Subject | null {
  const who = whoBefore(scene, at, MARKS_BUT_COMMA);
  return who === null ? firstSubject(scene, at) : nearestName(scene, who - 1);
}

/** "Ana Prieto, who is a geologist | and was the leader": the "who" of the clause that goes on. */
function whoBefore({ units }: RoleScene, and: number, marks: RegExp): number | null {
  for (let at = and - 1; at > 0; at--) {
    if (marks.test(units[at]?.word ?? "")) return null;
    if (units[at]?.lower === "who") return at;
  }
  return null;
}

const isLink = (unit: Unit | undefined): boolean => /^(and|but)$/.test(unit?.lower ?? "");

const MARKS = /^[,;:]$/;

/** "Ana Prieto, who is a geologist, and | who was the leader": a comma may stand before the second "who". */
const MARKS_BUT_COMMA = /^[.;:]$/;

/** "Ana Prieto, who grew up in Leeds, | is": the name or the description before the last aside. */
function beforeAside(scene: RoleScene, comma: number): Subject | null {
  for (let at = comma - 1; at > 0; at--) {
    const unit = scene.units[at];
    if (unit?.word === ";") return null;
    if (unit?.word !== ",") continue;
    const person = bearerAt(scene, at - 1);
    if (person !== null && ASIDE.test(scene.units[at + 1]?.lower ?? "")) return { person, at: at - 1 };
  }
  return null;
}

/** What an aside begins with. */
const ASIDE = /^(who|whose|whom|an?|the|now|then|once|formerly|\d+)$/;

/** The subject of the clause that ends at unit `before`: the first person after the last semicolon. */
function firstSubject(scene: RoleScene, before: number): Subject | null {
  let from = before;
  while (from > 0 && scene.units[from - 1]?.word !== ";") from--;
  for (let at = from; at < before; at++) {
    const unit = scene.units[at];
    const person = bearerAt(scene, at) ?? voiceAt(scene, at) ?? somebody(unit);
    if (person !== null) return { person, at };
  }
  return null;
}

const somebody = (unit: Unit | undefined): number | null =>
  unit && unit.pronoun !== null && /^(he|she|they)$/.test(unit.lower) ? unit.pronoun : null;

/** "Studio Kumoi, where | she is head of sound", "At Studio Kumoi, | she is": where somebody is what she is. */
export function placeOf(scene: RoleScene, subject: number): number | null {
  const { units } = scene;
  const before = units[subject - 1];
  if (before?.lower === "where") {
    const name = units[subject - 2]?.word === "," ? subject - 3 : subject - 2;
    return units[name]?.mention ?? null;
  }
  if (before?.word !== "," || !/^(at|in|for|with)$/.test(units[0]?.lower ?? "")) return null;
  const name = isA(units[1], TAG.det) ? 2 : 1;
  return name === subject - 2 ? (units[name]?.mention ?? null) : null;
}
