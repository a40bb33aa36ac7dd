/** Logistic regression over named features, by gradient descent from zero: the same data give the same weights. */

export interface Example {
  readonly features: readonly string[];
  readonly positive: boolean;
  readonly weight: number;
}

const STEPS = 600;
const RATE = 1;
const DIGITS = 2;

/** Weights by feature, "bias" among them; `ridge` pulls them to zero. */
export function fitLogistic(examples: readonly Example[], ridge: number): Record<string, number> {
  const names = ["bias", ...new Set(examples.flatMap((example) => example.features))].sort();
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map((example) => ["bias", ...example.features].map((name) => index.get(name) ?? 0));
  const total = examples.reduce((sum, example) => sum + example.weight, 0);
  const weights = new Float64Array(names.length);
  const speed = new Float64Array(names.length);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(names.length);
    examples.forEach((example, i) => {
      const row = rows[i] ?? [];
      const sum = row.reduce((s, f) => s + (weights[f] ?? 0), 0);
      const error = (1 / (1 + Math.exp(-sum)) - (example.positive ? 1 : 0)) * (example.weight / total);
      for (const f of row) gradient[f] = (gradient[f] ?? 0) + error;
    });
    for (let f = 0; f < weights.length; f++) {
      const slope = (gradient[f] ?? 0) + (ridge / total) * (weights[f] ?? 0);
      speed[f] = 0.9 * (speed[f] ?? 0) - RATE * slope;
      weights[f] = (weights[f] ?? 0) + (speed[f] ?? 0);
    }
  }
  const rounded = names.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(DIGITS))] as const);
  return Object.fromEntries(rounded.filter(([, weight]) => weight !== 0));
}
