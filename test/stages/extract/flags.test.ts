import { expect, test } from "vitest";
import { SIGNS } from "../../../src/landmarks.ts";
import { LOOKS } from "../../../src/letters.ts";
import { KIND } from "../../../src/stages/extract/roles/kinds.ts";
import { SIGN } from "../../../src/stages/extract/roles/signs.ts";

test.each([
  ["kinds of words", KIND, 31],
  ["signs around titles", SIGN, 31],
  ["signs of landmarks", SIGNS, 31],
  ["looks", LOOKS, 8],
])("%s have a bit each, in the room that their tables have", (_, flags, room) => {
  const all = Array.from({ length: room }, (_, bit) => 2 ** bit);
  const own = Object.values(flags);
  expect(new Set(own).size).toBe(own.length);
  expect(own.filter((flag) => !all.includes(flag))).toEqual([]);
});
