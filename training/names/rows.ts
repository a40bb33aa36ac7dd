/** Arithmetic on rows of a matrix that is kept as one array. */

/** Adds a row, times a factor, to another; both begin where told and are `width` wide. */
export function add(
  to: Float32Array,
  at: number,
  from: Float32Array,
  start: number,
  factor: number,
  width: number,
): void {
  for (let k = 0; k < width; k++) to[at + k] = (to[at + k] ?? 0) + factor * (from[start + k] ?? 0);
}

/** Makes a row one long; a row of zeros stays as it is. */
export function normalize(vectors: Float32Array, at: number, width: number): void {
  let length = 0;
  for (let k = 0; k < width; k++) length += (vectors[at + k] ?? 0) ** 2;
  const scale = length > 0 ? 1 / Math.sqrt(length) : 0;
  for (let k = 0; k < width; k++) vectors[at + k] = (vectors[at + k] ?? 0) * scale;
}
