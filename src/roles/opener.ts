import { lastStarting, type Span } from "../span.ts";
import { sentenceOf } from "./bearers.ts";
import type { RoleDoc } from "./roles-of.ts";

/** How far into its sentence a subject may begin. */
const OPENING = 20;

/** "The Kumoi Fund has offered the Tern Library a loan. | Its director …": the organization that is the subject of the sentence before. */
export function openerBefore<House extends { readonly start: number; readonly entity: number }>(
  doc: RoleDoc,
  houses: readonly House[],
  claim: Span,
): number | null {
  const at = sentenceOf(doc, claim);
  const own = doc.sentences[at]?.start ?? 0;
  const start = doc.sentences[at - 1]?.start ?? own;
  if (claim.start > own) return null;
  const last = houses[lastStarting(houses, start + OPENING - 1)];
  return last !== undefined && last.start >= start ? last.entity : null;
}
