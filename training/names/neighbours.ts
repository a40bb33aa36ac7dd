/** How words stand beside other words: a sparse matrix of positive pointwise mutual information. */

/** A matrix row by row; `starts` has one more entry than there are rows. */
export interface Sparse {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Uint32Array;
  readonly column: Uint32Array;
  readonly value: Float32Array;
}

/** Words by contexts: the most frequent words to the left, then to the right, and the rest as one. */
export function neighbours(
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
