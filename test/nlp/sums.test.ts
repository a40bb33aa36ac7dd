import { expect, test } from "vitest";
import { LABELS } from "../../src/nlp/tagger/labels.ts";
import { firstKey, GROUPS, groupSums, kindOf } from "../../src/nlp/tagger/sums.ts";
import { featureTable } from "../../src/nlp/tagger/table.ts";

/** Two features: the first weighs 1 for every label, the second the label's number. */
const features = Uint32Array.of(11, 22);
const weights = Int8Array.from({ length: 2 * LABELS }, (_, i) => (i < LABELS ? 1 : i - LABELS));

function sumAt(sums: ReturnType<typeof groupSums>, ...places: number[]): number[] {
  const out = new Int32Array(LABELS);
  sums.sumUp(Int32Array.from(places), 0, places.length, out, 0);
  return [...out];
}

/** The sums that a group has, taken when they were not found. */
function sumsOf(sums: ReturnType<typeof groupSums>, a: number, b: number): number[] {
  sums.prepare(1);
  const first = firstKey(GROUPS.word, a);
  const found = sums.find(first, b);
  const at = found < 0 ? sums.keep(first, b, Int32Array.of(11, 22, 33), 3) : found;
  return sumAt(sums, at);
}

test("a group has the sum of its features, those that weigh nothing left out, found again", () => {
  const sums = groupSums(featureTable(features, weights));
  const expected = Array.from({ length: LABELS }, (_, label) => 1 + label);
  expect(sumsOf(sums, 5, 7)).toEqual(expected);
  expect(sums.find(firstKey(GROUPS.word, 5), 7)).toBeGreaterThanOrEqual(0);
  expect(sums.find(firstKey(GROUPS.word, 7), 5)).toBe(-1);
  expect(sums.find(firstKey(GROUPS.looks, 5), 7)).toBe(-1);
});

test("the groups of a row are looked up together, and those without sums are told", () => {
  const sums = groupSums(featureTable(features, weights));
  const expected = sumsOf(sums, 5, 7);
  const places = new Int32Array(3);
  const groups = Int32Array.of(
    firstKey(GROUPS.word, 5),
    7,
    firstKey(GROUPS.lists, 5),
    7,
    firstKey(GROUPS.word, 5),
    7,
  );
  expect(sums.findAll(groups, 3, places)).toBe(1);
  expect(places[1]).toBe(-1);
  expect(kindOf(groups[2] ?? 0)).toBe(GROUPS.lists);
  expect(sumAt(sums, places[0] ?? 0, places[2] ?? 0)).toEqual(expected.map((sum) => 2 * sum));
});

test("groups are kept when room is made for more", () => {
  const sums = groupSums(featureTable(features, weights));
  const first = sumsOf(sums, 1, 1);
  const room = sums.room();
  for (let i = 2; sums.room() < 4 * room; i++) sumsOf(sums, i, i);
  const found = sums.find(firstKey(GROUPS.word, 1), 1);
  expect(found).toBeGreaterThanOrEqual(0);
  expect(sumAt(sums, found)).toEqual(first);
});

test("so it has after more groups than are kept: all are forgotten, and memory stays flat", () => {
  const sums = groupSums(featureTable(features, weights));
  const first = sumsOf(sums, 0, 0);
  let most = 0;
  for (let i = 1; i < 150_000; i++) {
    sumsOf(sums, i, i);
    most = Math.max(most, sums.room());
  }
  const room = sums.room();
  for (let i = 150_000; i < 300_000; i++) sumsOf(sums, i, i);
  expect(sums.room()).toBe(room);
  expect(most).toBe(room);
  expect(sums.find(firstKey(GROUPS.word, 0), 0)).toBe(-1);
  expect(sumsOf(sums, 0, 0)).toEqual(first);
});
