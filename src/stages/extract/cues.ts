import type { Cue, Quotation } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { spanOf, type Tokens } from "../../tokens.ts";

/** Verbs of speech outside quotations: "explained", "said". */
export function findCues(tokens: Tokens, quotations: readonly Quotation[], lexicons: Lexicons): Cue[] {
  const cues: Cue[] = [];
  let quotation = 0;
  for (let i = 0; i < tokens.count; i++) {
    const at = tokens.start[i] ?? 0;
    while ((quotations[quotation]?.outer.end ?? Number.POSITIVE_INFINITY) <= at) quotation++;
    const inside = quotations[quotation];
    if (inside && inside.outer.start <= at) continue;
    if (!lexicons["speech-verbs"].has(tokens.lower[i] ?? "")) continue;
    cues.push({ ...spanOf(tokens, i, i + 1), kind: "verb", first: i, last: i + 1 });
  }
  return cues;
}
