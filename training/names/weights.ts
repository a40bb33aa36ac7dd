/** From fitted numbers to the weights file: the strongest rows, fitted again alone, in few bits. */
import { FEATURE_BITS, feature } from "../../src/nlp/tagger/hash.ts";
import { LABELS } from "../../src/nlp/tagger/labels.ts";
import { KEYS, type Listing, type WeightsFile } from "../../src/nlp/tagger/weights.ts";
import { type Clusters, clusterHashes } from "./clusters.ts";
import { frequentRows, numberRows, type RawExamples, type Rows, withRows } from "./examples.ts";
import type { NameLists } from "./lists.ts";
import { type FitOptions, type Fitted, fitPerceptron } from "./perceptron.ts";

export interface ShrinkOptions {
  /** Features that occur less often are left out from the start. */
  readonly least: number;
  /** So many rows are kept. */
  readonly rows: number;
  /** A weight is a whole number from -levels to levels. */
  readonly levels: number;
  /** One step of a weight, in standard deviations of all weights. */
  readonly step: number;
  readonly seeds: number;
}

export interface Shrunk {
  readonly keys: Uint32Array;
  readonly weights: Int8Array;
  readonly moves: Int8Array;
}

/** Fits, keeps the strongest rows, fits those again, and rounds. */
export function fitSmall(
  examples: RawExamples,
  shrink: ShrinkOptions,
  options: Omit<FitOptions, "seed">,
): Shrunk {
  const all = frequentRows(examples, shrink.least);
  const first = fitSeeds(examples, all, 1, options);
  const kept = strongest(all, first, shrink.rows);
  return rounded(kept, fitSeeds(examples, kept, shrink.seeds, options), shrink);
}

/** The sum of several fits that differ in the order of the examples. */
function fitSeeds(raw: RawExamples, rows: Rows, seeds: number, options: Omit<FitOptions, "seed">): Fitted {
  const examples = withRows(raw, rows);
  const sum = fitPerceptron(examples, rows.count, { ...options, seed: 1 });
  for (let seed = 2; seed <= seeds; seed++) {
    const next = fitPerceptron(examples, rows.count, { ...options, seed });
    next.weights.forEach((w, i) => {
      sum.weights[i] = (sum.weights[i] ?? 0) + w;
    });
    next.moves.forEach((w, i) => {
      sum.moves[i] = (sum.moves[i] ?? 0) + w;
    });
  }
  return sum;
}

function strongest(rows: Rows, fitted: Fitted, count: number): Rows {
  const strength = new Float64Array(rows.count);
  for (let i = 0; i < fitted.weights.length; i++) {
    const row = Math.floor(i / LABELS);
    strength[row] = Math.max(strength[row] ?? 0, Math.abs(fitted.weights[i] ?? 0));
  }
  const weakest = Float64Array.from(strength).sort().at(-count) ?? 0;
  return numberRows((f) => (rows.of[f] ?? -1) >= 0 && (strength[rows.of[f] ?? 0] ?? 0) >= weakest);
}

function rounded(rows: Rows, fitted: Fitted, { levels, step }: ShrinkOptions): Shrunk {
  const square = fitted.weights.reduce((sum, w) => sum + w * w, 0) / fitted.weights.length;
  const unit = step * Math.sqrt(square);
  const within = (most: number) => (w: number) => Math.max(-most, Math.min(most, Math.round(w / unit)));
  const keys = new Uint32Array(rows.count);
  for (let f = 0; f < 1 << FEATURE_BITS; f++) {
    const row = rows.of[f] ?? -1;
    if (row >= 0) keys[row] = f;
  }
  return {
    keys,
    weights: Int8Array.from(fitted.weights, within(levels)),
    moves: Int8Array.from(fitted.moves, within(127)),
  };
}

/** The weights file's parts out of all that was made. */
export function weightsFile(shrunk: Shrunk, clusters: Clusters, lists: NameLists): WeightsFile {
  return {
    ...shrunk,
    clusters: listing(KEYS.cluster, clusterHashes(clusters)),
    middleOf: clusters.middleOf,
    coarseOf: clusters.coarseOf,
    lists: listing(KEYS.list, lists.words),
    phrases: listing(KEYS.phrase, lists.phrases),
  };
}

function listing(kind: number, values: ReadonlyMap<number, number>): Listing {
  const byKey = new Map([...values].map(([hash, value]) => [feature(kind, hash), value]));
  const sorted = [...byKey].sort(([a], [b]) => a - b);
  return {
    keys: Uint32Array.from(sorted, ([key]) => key),
    values: Uint16Array.from(sorted, ([, value]) => value),
  };
}
