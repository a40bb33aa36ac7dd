/** Examples for who asks and who answers: one for each labelled voice of an interview. */
import type { Kit } from "../../src/kit.ts";
import { castOf } from "../../src/stages/attribute/turn-cast.ts";
import { hintsOf } from "../../src/stages/attribute/turn-hints.ts";
import { habitsOf, partFeatures } from "../../src/stages/attribute/turn-parts.ts";
import { keyOf } from "../../src/stages/segment/turns/labels.ts";
import { type GoldInterview, interviewReader } from "./docs.ts";
import type { Example } from "./logistic.ts";

/** Every interview weighs the same, however many voices it has. */
export function partExamples(interviews: readonly GoldInterview[], kit: Kit): Example[] {
  const read = interviewReader(kit);
  return interviews.flatMap((interview) => {
    const roles = rolesByLabel(interview);
    if (roles.size === 0) return [];
    const doc = read(interview);
    const cast = castOf(doc);
    const hints = hintsOf(doc, cast);
    const habits = habitsOf(doc, cast, kit.lexicons);
    const known = cast.voices.flatMap((voice) => {
      const role = voice.set === null ? roles.get(voice.key) : undefined;
      return role
        ? [{ features: partFeatures(voice, doc, cast, hints, habits), positive: role === "interviewer" }]
        : [];
    });
    return known.map((example) => ({ ...example, weight: 1 / known.length }));
  });
}

/** The part of each label, where its turns agree. */
function rolesByLabel({ turns }: GoldInterview): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  for (const { label, speaker, role } of turns) {
    const name = label ?? speaker;
    if (name !== null && role !== null) roles.set(keyOf(name.replace(/\s*[([].*$/, "")), role);
  }
  return roles;
}
