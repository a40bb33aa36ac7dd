import { describe, expect, test } from "vitest";
import {
  example,
  type Field,
  type Head,
  idsOf,
  pack,
  score,
  scores,
  spaceOf,
  unpack,
} from "../src/linear.ts";
import { loadKit } from "../src/run/assets.ts";
import { PLACES, reportingOf } from "../src/stages/attribute/reported/reporting.ts";

const FIELDS: readonly Field[] = [
  ["bias", 1],
  ["before", "words", "near"],
  ["after", "words", "near"],
  ["pair", { perWord: 2 }],
];

describe("spaces", () => {
  const space = spaceOf(FIELDS, 10);

  test("every value of every field has an id of its own", () => {
    const ids = new Set<number>();
    for (const [field, values] of space.values.entries())
      for (let value = 0; value < values; value++) {
        const shown = example(space).fill(-1);
        shown[field] = value;
        for (const id of idsOf(space, shown)) ids.add(id);
      }
    expect(ids.size).toBe(1 + 10 + 10 + 20);
    expect(Math.max(...ids)).toBe(space.size - 1);
  });

  test("what a group gives to one value stands side by side", () => {
    expect([...idsOf(space, Int32Array.of(-1, 3, 3, -1))]).toEqual([7, 8]);
  });

  test("scores are sums of the weights of what is shown", () => {
    const shown = Int32Array.of(0, 3, -1, 19);
    const weights = Int8Array.from({ length: space.size }, (_, id) => id);
    expect(score({ space, classes: 1, weights, step: 0.5 }, shown)).toBe((0 + 7 + 40) / 2);
    const three = Int8Array.from({ length: 3 * space.size }, (_, i) => (i % 3) + 1);
    const sums = new Float64Array(3);
    scores({ space, classes: 3, weights: three, step: 1 }, shown, sums);
    expect([...sums]).toEqual([3, 6, 9]);
  });

  test("a head is kept field by field, whatever stands side by side in memory", () => {
    const grouped: Head = { space, classes: 1, weights: new Int8Array(space.size), step: 0.05 };
    const apart = spaceOf(
      FIELDS.map(([name, values]): Field => [name, values]),
      10,
    );
    const plain: Head = { space: apart, classes: 1, weights: new Int8Array(space.size), step: 0.05 };
    for (const [shown, weight] of [
      [Int32Array.of(-1, 2, -1, -1), 5],
      [Int32Array.of(-1, -1, 9, -1), -7],
      [Int32Array.of(-1, -1, -1, 19), 1],
    ] as const) {
      for (const id of idsOf(space, shown)) grouped.weights[id] = weight;
      for (const id of idsOf(apart, shown)) plain.weights[id] = weight;
    }
    const file = pack({ ...grouped, weights: Float32Array.from(grouped.weights, (steps) => steps * 0.05) });
    expect(file).toBe(pack({ ...plain, weights: Float32Array.from(plain.weights, (steps) => steps * 0.05) }));
    const packed = { file: "test", vocabulary: new Map<string, number>(), heads: new Map([["head", file]]) };
    expect(unpack(packed, "head", space, 1).weights).toEqual(grouped.weights);
    expect(unpack(packed, "head", apart, 1).weights).toEqual(plain.weights);
  });
});

test("the fitted heads of reported speech are packed as they were", () => {
  const { lexicons, models } = loadKit();
  const packed = models.reported;
  const reporting = reportingOf(packed, lexicons["closed-class"]);
  for (const name of ["cue", "start", "end", "before", "begin"] as const) {
    const { space, classes, weights, step } = reporting[name];
    expect(classes).toBe(name === "cue" ? PLACES : 1);
    const fitted = Float32Array.from(weights, (steps) => steps * step);
    expect(pack({ space, classes, weights: fitted, step: 1 })).toBe(packed.heads.get(name));
  }
});
