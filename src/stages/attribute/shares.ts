/** Shares of some that are weighed against each other. */
import { STEPS } from "../../feature-table.ts";

/** The probabilities of those whose steps are given, in their order: a softmax over their weights. */
export const sharesOf = (steps: readonly number[]): number[] => softmax(steps.map((own) => own / STEPS));

function softmax(weights: readonly number[]): number[] {
  let top = Number.NEGATIVE_INFINITY;
  for (const weight of weights) if (weight > top) top = weight;
  const raised: number[] = [];
  let sum = 0;
  for (const weight of weights) {
    const one = Math.exp(weight - top);
    raised.push(one);
    sum += one;
  }
  for (let i = 0; i < raised.length; i++) raised[i] = (raised[i] ?? 0) / sum;
  return raised;
}

/** The place of the highest weight, the first of those that are the same, but for one place that is left out; −1 for none. */
export function heaviest(weights: readonly number[], without = -1): number {
  let best = -1;
  for (let i = 0; i < weights.length; i++)
    if (i !== without && (best < 0 || (weights[i] ?? 0) > (weights[best] ?? 0))) best = i;
  return best;
}
