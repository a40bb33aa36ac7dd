/** The words of a source as a reader would mark them, from the mention that was found for it. */
import type { Mention } from "../../document.ts";
import type { Span } from "../../span.ts";
import { spanOf, tagOf } from "../../tokens.ts";
import { SIGN } from "./clause-words.ts";
import type { Range, Scene } from "./scene.ts";
import { hasSign } from "./word-signs.ts";

/** A mention's own words, or the longer phrase that they begin. */
export function sourceWords(scene: Scene, m: number): Span | null {
  const mention = scene.doc.mentions[m];
  if (!mention) return null;
  const last = isPhrase(scene, mention) ? phraseEnd(scene, mention) : mention.last;
  return last === mention.last
    ? { start: mention.start, end: mention.end }
    : spanOf(scene.doc.tokens, mention.first, last);
}

/** Not a name or "he", which nothing hangs on; but "a man in the front row", "one of them". */
const isPhrase = ({ words: { clauseSigns } }: Scene, { first, form }: Mention): boolean =>
  form === "nominal" || hasSign(clauseSigns, first, SIGN.indefinite);

/** A man in the front row asked: the end of what hangs on prepositions, where a verb follows; else the mention's own. */
function phraseEnd({ doc: { tokens }, quotationAt }: Scene, { last }: Range): number {
  if (tagOf(tokens, last) !== "ADP") return last;
  let end = last;
  while (end - last < LONGEST && quotationAt[end] === -1 && WITHIN.has(tagOf(tokens, end))) end++;
  return VERBS.has(tagOf(tokens, end)) ? end : last;
}

/** What may stand between a head and its verb in prepositional phrases. */
const WITHIN: ReadonlySet<string> = new Set(["ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"]);
const VERBS: ReadonlySet<string> = new Set(["VERB", "AUX"]);
/** Tokens of the longest phrase that is followed. */
const LONGEST = 12;
