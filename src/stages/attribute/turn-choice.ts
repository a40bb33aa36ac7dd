import type { Decided } from "../../sieve.ts";
import type { Person, Voice } from "./turn-cast.ts";
import type { VoiceAnswer, VoiceDoc } from "./turn-voices.ts";

/** A voice of the same part that speaks so much less may be the same person's under another label. */
const SELDOM = 3;

/** Entities that other voices are known to be. */
export function taken(
  voice: Voice,
  { cast, partOf }: VoiceDoc,
  decided: Decided<Voice, VoiceAnswer>,
): ReadonlySet<number> {
  const isOther = (other: Voice) =>
    other.turns.length * SELDOM >= voice.turns.length || partOf.get(other) !== partOf.get(voice);
  const others = cast.voices.filter(isOther);
  return new Set(others.flatMap((other) => decided.get(other)?.answer.entity ?? []));
}

/** A voice that one person may have: no crowd, and the only one of its part that is still without a name. */
export function isNameable(voice: Voice, { crowd, isGeneric, cast, partOf }: VoiceDoc): boolean {
  if (crowd(voice.key)) return false;
  if (voice.label !== null && !isGeneric(voice.key) && partOf.get(voice) === "interviewee") return false;
  const same = cast.voices.filter((other) => partOf.get(other) === partOf.get(voice) && !crowd(other.key));
  return same.length === 1 || voice.label !== null;
}

/** The person with the highest score, when nobody else comes near. */
export function bestOf(
  people: readonly Person[],
  score: (entity: number) => number,
  least: number,
): number | null {
  let best: Person | null = null;
  let top = 0;
  let second = 0;
  for (const person of people) {
    if (person.type !== "person") continue;
    const points = score(person.entity);
    if (points > top) {
      second = top;
      top = points;
      best = person;
    } else second = Math.max(second, points);
  }
  return best && top >= least && top > second ? best.entity : null;
}
