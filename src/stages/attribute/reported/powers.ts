import { STEP } from "../../../linear-file.ts";

/** Sums of weights beyond this are rare. */
const MOST = 1 << 10;
const powers = new Float64Array(2 * MOST + 1);

/** What a sum of weights is as odds: sums are whole steps, and the same few hundred are asked for in every article. */
export function oddsOf(steps: number, step: number): number {
  if (step !== STEP || steps > MOST || steps < -MOST) return Math.exp(steps * step);
  const known = powers[MOST + steps] ?? 0;
  if (known > 0) return known;
  const odds = Math.exp(steps * step);
  powers[MOST + steps] = odds;
  return odds;
}
