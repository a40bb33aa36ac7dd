/** Examples for who asks and who answers: one for each labelled speaker of an interview. */
import type { Kit } from "../../src/kit.ts";
import { castOf } from "../../src/stages/attribute/turn-cast.ts";
import { partFeatures } from "../../src/stages/attribute/turn-habits.ts";
import { type Speaker, speakersOf } from "../../src/stages/attribute/turn-speakers.ts";
import { keyOf } from "../../src/stages/segment/turns/labels.ts";
import { type GoldInterview, interviewReader } from "./docs.ts";
import type { Example } from "./logistic.ts";

/** Every interview weighs the same, however many speakers it has. */
export function partExamples(interviews: readonly GoldInterview[], kit: Kit): Example[] {
  const read = interviewReader(kit);
  return interviews.flatMap((interview) => {
    const roles = rolesByLabel(interview);
    if (roles.size === 0) return [];
    const doc = read(interview);
    const speakers = speakersOf(castOf(doc));
    const features = partFeatures(doc, speakers, kit.lexicons, kit.models["turn-unmarked"]);
    const known = speakers.flatMap((speaker, i) => {
      const role = roleOf(speaker, roles);
      return role ? [{ features: features[i] ?? [], positive: role === "interviewer" }] : [];
    });
    return known.map((example) => ({ ...example, weight: 1 / known.length }));
  });
}

/** The role that the labels of a speaker have; of none where the typography says who asks. */
function roleOf({ voices }: Speaker, roles: ReadonlyMap<string, string>): string | undefined {
  if (voices.some((voice) => voice.set !== null)) return undefined;
  return voices.map((voice) => roles.get(voice.key)).find((role) => role !== undefined);
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
