/**
 * Word clusters from raw text: words by their left and right neighbours, positive pointwise mutual information, a
 * truncated singular value decomposition (randomized, Halko and others 2011), then spherical k-means.
 */
import { hashOf } from "../../src/nlp/tagger/hash.ts";
import { randomFrom } from "./random.ts";

export interface ClusterOptions {
  readonly words: number;
  readonly contexts: number;
  readonly dimensions: number;
  readonly grains: readonly [coarse: number, middle: number, fine: number];
  readonly rounds: number;
}

export interface Clusters {
  /** Cluster of each word, 1-based. */
  readonly fineOf: ReadonlyMap<string, number>;
  readonly middleOf: Uint16Array;
  readonly coarseOf: Uint16Array;
}

interface Sparse {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Uint32Array;
  readonly column: Uint32Array;
  readonly value: Float32Array;
}

/** @param texts words of each text, in order */
export function clusterWords(texts: readonly (readonly string[])[], options: ClusterOptions): Clusters {
  const vocabulary = frequent(texts, options.words);
  const matrix = neighbours(texts, vocabulary, options.contexts);
  const vectors = reduce(matrix, options.dimensions);
  const [coarse, middle, fine] = options.grains;
  const fineOf = kMeans(vectors, options.dimensions, fine, options.rounds);
  const middleOf = kMeans(fineOf.centres, options.dimensions, middle, options.rounds);
  const coarseOf = kMeans(middleOf.centres, options.dimensions, coarse, options.rounds);
  const up = (c: number) => (middleOf.assigned[c] ?? 0) + 1;
  return {
    fineOf: new Map(vocabulary.map((word, i) => [word, (fineOf.assigned[i] ?? 0) + 1])),
    middleOf: Uint16Array.from({ length: fine + 1 }, (_, c) => (c === 0 ? 0 : up(c - 1))),
    coarseOf: Uint16Array.from({ length: fine + 1 }, (_, c) =>
      c === 0 ? 0 : (coarseOf.assigned[up(c - 1) - 1] ?? 0) + 1,
    ),
  };
}

function frequent(texts: readonly (readonly string[])[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, n]) => n >= 4)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}

/** Words by contexts: the most frequent words to the left, then to the right, and the rest as one. */
function neighbours(
  texts: readonly (readonly string[])[],
  vocabulary: readonly string[],
  contexts: number,
): Sparse {
  const idOf = new Map(vocabulary.map((word, i) => [word, i]));
  const columns = 4 * contexts;
  const counts = new Map<number, number>();
  const count = (row: number, column: number) => {
    const cell = row * columns + column;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  };
  for (const text of texts) {
    const ids = Int32Array.from(text, (word) => idOf.get(word) ?? -1);
    for (let i = 0; i < ids.length; i++) {
      const row = ids[i] ?? -1;
      if (row < 0) continue;
      [-1, 1, -2, 2].forEach((step, k) => {
        const id = ids[i + step] ?? -1;
        if (id >= 0 && id < contexts) count(row, k * contexts + id);
      });
    }
  }
  return positiveInformation(counts, vocabulary.length, columns);
}

function positiveInformation(counts: ReadonlyMap<number, number>, rows: number, columns: number): Sparse {
  const ofRow = new Float64Array(rows);
  const ofColumn = new Float64Array(columns);
  let total = 0;
  for (const [cell, n] of counts) {
    ofRow[Math.floor(cell / columns)] = (ofRow[Math.floor(cell / columns)] ?? 0) + n;
    ofColumn[cell % columns] = (ofColumn[cell % columns] ?? 0) + n ** 0.75;
    total += n ** 0.75;
  }
  const cells = [...counts]
    .map(([cell, n]) => {
      const row = Math.floor(cell / columns);
      const pmi = Math.log((n * total) / ((ofRow[row] ?? 1) * (ofColumn[cell % columns] ?? 1)));
      return [cell, pmi] as const;
    })
    .filter(([, pmi]) => pmi > 0)
    .sort(([a], [b]) => a - b);
  const starts = new Uint32Array(rows + 1);
  for (const [cell] of cells) {
    const row = Math.floor(cell / columns) + 1;
    starts[row] = (starts[row] ?? 0) + 1;
  }
  for (let row = 0; row < rows; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  return {
    rows,
    columns,
    starts,
    column: Uint32Array.from(cells, ([cell]) => cell % columns),
    value: Float32Array.from(cells, ([, pmi]) => pmi),
  };
}

/** Row vectors of unit length in the space of the largest singular values. */
function reduce(matrix: Sparse, dimensions: number): Float32Array {
  const random = randomFrom(7);
  const wide = dimensions + 8;
  let right: Float32Array = Float32Array.from(
    { length: matrix.columns * wide },
    () => random() + random() + random() - 1.5,
  );
  let left: Float32Array = times(matrix, right, wide);
  for (let round = 0; round < 3; round++) {
    orthonormal(left, matrix.rows, wide);
    right = timesTransposed(matrix, left, wide);
    orthonormal(right, matrix.columns, wide);
    left = times(matrix, right, wide);
  }
  const vectors = principal(left, matrix.rows, wide, dimensions);
  for (let row = 0; row < matrix.rows; row++) normalize(vectors, row * dimensions, dimensions);
  return vectors;
}

function times(matrix: Sparse, dense: Float32Array, width: number): Float32Array {
  const out = new Float32Array(matrix.rows * width);
  for (let row = 0; row < matrix.rows; row++)
    for (let cell = matrix.starts[row] ?? 0; cell < (matrix.starts[row + 1] ?? 0); cell++)
      add(out, row * width, dense, (matrix.column[cell] ?? 0) * width, matrix.value[cell] ?? 0, width);
  return out;
}

function timesTransposed(matrix: Sparse, dense: Float32Array, width: number): Float32Array {
  const out = new Float32Array(matrix.columns * width);
  for (let row = 0; row < matrix.rows; row++)
    for (let cell = matrix.starts[row] ?? 0; cell < (matrix.starts[row + 1] ?? 0); cell++)
      add(out, (matrix.column[cell] ?? 0) * width, dense, row * width, matrix.value[cell] ?? 0, width);
  return out;
}

function add(
  to: Float32Array,
  at: number,
  from: Float32Array,
  start: number,
  factor: number,
  width: number,
): void {
  for (let k = 0; k < width; k++) to[at + k] = (to[at + k] ?? 0) + factor * (from[start + k] ?? 0);
}

/** Gram and Schmidt over the columns, in place. */
function orthonormal(dense: Float32Array, rows: number, width: number): void {
  for (let j = 0; j < width; j++) {
    for (let i = 0; i < j; i++) {
      let dot = 0;
      for (let row = 0; row < rows * width; row += width)
        dot += (dense[row + i] ?? 0) * (dense[row + j] ?? 0);
      for (let row = 0; row < rows * width; row += width)
        dense[row + j] = (dense[row + j] ?? 0) - dot * (dense[row + i] ?? 0);
    }
    let length = 0;
    for (let row = 0; row < rows * width; row += width) length += (dense[row + j] ?? 0) ** 2;
    const scale = length > 0 ? 1 / Math.sqrt(length) : 0;
    for (let row = 0; row < rows * width; row += width) dense[row + j] = (dense[row + j] ?? 0) * scale;
  }
}

/** The first columns, scaled down to the root of their lengths, so that no one direction rules. */
function principal(dense: Float32Array, rows: number, width: number, keep: number): Float32Array {
  const lengths = new Float64Array(keep);
  for (let row = 0; row < rows; row++)
    for (let k = 0; k < keep; k++) lengths[k] = (lengths[k] ?? 0) + (dense[row * width + k] ?? 0) ** 2;
  const out = new Float32Array(rows * keep);
  for (let row = 0; row < rows; row++)
    for (let k = 0; k < keep; k++)
      out[row * keep + k] = (dense[row * width + k] ?? 0) / Math.sqrt(Math.sqrt(lengths[k] ?? 1) || 1);
  return out;
}

function normalize(vectors: Float32Array, at: number, width: number): void {
  let length = 0;
  for (let k = 0; k < width; k++) length += (vectors[at + k] ?? 0) ** 2;
  const scale = length > 0 ? 1 / Math.sqrt(length) : 0;
  for (let k = 0; k < width; k++) vectors[at + k] = (vectors[at + k] ?? 0) * scale;
}

/** Spherical k-means; the first centres are words spread evenly over the list, which is in order of frequency. */
function kMeans(vectors: Float32Array, width: number, clusters: number, rounds: number) {
  const count = vectors.length / width;
  const assigned = new Int32Array(count);
  let centres: Float32Array = new Float32Array(clusters * width);
  for (let c = 0; c < clusters; c++) {
    const from = Math.min(c, count - 1);
    centres.set(vectors.subarray(from * width, (from + 1) * width), c * width);
  }
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < count; i++) assigned[i] = nearest(vectors, i * width, centres, width);
    const next = new Float32Array(clusters * width);
    for (let i = 0; i < count; i++) add(next, (assigned[i] ?? 0) * width, vectors, i * width, 1, width);
    for (let c = 0; c < clusters; c++) normalize(next, c * width, width);
    centres = next;
  }
  return { assigned, centres };
}

function nearest(vectors: Float32Array, at: number, centres: Float32Array, width: number): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c * width < centres.length; c++) {
    let dot = 0;
    for (let k = 0; k < width; k++) dot += (vectors[at + k] ?? 0) * (centres[c * width + k] ?? 0);
    if (dot > most) {
      most = dot;
      best = c;
    }
  }
  return best;
}

/** Cluster by the hash of the word. */
export const clusterHashes = ({ fineOf }: Clusters): Map<number, number> =>
  new Map([...fineOf].map(([word, cluster]) => [hashOf(word), cluster]));
