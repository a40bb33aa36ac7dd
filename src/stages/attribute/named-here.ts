import type { Grounds } from "./candidates.ts";
import type { Person } from "./persons.ts";
import type { Attribution } from "./utterances.ts";

/**
 * “A,” said Ana. She shrugged. “B.” The second is hers by the first, and its mention is "She": what names the source further
 * back names it for another quotation.
 * @returns the subject in the quotation's sentence, or the one before, that is the source, and null where none is; of a
 * source without a name, which nothing else tells, the mention wherever it stands
 */
export function namedHere(
  grounds: Grounds,
  { quotation, choice, mention, person }: Attribution,
  persons: readonly Person[],
): number | null {
  if (choice.mention !== null || mention === null || person.entity === null) return mention;
  const first = grounds.ranges[quotation]?.first ?? 0;
  const sentence = grounds.sentenceAt[first] ?? -1;
  for (const s of [sentence, sentence - 1]) {
    const { first: from, last: to } = grounds.clausesOf[s] ?? { first: 0, last: 0 };
    for (let c = to - 1; c >= Math.max(from, to - MOST_CLAUSES); c--) {
      const m = grounds.clauses[c]?.titled ?? -1;
      if (persons[m]?.entity === person.entity && (grounds.doc.mentions[m]?.first ?? first) < first) return m;
    }
  }
  return null;
}

/** Clauses of a sentence that are looked at, the last first. */
const MOST_CLAUSES = 12;
