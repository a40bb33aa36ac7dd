import { bestOf, isNameable, taken } from "./turn-choice.ts";
import type { Counts } from "./turn-hints.ts";
import { named, type VoiceSieve } from "./turn-voices.ts";

const WEIGHTS = {
  self: 6,
  listed: 8,
  filed: 5,
  introduced: 5,
  asked: 4,
  titled: 4,
  either: 8,
  called: 2,
  earliest: 2,
  before: 1,
};
const MOST_CALLED = 4;
const LEAST = 2;

/** Who answers without a name: whom the title names, whom the others call by name, who says "I'm Ada Pomfret". */
export const turnGuest: VoiceSieve = {
  name: "turn-guest",
  answer: (voice, doc, decided) => {
    if (doc.partOf.get(voice) !== "interviewee" || !isNameable(voice, doc)) return undefined;
    const { hints, cast } = doc;
    const gone = taken(voice, doc, decided);
    const others = cast.voices.filter((other) => other !== voice);
    const byOthers = (told: ReadonlyMap<typeof voice, Counts>, entity: number) =>
      others.reduce((sum, other) => sum + (told.get(other)?.get(entity) ?? 0), 0);
    const score = (entity: number): number => {
      if (gone.has(entity) || doc.entities[entity]?.part === "author") return 0;
      if (hints.asking.has(entity) || hints.besides.has(entity) || hints.listed.interviewer.has(entity))
        return 0;
      if (byOthers(hints.selfOf, entity) > 0) return 0;
      return (
        (hints.selfOf.get(voice)?.has(entity) ? WEIGHTS.self : 0) +
        (hints.listed.interviewee.has(entity) ? WEIGHTS.listed : 0) +
        (hints.listed.either.has(entity) ? WEIGHTS.either : 0) +
        (hints.filed.has(entity) ? WEIGHTS.filed : 0) +
        (hints.asked.has(entity) ? WEIGHTS.asked : 0) +
        (hints.titled.has(entity) ? WEIGHTS.titled : 0) +
        (hints.earliest === entity ? WEIGHTS.earliest : 0) +
        (byOthers(hints.introducedBy, entity) > 0 ? WEIGHTS.introduced : 0) +
        WEIGHTS.called * Math.min(byOthers(hints.calledBy, entity), MOST_CALLED) +
        WEIGHTS.before * Math.min(hints.before.get(entity) ?? 0, MOST_CALLED)
      );
    };
    const best = bestOf(cast.people, score, LEAST);
    return best === null ? undefined : named(best);
  },
};
