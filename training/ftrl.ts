/**
 * Fits the weights of a linear head by FTRL-Proximal (McMahan and others, 2013): stochastic steps whose L1 term keeps
 * most weights at zero. The order of the examples is drawn from a fixed seed, so that the same data give the same file.
 */
import type { Head } from "../src/linear.ts";

export interface Rates {
  readonly alpha: number;
  readonly beta: number;
  readonly l1: number;
  readonly l2: number;
  readonly epochs: number;
}

/** An example with a class of the head, or −1 for none of them (whose score is always 0). */
export interface Classed {
  readonly ids: Int32Array;
  readonly label: number;
}

/** Candidates of which one is right. */
export interface Ranked {
  readonly candidates: readonly Int32Array[];
  readonly right: number;
}

export function fitClasses(head: Head, examples: readonly Classed[], rates: Rates): void {
  const n = head.classes;
  const update = stepper(head.weights, rates);
  const scores = new Float64Array(n);
  for (const { ids, label } of shuffled(examples, rates.epochs)) {
    let total = 1;
    for (let k = 0; k < n; k++) {
      let sum = 0;
      for (const id of ids) sum += head.weights[id * n + k] ?? 0;
      scores[k] = Math.exp(Math.min(sum, 30));
      total += scores[k] ?? 0;
    }
    for (let k = 0; k < n; k++) {
      const gradient = (scores[k] ?? 0) / total - (k === label ? 1 : 0);
      for (const id of ids) update(id * n + k, gradient);
    }
  }
}

export function fitRanks(head: Head, examples: readonly Ranked[], rates: Rates): void {
  const update = stepper(head.weights, rates);
  for (const { candidates, right } of shuffled(examples, rates.epochs)) {
    const sums = candidates.map((ids) => ids.reduce((sum, id) => sum + (head.weights[id] ?? 0), 0));
    const highest = Math.max(...sums);
    const odds = sums.map((sum) => Math.exp(sum - highest));
    const total = odds.reduce((a, b) => a + b, 0);
    candidates.forEach((ids, c) => {
      const gradient = (odds[c] ?? 0) / total - (c === right ? 1 : 0);
      if (Math.abs(gradient) > 1e-4) for (const id of ids) update(id, gradient);
    });
  }
}

/** Moves one weight against its gradient. */
function stepper(
  weights: Head["weights"],
  { alpha, beta, l1, l2 }: Rates,
): (i: number, gradient: number) => void {
  const z = new Float64Array(weights.length);
  const n = new Float64Array(weights.length);
  return (i, gradient) => {
    const before = n[i] ?? 0;
    const after = before + gradient * gradient;
    const sigma = (Math.sqrt(after) - Math.sqrt(before)) / alpha;
    const moved = (z[i] ?? 0) + gradient - sigma * (weights[i] ?? 0);
    z[i] = moved;
    n[i] = after;
    const excess = Math.abs(moved) - l1;
    weights[i] = excess <= 0 ? 0 : (-Math.sign(moved) * excess) / ((beta + Math.sqrt(after)) / alpha + l2);
  };
}

/** Every example once an epoch, in another order each time. */
function* shuffled<Item>(items: readonly Item[], epochs: number): Generator<Item> {
  const order = [...items];
  let seed = 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const j = seed % (i + 1);
      const [a, b] = [order[i], order[j]];
      if (a === undefined || b === undefined) continue;
      order[i] = b;
      order[j] = a;
    }
    yield* order;
  }
}
