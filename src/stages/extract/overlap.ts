import type { Mention } from "../../document.ts";
import { byPosition } from "../../span.ts";

/**
 * One list out of many, earlier lists first: a mention stays when it shares no token with one from a list before its
 * own; within a list the earlier and longer one stays.
 */
export function withoutOverlap(lists: readonly (readonly Mention[])[], tokenCount: number): Mention[] {
  const taken = new Uint8Array(tokenCount);
  const kept: Mention[] = [];
  for (const list of lists) {
    for (const mention of [...list].sort(byPosition)) {
      if (taken.subarray(mention.first, mention.last).includes(1)) continue;
      taken.fill(1, mention.first, mention.last);
      kept.push(mention);
    }
  }
  return kept.sort(byPosition);
}
