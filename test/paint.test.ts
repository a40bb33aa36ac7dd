import { expect, test } from "vitest";
import { paint } from "../src/paint.ts";

test("a range is set, its end and what is beyond the numbers are not", () => {
  const numbers = new Int32Array(5).fill(-1);
  paint(numbers, 7, 1, 3);
  expect([...numbers]).toEqual([-1, 7, 7, -1, -1]);
  paint(numbers, 8, 4, 9);
  expect([...numbers]).toEqual([-1, 7, 7, -1, 8]);
  paint(numbers, 9, 3, 3);
  expect([...numbers]).toEqual([-1, 7, 7, -1, 8]);
});
