import { describe, expect, test } from "vitest";
import {
  type Domain,
  type Field,
  type Head,
  idOf,
  idsIn,
  spaceOf,
  weighedDomain,
  wholeDomain,
} from "../src/linear.ts";
import { headOf, listed, pack } from "../src/linear-file.ts";
import { floorsFor, isBelow, sumsOf, triplesOf } from "../src/linear-triples.ts";
import { loadKit } from "../src/run/assets.ts";
import { PLACES, reportingOf } from "../src/stages/attribute/reported/reporting.ts";

const fieldsOf = (words: Domain): readonly Field[] => [
  ["bias", 1],
  ["before", words, "near"],
  ["after", words, "near"],
  ["pair", { of: words, sides: 2, room: 4, bySide: false }, "sided"],
  ["more", { of: words, sides: 2, room: 4, bySide: true }, "sided"],
];

describe("spaces", () => {
  const space = spaceOf(fieldsOf(wholeDomain(10)));

  test("every value of every field has an id of its own, and none that of no value", () => {
    const numbers = [1, 10, 10, 40, 40].map((count) => [...Array(count).keys()]);
    const own = (field: number) => (field < 3 ? () => true : (number: number) => number % 4 < 2);
    const ids = numbers.flatMap((all, field) => all.filter(own(field)).map((n) => idOf(space, field, n)));
    expect(new Set(ids).size).toBe(1 + 10 + 10 + 20 + 20);
    expect(Math.max(...ids)).toBe(space.size - 1);
    const noted = idsIn(space, (weights) => ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0));
    expect([...noted]).toEqual(ids);
    const none = [0, 1, 2, 3, 4].map((field) => idOf(space, field, field < 3 ? -1 : -4));
    expect([...idsIn(space, (weights) => none.reduce((sum, id) => sum + (weights[id] ?? 0), 0))]).toEqual([]);
  });

  test("what a group gives to one value stands side by side", () => {
    expect(idOf(space, 2, 3)).toBe(idOf(space, 1, 3) + 1);
    expect(idOf(space, 4, 12)).toBe(idOf(space, 3, 12) + 2);
  });

  test("a group has no more sides than room", () => {
    const sided = { of: wholeDomain(3), sides: 3, room: 4, bySide: true };
    expect(() =>
      spaceOf([
        ["one", sided, "sided"],
        ["two", sided, "sided"],
      ]),
    ).toThrow(RangeError);
  });

  test("three sums are added up in one, whichever of them are below zero", () => {
    const weights = Int8Array.from({ length: 3 * space.size }, (_, i) => [40, -30, 20, -10, 0][i % 5] ?? 0);
    for (const { from, to } of space.gaps) weights.fill(0, 3 * from, 3 * to);
    const triples = triplesOf({ space, classes: 3, weights, step: 0.05 });
    const ids = [
      idOf(space, 0, 0),
      idOf(space, 1, 7),
      idOf(space, 2, -1),
      idOf(space, 3, 5),
      idOf(space, 4, 9),
    ];
    const sum = ids.reduce((total, id) => (total + (triples.weights[id] ?? 0)) | 0, triples.nothing);
    const sums = new Float64Array(3);
    sumsOf(triples, sum, sums);
    const apart = [0, 1, 2].map(
      (k) => ids.reduce((total, id) => total + (weights[3 * id + k] ?? 0), 0) * 0.05,
    );
    expect([...sums]).toEqual(apart);
  });

  test("a sum is below its floor only where no field that is added last can lift it to what is asked", () => {
    const [name, names] = ["last", ["last"]];
    const fields = spaceOf([
      ["first", 40],
      [name, 3],
    ]);
    const weights = new Int8Array(3 * fields.size);
    for (let n = 0; n < 40; n++) weights.fill(n - 30, 3 * idOf(fields, 0, n), 3 * idOf(fields, 0, n) + 3);
    weights[3 * idOf(fields, 1, 2) + 1] = 12;
    const head = { space: fields, classes: 3, weights, step: 0.05 };
    const triples = triplesOf(head);
    const floors = floorsFor(head, triples, names, 0);
    const sumOf = (...ids: number[]) =>
      ids.reduce((sum, id) => (sum + (triples.weights[id] ?? 0)) | 0, triples.nothing);
    const isLow = Array.from({ length: 40 }, (_, n) => isBelow(sumOf(idOf(fields, 0, n)), floors));
    // From −12 on the second of three sums may still get to 0; a step or two are left for rounding.
    const from = 30 - 12;
    expect(isLow.slice(from)).not.toContain(true);
    expect(isLow.slice(0, from - 2)).not.toContain(false);
  });

  test("a sum that needs more bits than it has is told", () => {
    const weights = new Int8Array(3 * space.size);
    const large = spaceOf(Array.from({ length: 9 }, (_, f): Field => [`${f}`, 1]));
    const many = new Int8Array(3 * large.size).fill(127);
    for (let f = 0; f < 9; f++) expect(idOf(large, f, 0)).toBeLessThan(large.size);
    expect(() => triplesOf({ space, classes: 3, weights, step: 0.05 })).not.toThrow();
    expect(() => triplesOf({ space: large, classes: 3, weights: many, step: 0.05 })).toThrow(RangeError);
  });

  test("a head is kept value by value, whatever has rows and stands side by side in memory", () => {
    const counts = new Uint32Array(10);
    for (const [word, count] of [
      [2, 1],
      [9, 3],
      [4, 2],
    ] as const)
      counts[word] = count;
    const weighed = weighedDomain(counts);
    expect([...weighed.rows]).toEqual([-1, -1, 2, -1, 1, -1, -1, -1, -1, 0]);
    const rows = spaceOf(fieldsOf(weighed));
    const heads = [space, rows].map(
      (of): Head => ({ space: of, classes: 1, weights: new Float32Array(of.size), step: 1 }),
    );
    for (const [head, row] of heads.map(
      (head, i) => [head, i === 0 ? (w: number) => w : (w: number) => weighed.rows[w] ?? -1] as const,
    )) {
      head.weights[idOf(head.space, 1, row(2))] = 5 * 0.05;
      head.weights[idOf(head.space, 2, row(9))] = -7 * 0.05;
      head.weights[idOf(head.space, 3, 4 * row(9) + 1)] = 0.05;
      head.weights[idOf(head.space, 4, 4 * row(4))] = 3 * 0.05;
    }
    const [file = "", same] = heads.map(pack);
    expect(same).toBe(file);
    const packed = { file: "test", vocabulary: new Map<string, number>(), heads: new Map([["head", file]]) };
    for (const [i, words] of [wholeDomain(10), weighed].entries()) {
      const list = listed(packed, "head", fieldsOf(wholeDomain(10)), 1);
      const read = headOf(list, fieldsOf(words), 1);
      expect(Array.from(read.weights, (steps) => Math.fround(steps * 0.05))).toEqual([
        ...(heads[i]?.weights ?? []),
      ]);
    }
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
