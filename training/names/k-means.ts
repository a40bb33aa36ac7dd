import { add, normalize } from "./rows.ts";

/** Spherical k-means; the first centres are words spread evenly over the list, which is in order of frequency. */
export function kMeans(vectors: Float32Array, width: number, clusters: number, rounds: number) {
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
