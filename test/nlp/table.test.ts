import { expect, test } from "vitest";
import { LABELS } from "../../src/nlp/tagger/labels.ts";
import { featureTable, MOST_WEIGHT } from "../../src/nlp/tagger/table.ts";

/** A hundred features with weights from the most below 0 to the most above. */
const keys = Uint32Array.from({ length: 100 }, (_, i) => 1 + 1000 * i);
const weights = Int8Array.from(
  { length: keys.length * LABELS },
  (_, i) => ((i * 7) % (2 * MOST_WEIGHT + 1)) - MOST_WEIGHT,
);
const table = featureTable(keys, weights);

function sumOf(features: readonly number[], before = 0): number[] {
  const sums = new Int32Array(LABELS).fill(before);
  table.addAll(Int32Array.from(features), Int32Array.of(features.length), 1, sums, 0);
  return [...sums];
}

const weightsOf = (row: number): number[] => [...weights.subarray(row * LABELS, (row + 1) * LABELS)];

test("the weights of a feature are added, those that it has none of are nothing", () => {
  expect(sumOf([1 + 1000 * 7])).toEqual(weightsOf(7));
  expect(sumOf([2, 3, 1 + 1000 * 7, 4], 100)).toEqual(weightsOf(7).map((weight) => 100 + weight));
  expect(sumOf([2, 3, 4])).toEqual(weightsOf(0).map(() => 0));
});

test("those of many features too, whatever they come to", () => {
  const sums = weightsOf(0).map((_, label) =>
    [...keys].reduce((sum, _key, row) => sum + (weightsOf(row)[label] ?? 0), 0),
  );
  expect(sumOf([...keys])).toEqual(sums);
  const extreme = featureTable(Uint32Array.of(5), Int8Array.of(15, -15, 15, -15, -15, -15, 15, 15, 15));
  const most = new Int32Array(LABELS);
  extreme.addAll(new Int32Array(200).fill(5), Int32Array.of(200), 1, most, 0);
  expect([...most]).toEqual([3000, -3000, 3000, -3000, -3000, -3000, 3000, 3000, 3000]);
});

test("and those of several lists, each by itself", () => {
  const sums = new Int32Array(4 * LABELS);
  const lists = Int32Array.of(1, 1001, 2, 7, 2001);
  table.addAll(lists, Int32Array.of(2, 4, 5), 3, sums, LABELS);
  const nothing = weightsOf(0).map(() => 0);
  const both = weightsOf(0).map((weight, label) => weight + (weightsOf(1)[label] ?? 0));
  expect([...sums]).toEqual([...nothing, ...both, ...nothing, ...weightsOf(2)]);
});

test("a weight that has no room is refused", () => {
  expect(() => featureTable(Uint32Array.of(5), new Int8Array(LABELS).fill(MOST_WEIGHT + 1))).toThrow(
    RangeError,
  );
  expect(() => featureTable(Uint32Array.of(5), new Int8Array(LABELS).fill(-MOST_WEIGHT - 1))).toThrow(
    RangeError,
  );
});
