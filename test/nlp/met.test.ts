import { expect, test } from "vitest";
import { meetings } from "../../src/nlp/wink/met.ts";
import { UNMET } from "../../src/nlp/wink/ways.ts";

test("a word is known as what it was met as, and to nobody before", () => {
  const met = meetings();
  expect(met.asOf(7)).toBe(UNMET);
  met.meet(7, 12);
  expect(met.asOf(7)).toBe(12);
  met.meet(7, 13);
  expect(met.asOf(7)).toBe(13);
});

test("nothing of one text is known in the next, also where words share a sign of having been met", () => {
  const met = meetings();
  const [word, alike] = [7, 7 + (1 << 12)];
  met.meet(word, 12);
  met.forget();
  met.meet(alike, 3);
  expect(met.asOf(word)).toBe(UNMET);
  expect(met.asOf(alike)).toBe(3);
});
