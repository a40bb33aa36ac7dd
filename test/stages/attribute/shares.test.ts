import { expect, test } from "vitest";
import { heaviest, shareOf } from "../../../src/stages/attribute/shares.ts";

test("shares follow from steps, and all together are one", () => {
  const steps = [1000, 0, 2000];
  const shares = steps.map((_, i) => shareOf(steps, i));
  expect((shares[2] ?? 0) / (shares[0] ?? 1)).toBeCloseTo(Math.E, 9);
  expect(shares.reduce((all, one) => all + one, 0)).toBeCloseTo(1, 9);
});

test("the first of equals is the heaviest", () => {
  expect(heaviest([100, 300, 300])).toBe(1);
  expect(heaviest([300, 300], 0)).toBe(1);
  expect(heaviest([])).toBe(-1);
});
