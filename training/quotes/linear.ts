/** Log-linear learners on whole data sets: the same steps over the same numbers, no chance in it. */

/** Proposals with their features, and which of them are right. */
export interface RankExample {
  readonly candidates: readonly (readonly string[])[];
  /** How much of each of its features a proposal shows; where it is left out, all of each. */
  readonly amounts?: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

export interface BinaryExample {
  readonly features: readonly string[];
  readonly label: boolean;
}

/** How strongly weights are held at zero, how often a feature must be seen, and below which weight it is left out. */
export interface Regularisation {
  readonly l2: number;
  readonly least: number;
  readonly smallest?: number;
}

/** Smaller weights are left out of a model: they change no answer that is clear. */
const SMALLEST = 0.02;

/** A proposal with its features as numbers, and how much of each it shows; null for all of each. */
interface Proposal {
  readonly ids: Int32Array;
  readonly amounts: Float64Array | null;
}

/** An example with its features as numbers. */
interface Numbered {
  readonly candidates: readonly Proposal[];
  readonly right: readonly boolean[];
}

/** Softmax over the proposals; the probability of all right ones together is raised. */
export function fitRanker(
  examples: readonly RankExample[],
  { l2, least, smallest = SMALLEST }: Regularisation,
): Map<string, number> {
  const ids = frequent(examples, least);
  const data = examples.map(({ candidates, amounts, right }) => ({
    candidates: candidates.map((features, c) => numbered(features, amounts?.[c] ?? null, ids)),
    right,
  }));
  const weights = descend(ids.size, l2, (at, gradient) => {
    for (const example of data) addGradient(example, at, gradient);
  });
  const kept = [...ids].filter(([, i]) => Math.abs(weights[i] ?? 0) >= smallest);
  return new Map(kept.map(([feature, i]) => [feature, weights[i] ?? 0]));
}

function numbered(
  features: readonly string[],
  amounts: readonly number[] | null,
  ids: ReadonlyMap<string, number>,
): Proposal {
  const known = features.flatMap((feature, f) => {
    const id = ids.get(feature);
    return id === undefined ? [] : [{ id, amount: amounts?.[f] ?? 1 }];
  });
  return {
    ids: Int32Array.from(known, ({ id }) => id),
    amounts: amounts && Float64Array.from(known, ({ amount }) => amount),
  };
}

/** Logistic regression: a ranking of what shows the features against nothing; the feature "bias" is always on. */
export const fitLogistic = (
  examples: readonly BinaryExample[],
  regularisation: Regularisation,
): Map<string, number> =>
  fitRanker(
    examples.map(({ features, label }) => ({
      candidates: [["bias", ...features], []],
      right: [label, !label],
    })),
    regularisation,
  );

/** Numbers for the features that at least `least` examples show. */
function frequent(examples: readonly RankExample[], least: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { candidates } of examples)
    for (const feature of new Set(candidates.flat())) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const often = [...counts].filter(([, n]) => n >= least);
  return new Map(often.map(([feature], i) => [feature, i]));
}

/** Adds the gradient of an example's loss. */
function addGradient({ candidates, right }: Numbered, weights: Float64Array, gradient: Float64Array): void {
  const scores = candidates.map(({ ids, amounts }) =>
    ids.reduce((sum, id, f) => sum + (weights[id] ?? 0) * (amounts?.[f] ?? 1), 0),
  );
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const all = raised.reduce((a, b) => a + b, 0);
  const good = raised.reduce((a, b, i) => a + (right[i] ? b : 0), 0);
  if (good === 0) return;
  candidates.forEach(({ ids, amounts }, i) => {
    const weight = raised[i] ?? 0;
    const slope = weight / all - (right[i] ? weight / good : 0);
    if (Math.abs(slope) < 1e-6) return;
    ids.forEach((id, f) => {
      gradient[id] = (gradient[id] ?? 0) + slope * (amounts?.[f] ?? 1);
    });
  });
}

const STEPS = 150;
/** The last third of the steps is shorter. */
const [STRIDE, SHORT_STRIDE] = [0.05, 0.015];
const [MOMENTUM, SCALE] = [0.9, 0.99];

/** Adam (Kingma and Ba, 2015) over the whole data, with the square of the weights as a penalty. */
function descend(
  size: number,
  l2: number,
  addGradients: (weights: Float64Array, gradient: Float64Array) => void,
): Float64Array {
  const [weights, mean, square] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight) => l2 * weight);
    addGradients(weights, gradient);
    const stride = step <= (2 * STEPS) / 3 ? STRIDE : SHORT_STRIDE;
    gradient.forEach((slope, i) => {
      mean[i] = MOMENTUM * (mean[i] ?? 0) + (1 - MOMENTUM) * slope;
      square[i] = SCALE * (square[i] ?? 0) + (1 - SCALE) * slope * slope;
      const first = (mean[i] ?? 0) / (1 - MOMENTUM ** step);
      const second = (square[i] ?? 0) / (1 - SCALE ** step);
      weights[i] = (weights[i] ?? 0) - (stride * first) / (Math.sqrt(second) + 1e-8);
    });
  }
  return weights;
}
