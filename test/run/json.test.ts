import { expect, test } from "vitest";
import { compact, compactLayer, spread } from "../../src/run/json.ts";

const layer = { ids: [1, 2], links: new Map([[66, 6]]) };

test("a map of a layer is its entries, on the line of its field", () => {
  expect(compactLayer(layer)).toBe('{"ids":[1,2],"links":[[66,6]]}');
  expect(spread(layer, compactLayer)).toBe('{\n  "ids": [\n    1,\n    2\n  ],\n  "links": [[66,6]]\n}\n');
});

test("a record has a line for each field and each item, and is one line as NDJSON", () => {
  const record = { id: "a", quotes: [{ id: "q1" }], issues: [] };
  expect(compact(record)).toBe('{"id":"a","quotes":[{"id":"q1"}],"issues":[]}');
  expect(spread(record)).toBe('{\n  "id": "a",\n  "quotes": [\n    {"id":"q1"}\n  ],\n  "issues": []\n}\n');
});
