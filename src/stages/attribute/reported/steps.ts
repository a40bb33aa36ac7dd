/** How far and how many, in the steps that the fields of a boundary have. */
import { FAR, MANY } from "./boundary-fields.ts";

/** How many tokens lie between the cue and a place, in steps; −1 for the cue itself. */
export const farFrom = (cue: number, at: number): number => Math.min(FAR - 1, Math.abs(at - cue) - 1);

/** How many there are between two tokens, by the difference of the counts up to each. */
export const few = (difference: number): number => Math.min(MANY - 1, Math.abs(difference));

/** As `few`: 0, 1, or 2 for more. */
export const oneOrMore = (difference: number): number => Math.min(2, Math.abs(difference));

/** 0–3 as they are, then 4–5, 6–9, 10–17, more. */
export function bucket(n: number): number {
  if (n < 4) return n;
  if (n < 6) return 4;
  if (n < 10) return 5;
  return n < 18 ? 6 : 7;
}
