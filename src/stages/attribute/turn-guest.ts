import { bestOf, isNameable, taken } from "./turn-choice.ts";
import { named, type VoiceSieve } from "./turn-voices.ts";

const WEIGHTS = { self: 6, filed: 5, titled: 4, called: 2, earliest: 2, before: 1 };
const MOST_CALLED = 4;
const LEAST = 2;

/** Who answers without a name: whom the title names, whom the others call by name, who says "I'm Ada Pomfret". */
export const turnGuest: VoiceSieve = {
  name: "turn-guest",
  answer: (voice, doc, decided) => {
    if (doc.partOf.get(voice) !== "interviewee" || !isNameable(voice, doc)) return undefined;
    const { hints, cast } = doc;
    const gone = taken(doc, decided);
    const called = [...hints.calledBy].filter(([by]) => by !== voice);
    const score = (entity: number): number => {
      if (gone.has(entity) || doc.entities[entity]?.part === "author") return 0;
      const calls = called.reduce((sum, [, counts]) => sum + (counts.get(entity) ?? 0), 0);
      return (
        (hints.selfOf.get(voice)?.has(entity) ? WEIGHTS.self : 0) +
        (hints.filed.has(entity) ? WEIGHTS.filed : 0) +
        (hints.titled.has(entity) ? WEIGHTS.titled : 0) +
        (hints.earliest === entity ? WEIGHTS.earliest : 0) +
        WEIGHTS.called * Math.min(calls, MOST_CALLED) +
        WEIGHTS.before * Math.min(hints.before.get(entity) ?? 0, MOST_CALLED)
      );
    };
    const best = bestOf(cast.people, score, LEAST);
    return best === null ? undefined : named(best);
  },
};
