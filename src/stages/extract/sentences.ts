import type { Block, Quotation, Sentence } from "../../document.ts";
import { spanOf, type Tokens } from "../../tokens.ts";

/**
 * Sentences of the running text. The reader's boundaries stand, but for those inside a quotation, and every block
 * begins a sentence: “I can’t. I won’t,” she said. → one sentence.
 */
export function findSentences(
  tokens: Tokens,
  blocks: readonly Block[],
  quotations: readonly Quotation[],
): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let block = 0;
  let quotation = 0;
  for (let i = 1; i <= tokens.count; i++) {
    const at = i < tokens.count ? (tokens.start[i] ?? 0) : Number.POSITIVE_INFINITY;
    let opens = i === tokens.count || tokens.opens[i] === 1;
    while (quotation < quotations.length && (quotations[quotation]?.outer.end ?? 0) <= at) quotation++;
    const inside = quotations[quotation];
    if (inside && inside.outer.start < at) opens = false;
    while (block + 1 < blocks.length && (blocks[block + 1]?.start ?? 0) <= at) {
      block++;
      opens = true;
    }
    if (!opens) continue;
    sentences.push({ ...spanOf(tokens, first, i), first, last: i });
    first = i;
  }
  return sentences;
}
