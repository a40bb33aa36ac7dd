/** A log-linear ranker over amounts: softmax over the candidates, the probability of all right ones together is raised. */
import { descend } from "../quotes/linear.ts";

/** Candidates with the amounts that they show, and which of them are right. */
export interface RankExample {
  readonly candidates: readonly ReadonlyMap<string, number>[];
  readonly right: readonly boolean[];
}

/** Features that fewer examples show are left out. */
const LEAST = 2;

/** Smaller weights are left out of a model. */
const SMALLEST = 0.01;

/** A candidate's features by number, each with its amount. */
interface Numbered {
  readonly ids: Int32Array;
  readonly amounts: Float64Array;
}

export function fitAmounts(all: readonly RankExample[], l2: number): Map<string, number> {
  const examples = all.filter(({ right }) => right.some(Boolean) && !right.every(Boolean));
  const numbers = frequent(examples);
  const data = examples.map(({ candidates, right }) => ({
    right,
    candidates: candidates.map((amounts): Numbered => {
      const known = [...amounts].filter(([name]) => numbers.has(name));
      return {
        ids: Int32Array.from(known, ([name]) => numbers.get(name) ?? 0),
        amounts: Float64Array.from(known, ([, amount]) => amount),
      };
    }),
  }));
  const weights = descend(numbers.size, l2, (at, gradient) => {
    for (const { candidates, right } of data) addGradient(candidates, right, at, gradient);
  });
  const fitted = [...numbers].map(([name, i]): [string, number] => [name, weights[i] ?? 0]);
  return new Map(fitted.filter(([, weight]) => Math.abs(weight) >= SMALLEST));
}

function frequent(examples: readonly RankExample[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { candidates } of examples)
    for (const name of new Set(candidates.flatMap((amounts) => [...amounts.keys()])))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= LEAST);
  return new Map(often.map(([name], i) => [name, i]));
}

function addGradient(
  candidates: readonly Numbered[],
  right: readonly boolean[],
  weights: Float64Array,
  gradient: Float64Array,
): void {
  const scores = candidates.map(({ ids, amounts }) =>
    ids.reduce((sum, id, i) => sum + (weights[id] ?? 0) * (amounts[i] ?? 0), 0),
  );
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((a, b) => a + b, 0);
  const good = odds.reduce((sum, odd, i) => sum + (right[i] ? odd : 0), 0);
  candidates.forEach(({ ids, amounts }, c) => {
    const odd = odds[c] ?? 0;
    const slope = odd / all - (right[c] ? odd / good : 0);
    ids.forEach((id, i) => {
      gradient[id] = (gradient[id] ?? 0) + slope * (amounts[i] ?? 0);
    });
  });
}
