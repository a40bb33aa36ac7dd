/** Shares of some that are weighed against each other. */
import { STEPS } from "../../feature-table.ts";

/** The probability of one of those whose steps are given: a softmax over their weights. */
export function shareOf(steps: readonly number[], one: number): number {
  const top = (steps[heaviest(steps)] ?? 0) / STEPS;
  let sum = 0;
  for (const own of steps) sum += Math.exp(own / STEPS - top);
  return Math.exp((steps[one] ?? 0) / STEPS - top) / sum;
}

/** The place of the highest number, the first of those that are the same, but for one place that is left out; −1 for none. */
export function heaviest(weights: readonly number[], without = -1): number {
  let best = -1;
  for (let i = 0; i < weights.length; i++)
    if (i !== without && (best < 0 || (weights[i] ?? 0) > (weights[best] ?? 0))) best = i;
  return best;
}
