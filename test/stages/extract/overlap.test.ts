import { expect, test } from "vitest";
import type { Mention } from "../../../src/document.ts";
import { apart, merged } from "../../../src/stages/extract/overlap.ts";

/** A mention whose tokens are a character each. */
const mention = (first: number, last: number, type: Mention["type"] = "person"): Mention => ({
  start: first,
  end: last,
  form: "name",
  type,
  first,
  last,
  honorific: null,
  leanings: undefined,
});
const spans = (mentions: readonly Mention[]) => mentions.map(({ first, last }) => `${first}-${last}`);

test("of mentions that share a token the one from the earlier list stays, then the earlier and longer one", () => {
  const sure = [mention(6, 8), mention(2, 4)];
  const others = [mention(3, 6), mention(4, 5), mention(4, 6), mention(0, 2), mention(9, 10)];
  const kept = apart(10);
  kept.take(sure);
  kept.take(others);
  expect(spans(kept.inOrder())).toEqual(["0-2", "2-4", "4-6", "6-8", "9-10"]);
  expect([...kept.taken]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0, 1]);
  expect(apart(3).inOrder()).toEqual([]);
});

test("two lists in order are one in order, the first list's first where both have a mention", () => {
  const [first, second] = [mention(2, 4), mention(2, 4, "place")];
  const all = merged([mention(0, 1), first], [mention(0, 2), second, mention(5, 6)]);
  expect(spans(all)).toEqual(["0-2", "0-1", "2-4", "2-4", "5-6"]);
  expect(all.indexOf(first)).toBeLessThan(all.indexOf(second));
  expect(spans(merged([], [first]))).toEqual(["2-4"]);
});
