import { bestOf, isNameable, taken } from "./turn-choice.ts";
import { named, type VoiceSieve } from "./turn-voices.ts";

const WEIGHTS = { self: 6, listed: 8, asking: 6, author: 5, titledWith: 4, beside: 1, called: 2 };
const MOST_CALLED = 3;
const LEAST = 4;

/**
 * Who asks without a name: the author, whom the title says the talk was with, whom the guest calls by name; the outlet, where
 * it is all that is told.
 */
export const turnHost: VoiceSieve = {
  name: "turn-host",
  answer: (voice, doc, decided) => {
    if (doc.partOf.get(voice) !== "interviewer" || !isNameable(voice, doc)) return undefined;
    const { hints, cast } = doc;
    const gone = taken(voice, doc, decided);
    const called = [...hints.calledBy].filter(([by]) => by !== voice);
    const authors = doc.entities.filter((entity) => entity.part === "author").length;
    const isFiled = hints.filed.size > 0;
    const score = (entity: number): number => {
      if (gone.has(entity) || hints.asked.has(entity) || hints.listed.interviewee.has(entity)) return 0;
      const calls = called.reduce((sum, [, counts]) => sum + (counts.get(entity) ?? 0), 0);
      return (
        (hints.selfOf.get(voice)?.has(entity) ? WEIGHTS.self : 0) +
        (hints.listed.interviewer.has(entity) ? WEIGHTS.listed : 0) +
        (hints.asking.has(entity) ? WEIGHTS.asking : 0) +
        (authors === 1 && doc.entities[entity]?.part === "author" ? WEIGHTS.author : 0) +
        (isFiled && hints.titledWith.has(entity) && !hints.filed.has(entity) ? WEIGHTS.titledWith : 0) +
        (hints.besides.has(entity) ? WEIGHTS.beside : 0) +
        WEIGHTS.called * Math.min(calls, MOST_CALLED)
      );
    };
    const best = bestOf(cast.people, score, LEAST);
    if (best !== null) return named(best);
    const [outlet, ...others] = hints.outlets;
    return outlet !== undefined && others.length === 0 && !gone.has(outlet) ? named(outlet) : undefined;
  },
};
