import { expect, test } from "vitest";
import { LABELS, mayFollow, OUTSIDE } from "../../src/nlp/tagger/labels.ts";
import { search, viterbi } from "../../src/nlp/tagger/viterbi.ts";

/** Whole numbers from -most to most, the same in every run. */
function numbers(seed: number, most: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state % (2 * most + 1)) - most;
  };
}

/** The best labels, found by trying all. */
function bestByTrying(scores: Int32Array, moves: Int8Array, length: number): number {
  const tries = (row: number, before: number): number => {
    if (row === length) return 0;
    let best = Number.NEGATIVE_INFINITY;
    for (let l = 0; l < LABELS; l++) {
      if (!mayFollow(l, before)) continue;
      const sum = (moves[before * LABELS + l] ?? 0) + (scores[row * LABELS + l] ?? 0);
      best = Math.max(best, sum + tries(row + 1, l));
    }
    return best;
  };
  return tries(0, OUTSIDE);
}

test.each([3, 40, 400])("no labels score more than those found, where scores reach %i", (most) => {
  const weight = numbers(7, 20);
  const moves = Int8Array.from({ length: LABELS * LABELS }, weight);
  const space = search(6, moves);
  const score = numbers(most, most);
  for (let round = 0; round < 40; round++) {
    const length = 1 + (round % 4);
    const from = round % 3;
    for (let i = 0; i < length * LABELS; i++) space.scores[from * LABELS + i] = score();
    viterbi(space, from, length);
    let [sum, before] = [0, OUTSIDE];
    for (let row = 0; row < length; row++) {
      const label = space.labels[from + row] ?? 0;
      expect(mayFollow(label, before)).toBe(true);
      sum += (moves[before * LABELS + label] ?? 0) + (space.scores[(from + row) * LABELS + label] ?? 0);
      before = label;
    }
    expect(sum).toBe(bestByTrying(space.scores.subarray(from * LABELS), moves, length));
  }
});
