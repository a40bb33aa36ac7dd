import type { Mention } from "../../document.ts";
import type { ResolveDoc } from "../resolve.ts";

/**
 * "The Matter of the Weir" over an article that never speaks of it: capitals that stand in the headline alone, and that no
 * typography sets off, are the headline's own words.
 */
export function isOnlyInHeadline(doc: ResolveDoc, mentions: readonly Mention[]): boolean {
  const [block] = doc.blocks;
  if (!block || doc.about.title === null) return false;
  const line = doc.text.indexOf("\n", block.start);
  const end = line < 0 ? block.end : Math.min(line, block.end);
  return mentions.length > 0 && mentions.every((m) => m.end <= end && m.leanings !== undefined);
}
