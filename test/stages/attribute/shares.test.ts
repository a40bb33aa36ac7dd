import { expect, test } from "vitest";
import { heaviest, sharesOf } from "../../../src/stages/attribute/shares.ts";

const never = (): number => {
  throw new Error("nobody is level");
};

test("shares follow from steps, and all together are one", () => {
  const shares = sharesOf([1000, 0, 2000], never);
  expect(heaviest(shares)).toBe(2);
  expect((shares[2] ?? 0) / (shares[0] ?? 1)).toBeCloseTo(Math.E, 9);
  expect(shares.reduce((all, one) => all + one, 0)).toBeCloseTo(1, 9);
});

test("where the first are level in steps, the sums of doubles tell them apart", () => {
  const weights = [0.5, 0.5000000000000002, 0.1];
  expect(heaviest(sharesOf([500, 500, 100], (i) => weights[i] ?? 0))).toBe(1);
  const shares = sharesOf([900, 500, 500], (i) => [0.9, 0.5, 0.5000000000000002][i] ?? 0);
  expect(heaviest(shares, heaviest(shares))).toBe(2);
});

test("the first of equals is the heaviest", () => {
  expect(heaviest(sharesOf([300, 300], () => 0.3))).toBe(0);
  expect(heaviest([])).toBe(-1);
});
