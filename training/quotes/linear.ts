/** Small log-linear learners: AdaGrad on one example at a time, in the order of the data; no chance in it. */

/** Proposals with their features, and which of them are right. */
export interface RankExample {
  readonly candidates: readonly (readonly string[])[];
  readonly right: readonly boolean[];
}

export interface BinaryExample {
  readonly features: readonly string[];
  readonly label: boolean;
}

interface Learner {
  readonly weights: Map<string, number>;
  readonly squares: Map<string, number>;
  readonly rate: number;
  readonly decay: number;
}

const learner = (rate: number, decay: number): Learner => ({
  weights: new Map(),
  squares: new Map(),
  rate,
  decay,
});

function step(to: Learner, feature: string, gradient: number): void {
  const weight = to.weights.get(feature) ?? 0;
  const slope = gradient + to.decay * weight;
  const square = (to.squares.get(feature) ?? 1e-2) + slope * slope;
  to.squares.set(feature, square);
  to.weights.set(feature, weight - (to.rate * slope) / Math.sqrt(square));
}

const sumOf = (weights: ReadonlyMap<string, number>, features: readonly string[]): number =>
  features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);

/** Features that at least `least` examples show. */
function frequent(lists: Iterable<readonly string[]>, least: number): Set<string> {
  const counts = new Map<string, number>();
  for (const list of lists)
    for (const feature of new Set(list)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return new Set([...counts].filter(([, n]) => n >= least).map(([feature]) => feature));
}

/** Softmax over the proposals; the probability of all right ones together is raised. */
export function fitRanker(
  examples: readonly RankExample[],
  epochs = 12,
  least = 4,
  decay = 2e-4,
): Map<string, number> {
  const kept = frequent(
    examples.flatMap((e) => e.candidates),
    least,
  );
  const data = examples.map((e) => ({
    ...e,
    candidates: e.candidates.map((c) => c.filter((f) => kept.has(f))),
  }));
  const to = learner(0.1, decay);
  for (let epoch = 0; epoch < epochs; epoch++) for (const example of data) rankStep(to, example);
  return to.weights;
}

function rankStep(to: Learner, { candidates, right }: RankExample): void {
  const scores = candidates.map((c) => sumOf(to.weights, c));
  const top = Math.max(...scores);
  const raised = scores.map((s) => Math.exp(s - top));
  const all = raised.reduce((a, b) => a + b, 0);
  const good = raised.reduce((a, b, i) => a + (right[i] ? b : 0), 0);
  if (good === 0) return;
  candidates.forEach((features, i) => {
    const weight = raised[i] ?? 0;
    const gradient = weight / all - (right[i] ? weight / good : 0);
    if (Math.abs(gradient) < 1e-4) return;
    for (const feature of features) step(to, feature, gradient);
  });
}

/** Logistic regression; the feature "bias" is always on. */
export function fitLogistic(
  examples: readonly BinaryExample[],
  epochs = 20,
  least = 4,
  decay = 5e-4,
): Map<string, number> {
  const kept = frequent(
    examples.map((e) => e.features),
    least,
  );
  const data = examples.map((e) => ({ ...e, features: ["bias", ...e.features.filter((f) => kept.has(f))] }));
  const to = learner(0.1, decay);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { features, label } of data) {
      const gradient = 1 / (1 + Math.exp(-sumOf(to.weights, features))) - (label ? 1 : 0);
      for (const feature of features) step(to, feature, gradient);
    }
  }
  return to.weights;
}
