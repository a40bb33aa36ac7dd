import { askingVerb } from "../answers/asking.ts";
import { bearingOf, bearingsOf } from "../bearing.ts";
import type { Grounds } from "../candidates.ts";

/** How many tokens behind the mark the verb may stand: "I", an adverb, the verb. */
const NEAR = 3;

/**
 * “And if it doesn’t?” I ask: a question in marks that the author puts.
 * @returns the mention of the author, or undefined
 */
export function authorAsks(grounds: Grounds, q: number): number | undefined {
  const { doc, ranges, startingAt, blockAt } = grounds;
  const last = ranges[q]?.last ?? 0;
  if (doc.text.charAt((doc.quotations[q]?.spans.at(-1)?.end ?? 0) - 1) !== "?") return undefined;
  const end = Math.min(last + NEAR, doc.tokens.count);
  const verb = askingVerb(grounds, last, end);
  if (verb < 0 || blockAt[verb] !== blockAt[last - 1]) return undefined;
  const author = startingAt[last] ?? -1;
  return author >= 0 && bearingOf(bearingsOf(grounds), author).isAuthor ? author : undefined;
}
