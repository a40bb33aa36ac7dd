import type { Grounds } from "../candidates.ts";
import { vocativeIn } from "./vocative.ts";

/** How many lines ahead are looked at. */
const MOST_AHEAD = 8;

/**
 * “You never said stop.” / “I said it every day.” / “You said it to the wall,” says Ito: where two take turns, whom a later line
 * names as its source speaks every other line before it, and whom it speaks to the others.
 * @param told who a quotation’s own paragraph says is its source, or null
 * @returns who speaks the line, undefined where no line of the same talk tells
 */
export function toldAhead(
  grounds: Grounds,
  q: number,
  told: (quotation: number) => number | null,
): number | undefined {
  const { doc, speech, placeOf, blockAt, ranges } = grounds;
  const startOf = (quotation: number) => ranges[quotation]?.first ?? 0;
  const own = blockAt[startOf(q)] ?? 0;
  let ahead = 1;
  for (let place = (placeOf[q] ?? 0) + 1; ahead <= MOST_AHEAD; place++) {
    const other = speech[place];
    if (other === undefined) return undefined;
    const block = blockAt[startOf(other)] ?? 0;
    if (block < own + ahead) continue;
    if (block > own + ahead || doc.blocks[block]?.start !== doc.quotations[other]?.outer.start)
      return undefined;
    const addressed = vocativeIn(grounds, other);
    if (addressed !== null) return ahead % 2 === 1 ? addressed : undefined;
    const source = told(other);
    if (source !== null) return ahead % 2 === 0 ? source : undefined;
    ahead++;
  }
  return undefined;
}
