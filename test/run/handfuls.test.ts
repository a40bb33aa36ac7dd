import { expect, test } from "vitest";
import { handfuls } from "../../src/run/handfuls.ts";

const sizes = (items: number, hands: number, most: number) => {
  const all = Array.from({ length: items }, (_, i) => i);
  const found = [...handfuls(all, items, hands, most)];
  expect(found.flat()).toEqual(all);
  return found.map(({ length }) => length);
};

test("handfuls are full until the end comes near, then smaller and smaller", () => {
  expect(sizes(50, 2, 8)).toEqual([8, 8, 8, 7, 5, 4, 3, 2, 2, 1, 1, 1]);
});

test("few items go one by one to many hands", () => {
  expect(sizes(5, 4, 8)).toEqual([1, 1, 1, 1, 1]);
});

test("one at once is one at once, and nothing is nothing", () => {
  expect(sizes(3, 1, 1)).toEqual([1, 1, 1]);
  expect(sizes(0, 2, 8)).toEqual([]);
});
