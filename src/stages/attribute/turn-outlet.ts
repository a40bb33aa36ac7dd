import { entityAt } from "./turn-label.ts";
import { named, type VoiceSieve } from "./turn-voices.ts";

/** "THE QUAY: Welcome, I'm Ada Pomfret.": an outlet's label is whoever introduces herself under it. */
export const turnOutlet: VoiceSieve = {
  name: "turn-outlet",
  answer: (voice, doc) => {
    const { label } = voice;
    const outlet = label ? entityAt(doc, label.start, label.end) : null;
    if (outlet === null || doc.entities[outlet]?.type !== "organization") return undefined;
    const selves = [...(doc.hints.selfOf.get(voice)?.keys() ?? [])];
    const people = selves.filter((entity) => doc.entities[entity]?.type === "person");
    return people.length === 1 && people[0] !== undefined ? named(people[0]) : undefined;
  },
};
