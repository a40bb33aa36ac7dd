/** Sieves of a user's own, over what is said: put between attribute and record. */
import type { Attributed, Extracted, Ingested, Resolved, Segmented } from "../document.ts";
import type { Stage } from "../pipeline.ts";
import { type Sieve, sift } from "../sieve.ts";
import type { Span } from "../span.ts";

export type SpokenDoc = Ingested & Segmented & Extracted & Resolved & Attributed;

/** Whose words an utterance is: an entity by its index, how sure that is, and the words that prove it. */
export interface SpeakerAnswer {
  readonly speaker: number;
  readonly confidence: number;
  readonly mention?: Span;
  readonly cue?: Span;
}

/** Asked of an utterance, by its index in `utterances`. */
export type SpeakerSieve = Sieve<number, SpeakerAnswer, SpokenDoc>;

/**
 * A stage that asks sieves, most precise first, of every utterance that has no speaker yet.
 * @param all ask of those that have one as well; an answer then takes the place of the one that was there
 */
export const speakers = (
  sieves: readonly SpeakerSieve[],
  { all = false }: { readonly all?: boolean } = {},
): Stage<SpokenDoc, Attributed> => ({
  name: "speakers",
  run: (doc) => {
    const open = doc.utterances.flatMap((u, i) => (all || u.speaker === null ? [i] : []));
    const decided = sift(open, sieves, doc);
    const utterances = doc.utterances.map((utterance, i) => {
      const decision = decided.get(i);
      if (!decision) return utterance;
      const { speaker, confidence, mention = null, cue = null } = decision.answer;
      return { ...utterance, speaker, reason: null, confidence, mention, cue, method: decision.sieve };
    });
    return { utterances, links: doc.links, parts: doc.parts, told: doc.told };
  },
});
