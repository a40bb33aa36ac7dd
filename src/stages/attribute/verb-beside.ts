import { tagOf } from "../../tokens.ts";
import type { Grounds } from "./candidates.ts";
import type { Range } from "./scene.ts";

/** “No,” confessed the stenographer. “No,” put in her friend: the verb right beside a mention in the quotation's sentence. */
export function verbBeside(
  { doc, ranges, sentenceAt, masked, lexicons }: Grounds,
  q: number,
  m: number,
): Range | null {
  const mention = doc.mentions[m];
  const range = ranges[q];
  if (!mention || !range) return null;
  const sentence = sentenceAt[mention.first];
  if (sentence !== sentenceAt[range.first] && mention.first !== range.last) return null;
  const isVerb = (i: number) => sentenceAt[i] === sentence && !masked[i] && tagOf(doc.tokens, i) === "VERB";
  const before = mention.first - 1;
  const particle = lexicons["verb-particles"].has(doc.tokens.lower[before] ?? "") ? before - 1 : before;
  const verb = [particle, mention.last].find(isVerb);
  return verb === undefined ? null : { first: verb, last: verb + 1 };
}
