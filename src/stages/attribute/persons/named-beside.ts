import type { Grounds } from "../candidates.ts";
import { firstMentionFrom } from "../reported/source.ts";

/**
 * “Ada wants stairs,” said the director; the director shook her head. “Ada wants doors.”: whom the words beside a source speak
 * of; they hardly say them.
 */
export function namedBeside(grounds: Grounds, token: number): readonly number[] {
  const sentence = grounds.sentenceAt[token] ?? -1;
  if (grounds.quotedSentences.has(sentence)) return namedIn(grounds, sentence);
  const next = grounds.doc.sentences[sentence + 1]?.first ?? token;
  return grounds.blockAt[next] === grounds.blockAt[token] ? namedIn(grounds, sentence + 1) : NOBODY;
}

const NOBODY: readonly number[] = [];

/** Whom the quotations of a sentence name. */
function namedIn({ doc, masked }: Grounds, s: number): readonly number[] {
  const { mentions, sentences, entityOf } = doc;
  const { first, last } = sentences[s] ?? { first: 0, last: 0 };
  const named: number[] = [];
  for (let m = firstMentionFrom(doc, first); (mentions[m]?.first ?? last) < last; m++) {
    const entity = entityOf[m] ?? null;
    if (entity !== null && mentions[m]?.form === "name" && masked[mentions[m]?.first ?? 0] === 1)
      named.push(entity);
  }
  return named;
}
