/** Shares of some that are weighed against each other. */
import { STEPS } from "../../feature-table.ts";

/**
 * The probabilities of those whose steps are given, in their order.
 * @param weightOf the weight of one as a sum of doubles, asked for where the first of all are level
 */
export const sharesOf = (steps: readonly number[], weightOf: (i: number) => number): number[] =>
  softmax(weightsOf(steps, weightOf));

/** The weights of those whose steps are given: as sums of doubles where the first of all are level. */
export const weightsOf = (steps: readonly number[], weightOf: (i: number) => number): number[] =>
  isLevel(steps) ? steps.map((_, i) => weightOf(i)) : steps.map((own) => own / STEPS);

/** Whether the two highest are the same, or the second and the third. */
function isLevel(steps: readonly number[]): boolean {
  let [first, second, third] = [NONE, NONE, NONE];
  for (const own of steps)
    if (own > first) [first, second, third] = [own, first, second];
    else if (own > second) [second, third] = [own, second];
    else if (own > third) third = own;
  return second > NONE && (first === second || second === third);
}

const NONE = Number.NEGATIVE_INFINITY;

function softmax(weights: readonly number[]): number[] {
  let top = NONE;
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
