import type { Implied } from "../../../document.ts";
import { kindOf } from "../../../roles/kind-of-house.ts";
import { isRoleNoun } from "./role-nouns.ts";
import type { RoleScene } from "./rule.ts";
import type { Subject } from "./subject.ts";
import { isA, TAG } from "./tags.ts";
import { workAfter } from "./tail.ts";

/** What somebody makes, leads or plays. */
export interface Target {
  readonly of: number | null;
  readonly implied: Implied | null;
  readonly last: number;
  /** Where the title ends, when more than the verb belongs to it: "teaches history". */
  readonly titleLast?: number;
}

/** "plays Nekane", "voices the last passenger"; "played a game" is no part. */
export function partAt(scene: RoleScene, at: number, subject: Subject): Target | null {
  const unit = scene.units[at];
  if (!unit || kindOf(unit.lower, scene.lexicons)) return null;
  if (/^(him|her|them)$/.test(unit.lower) && !isA(scene.units[at + 1], TAG.noun)) return inWork(at + 1);
  if (scene.lexicons["half-roles"].has(unit.lower)) return instrumentAt(scene, at);
  const named = unit.mention !== null && unit.mention !== subject.person;
  const person = isRoleNoun(unit) || scene.lexicons.kinship.has(unit.lower);
  if (!named && !person && scene.units[at - 1]?.lower !== "last") return null;
  const work = workAfter(scene.units, at + 1);
  return work === null ? inWork(at + 1) : { ...inWork(work + 1), of: scene.units[work]?.mention ?? null };
}

/** "plays bass in The Tern", "plays the bass": with whom somebody makes music. */
function instrumentAt({ units }: RoleScene, at: number): Target | null {
  const link = /^(for|with)$/.test(units[at + 1]?.lower ?? "") ? at + 1 : null;
  const name = link === null ? workAfter(units, at + 1) : isA(units[link + 1], TAG.det) ? link + 2 : link + 1;
  const of = name === null ? null : (units[name]?.mention ?? null);
  const band = { kind: "organization", noun: null } as const;
  return of === null || name === null
    ? { of: null, implied: band, last: at + 1, titleLast: at + 1 }
    : { of, implied: null, last: name + 1, titleLast: at + 1 };
}

export const inWork = (last: number): Target => ({ of: null, implied: { kind: "work", noun: null }, last });
