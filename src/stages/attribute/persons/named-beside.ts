import { keptForOne } from "../../../remembered.ts";
import type { Grounds } from "../candidates.ts";

/** By sentence: whom its quotations name. */
const namedBySentence = keptForOne((grounds: Grounds): ReadonlyMap<number, ReadonlySet<number>> => {
  const { doc, masked, sentenceAt } = grounds;
  const named = new Map<number, Set<number>>();
  doc.mentions.forEach(({ first, form }, m) => {
    const entity = doc.entityOf[m] ?? null;
    if (form !== "name" || entity === null || masked[first] !== 1) return;
    const sentence = sentenceAt[first] ?? -1;
    const others = named.get(sentence);
    if (others) others.add(entity);
    else named.set(sentence, new Set([entity]));
  });
  return named;
});

/**
 * “Ada wants stairs,” said the director; the director shook her head. “Ada wants doors.”: whom the words beside a source speak
 * of; they hardly say them.
 */
export function namedBeside(grounds: Grounds, token: number): ReadonlySet<number> | undefined {
  const sentence = grounds.sentenceAt[token] ?? -1;
  const named = namedBySentence(grounds);
  if (grounds.quotedSentences.has(sentence)) return named.get(sentence);
  const next = grounds.doc.sentences[sentence + 1]?.first ?? token;
  return grounds.blockAt[next] === grounds.blockAt[token] ? named.get(sentence + 1) : undefined;
}
