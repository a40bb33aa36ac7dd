import { keptForOne } from "../../../remembered.ts";
import type { Grounds } from "../candidates.ts";
import { firstMentionFrom } from "../reported/source.ts";

/**
 * “Ada wants stairs,” said the director; the director shook her head. “Ada wants doors.”: whom the words beside a source speak
 * of; they hardly say them.
 */
export function namedBeside(grounds: Grounds, token: number): ReadonlySet<number> {
  const sentence = grounds.sentenceAt[token] ?? -1;
  if (grounds.quotedSentences.has(sentence)) return namedIn(grounds, sentence);
  const next = grounds.doc.sentences[sentence + 1]?.first ?? token;
  return grounds.blockAt[next] === grounds.blockAt[token] ? namedIn(grounds, sentence + 1) : NOBODY;
}

const NOBODY: ReadonlySet<number> = new Set();

/** The sentence that was read last: one that never ends is asked for by each of its descriptions. */
const lastOf = keptForOne((_: Grounds): { sentence: number; named: ReadonlySet<number> } => ({
  sentence: -1,
  named: NOBODY,
}));

/** Whom the quotations of a sentence name. */
function namedIn(grounds: Grounds, sentence: number): ReadonlySet<number> {
  const last = lastOf(grounds);
  if (last.sentence !== sentence) {
    last.sentence = sentence;
    last.named = readIn(grounds, sentence);
  }
  return last.named;
}

function readIn({ doc, masked }: Grounds, s: number): ReadonlySet<number> {
  const { mentions, sentences, entityOf } = doc;
  const { first, last } = sentences[s] ?? { first: 0, last: 0 };
  const named = new Set<number>();
  for (let m = firstMentionFrom(doc, first); (mentions[m]?.first ?? last) < last; m++) {
    const entity = entityOf[m] ?? null;
    if (entity !== null && mentions[m]?.form === "name" && masked[mentions[m]?.first ?? 0] === 1)
      named.add(entity);
  }
  return named;
}
