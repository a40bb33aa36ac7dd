import type { Grounds } from "../candidates.ts";
import { COPULA, hasSign, NAMING } from "../word-signs.ts";

/** How many sentences behind a description its bearer may be named; what is quoted in between counts. */
const REACH = 2;

/**
 * “…,” said her colleague. Ada Roe mends clocks; “…,” said the boy. This was Jan Roe: somebody is described first, and named
 * for the first time at the head of the next sentence that is told.
 * @returns the entity, or null
 */
export function introducedBehind(grounds: Grounds, m: number): number | null {
  const { doc, sentenceAt, masked, quotedSentences } = grounds;
  const mention = doc.mentions[m];
  let s = (sentenceAt[mention?.first ?? 0] ?? -1) + 1;
  for (let skipped = 0; skipped < REACH && masked[doc.sentences[s]?.first ?? 0] === 1; skipped++) s++;
  const sentence = doc.sentences[s];
  if (!sentence || quotedSentences.has(s)) return null;
  const named = firstName(grounds, sentence.first, sentence.last);
  const entity = named < 0 ? null : (doc.entityOf[named] ?? null);
  if (entity === null || doc.entities[entity]?.type !== "person") return null;
  return doc.entities[entity]?.mentions[0] === named ? entity : null;
}

/** The name that a sentence opens with, or tells behind a copula: "The boy was called Ada Roe", "That would be Ada Roe". */
function firstName(
  { nameAt, doc: { mentions }, words: { signs } }: Grounds,
  first: number,
  last: number,
): number {
  const is = (i: number) => hasSign(signs, i, COPULA);
  const isCalled = (i: number) => is(i) || (hasSign(signs, i, NAMING) && is(i - 1));
  const opening = nameAt[first] ?? -1;
  if (opening >= 0) return opening;
  for (let i = first + 1; i < Math.min(last, first + 5); i++) {
    const name = nameAt[i] ?? -1;
    if (name >= 0) return mentions[name]?.first === i && isCalled(i - 1) ? name : -1;
  }
  return -1;
}
