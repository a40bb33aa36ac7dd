import { expect, test } from "vitest";
import { roomier } from "../../src/nlp/roomier.ts";

test("numbers with room enough stay where they are; others are copied to where there is more", () => {
  const numbers = Int32Array.of(3, 1, 2);
  expect(roomier(numbers, 3)).toBe(numbers);
  const more = roomier(numbers, 4);
  expect(more.length).toBeGreaterThanOrEqual(4);
  expect([...more.subarray(0, 3)]).toEqual([3, 1, 2]);
});
