import { expect, test } from "vitest";
import { LABELS } from "../../src/nlp/tagger/labels.ts";
import { GROUPS, groupSums } from "../../src/nlp/tagger/sums.ts";
import { featureTable } from "../../src/nlp/tagger/table.ts";

/** Two features: the first weighs 1 for every label, the second the label's number. */
const features = Uint32Array.of(11, 22);
const weights = Int8Array.from({ length: 2 * LABELS }, (_, i) => (i < LABELS ? 1 : i - LABELS));
const both = Int32Array.of(11, 22, 33);

/** The sums that a group has, taken when they were not found. */
function sumsOf(sums: ReturnType<typeof groupSums>, a: number, b: number): number[] {
  sums.prepare();
  const found = sums.find(GROUPS.word, a, b);
  const at = found < 0 ? sums.keep(GROUPS.word, a, b, both, both.length) : found;
  return [...sums.rows().subarray(at, at + LABELS)];
}

test("a group has the sum of its features, those that weigh nothing left out, found again", () => {
  const sums = groupSums(featureTable(features, weights));
  const expected = Array.from({ length: LABELS }, (_, label) => 1 + label);
  expect(sumsOf(sums, 5, 7)).toEqual(expected);
  expect(sums.find(GROUPS.word, 5, 7)).toBeGreaterThanOrEqual(0);
  expect(sums.find(GROUPS.word, 7, 5)).toBe(-1);
  expect(sums.find(GROUPS.looks, 5, 7)).toBe(-1);
});

test("so it has after more groups than are kept: all are forgotten, and memory stays flat", () => {
  const sums = groupSums(featureTable(features, weights));
  const first = sumsOf(sums, 0, 0);
  let most = 0;
  for (let i = 1; i < 150_000; i++) {
    sumsOf(sums, i, i);
    most = Math.max(most, sums.rows().length);
  }
  const room = sums.rows().length;
  for (let i = 150_000; i < 300_000; i++) sumsOf(sums, i, i);
  expect(sums.rows().length).toBe(room);
  expect(most).toBe(room);
  expect(sums.find(GROUPS.word, 0, 0)).toBe(-1);
  expect(sumsOf(sums, 0, 0)).toEqual(first);
});
