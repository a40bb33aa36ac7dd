/**
 * Word clusters from raw text: words by their left and right neighbours, positive pointwise mutual information, a
 * truncated singular value decomposition (randomized, Halko and others 2011), then spherical k-means.
 */
import { hashOf } from "../../src/nlp/tagger/hash.ts";
import { kMeans } from "./k-means.ts";
import { neighbours } from "./neighbours.ts";
import { reduce } from "./reduce.ts";

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

/** Cluster by the hash of the word. */
export const clusterHashes = ({ fineOf }: Clusters): Map<number, number> =>
  new Map([...fineOf].map(([word, cluster]) => [hashOf(word), cluster]));
