import { numberOf } from "../../../feature-values.ts";
import { tokenAt } from "../../../tokens.ts";
import type { Grounds } from "../candidates.ts";

/**
 * Where a pronoun stands to words in marks: behind a line of talk that another line stands right before, behind words that begin
 * a paragraph, behind others, or not behind any.
 */
export function speechPlace({ doc, masked, blockAt }: Grounds, token: number): number {
  if (masked[token - 1] !== 1) return NOT_BEHIND;
  const block = doc.blocks[blockAt[token] ?? -1];
  const first = block ? tokenAt(doc.tokens, block.start) : 0;
  if (masked[first] !== 1) return INSIDE;
  return masked[first - 1] === 1 ? LINE : OPENING;
}

const [NOT_BEHIND, INSIDE] = [numberOf("none"), numberOf("inside")];
const [LINE, OPENING] = [numberOf("line"), numberOf("opening")];
