import type { Grounds } from "../candidates.ts";
import { SIGN } from "../clause-words.ts";
import { hasSign } from "../word-signs.ts";
import { nounAt } from "./noun-at.ts";

/** Who is whose relative, as far as the article has told: pairs both ways. */
export type Kin = Map<number, Set<number>>;

/** "his sister, Ada Roe", "Ada Roe, the director’s wife": from here on the two are relatives. */
export function relate(kin: Kin, a: number | null, b: number | null): void {
  if (a === null || b === null || a === b) return;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = kin.get(one);
    if (known) known.add(other);
    else kin.set(one, new Set([other]));
  }
}

/** A description by a relative: "his sister". */
export const isKin = (grounds: Grounds, m: number): boolean =>
  hasSign(grounds.words.clauseSigns, nounAt(grounds, grounds.doc.mentions[m]?.last ?? 1), SIGN.kin);
