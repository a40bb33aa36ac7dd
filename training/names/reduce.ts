/** A truncated singular value decomposition of a sparse matrix (randomized, Halko and others 2011). */
import type { Sparse } from "./neighbours.ts";
import { randomFrom } from "./random.ts";
import { add, normalize } from "./rows.ts";

/** Row vectors of unit length in the space of the largest singular values. */
export function reduce(matrix: Sparse, dimensions: number): Float32Array {
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
