import { type Grounds, titled } from "../candidates.ts";

/** Longer sentences tell more than what somebody does while speaking, in tokens. */
const LONGEST_BEAT = 28;

/**
 * Oyelaran was doubtful. “Mud isn’t a witness.” Asked about it, Aoyagi nodded. “Mostly.” A sentence about one person
 * stands right before a quotation that has no words around it.
 * @returns the mention that the sentence is about, or undefined
 */
export function beat(grounds: Grounds, q: number): number | undefined {
  const { doc, sentenceAt, blockAt } = grounds;
  const first = grounds.ranges[q]?.first ?? 0;
  const s = sentenceAt[first] ?? -1;
  const before = doc.sentences[s - 1];
  if (!before || doc.sentences[s]?.first !== first || blockAt[before.first] !== blockAt[first])
    return undefined;
  if (before.last - before.first > LONGEST_BEAT || grounds.quotedSentences.has(s - 1)) return undefined;
  if (!standsAlone(grounds, q, s)) return undefined;
  const range = grounds.clausesOf[s - 1];
  const clauses = grounds.clauses.slice(range?.first ?? 0, range?.last ?? 0);
  const subjects = clauses.filter((c) => c.link !== "inverted").map((c) => titled(grounds, c.subject));
  const named = subjects.filter(
    (m) => doc.mentions[m]?.form === "name" && doc.mentions[m]?.type === "person",
  );
  const distinct = new Set(named.map((m) => doc.entityOf[m]));
  return distinct.size === 1 ? named.at(-1) : undefined;
}

/** True when nothing but the quotation stands in its sentence. */
function standsAlone(grounds: Grounds, q: number, s: number): boolean {
  const last = grounds.ranges[q]?.last ?? 0;
  return (grounds.doc.sentences[s]?.last ?? 0) <= last + 1;
}
