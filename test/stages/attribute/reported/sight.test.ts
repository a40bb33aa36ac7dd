import { expect, test } from "vitest";
import { wholeDomain } from "../../../../src/linear.ts";
import { winkReader } from "../../../../src/nlp/wink.ts";
import type { Seeing } from "../../../../src/stages/attribute/reported/seeing.ts";
import { sightOf } from "../../../../src/stages/attribute/reported/sight.ts";

test("kinds of words are told apart, however many there are", () => {
  const count = 400;
  const fromTheEnd = Int16Array.from({ length: count }, (_, kind) => count - 1 - kind);
  const seeing: Seeing = {
    vocabulary: new Map(),
    stemOfWord: new Int32Array(),
    kinds: { words: new Map(), count },
    domains: {
      words: wholeDomain(0),
      stems: wholeDomain(0),
      kinds: { rows: fromTheEnd, count },
      pairs: wholeDomain(count * count),
    },
    nouns: new Uint8Array(),
  };
  const tokens = winkReader()("Muir left the harbour.");
  const { columns, noKind } = sightOf({ tokens, quotations: [] }, seeing);
  expect(noKind).toBe(count - 1);
  expect([...columns.kinds.subarray(0, tokens.count)]).toEqual([...tokens.tag].map((tag) => count - 1 - tag));
});
