import { expect, test } from "vitest";
import { pipeline } from "../src/pipeline.ts";
import { keptForOne } from "../src/remembered.ts";

test("what is kept for one article is made once, and anew for another", () => {
  let made = 0;
  const numberOf = keptForOne((_article: object) => ++made);
  const [one, other] = [{}, {}];
  expect([one, one, other, other, one].map(numberOf)).toEqual([1, 1, 2, 2, 3]);
});

test("nothing is kept of an article that is done", () => {
  let made = 0;
  const numberOf = keptForOne((_article: object) => ++made);
  const article = {};
  numberOf(article);
  pipeline().run({});
  expect(numberOf(article)).toBe(2);
});
