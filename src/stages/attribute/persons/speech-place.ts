import { tokenAt } from "../../../tokens.ts";
import type { Grounds } from "../candidates.ts";

/**
 * Where a pronoun stands to words in marks: behind a line of talk that another line stands right before, behind words that begin
 * a paragraph, behind others, or not behind any.
 */
export function speechPlace({ doc, masked, blockAt }: Grounds, token: number): string {
  if (masked[token - 1] !== 1) return "none";
  const block = doc.blocks[blockAt[token] ?? -1];
  const first = block ? tokenAt(doc.tokens, block.start) : 0;
  if (masked[first] !== 1) return "inside";
  return masked[first - 1] === 1 ? "line" : "opening";
}
