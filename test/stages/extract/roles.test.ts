import { describe, expect, test } from "vitest";
import { interview } from "../../../pipelines/interview.ts";
import { loadKit } from "../../../src/run/assets.ts";

const pipeline = interview(loadKit());

const roles = (text: string): string[] => {
  const bytes = new TextEncoder().encode(text);
  const { record } = pipeline.run({ id: "test", uri: null, mediaType: "text/plain", bytes });
  const name = (id: string | null) => record.entities.find((e) => e.id === id)?.name ?? null;
  return record.roles.map((r) => `${r.method}: ${name(r.person)}, ${r.title}, ${name(r.of)}`);
};

/** One sentence for each rule. */
const EXAMPLES: readonly (readonly [string, readonly string[]])[] = [
  ["The novelist Mary Wilson laughed.", ["title-before-name: Mary Wilson, novelist, null"]],
  [
    "Mary Wilson, editor of The Daily Herald, laughed.",
    ["name-comma-title: Mary Wilson, editor, The Daily Herald"],
  ],
  [
    "We asked Mary Wilson (head of drama at Acme Pictures).",
    ["title-in-brackets: Mary Wilson, head of drama, Acme Pictures"],
  ],
  ["Mary Wilson is a plumber.", ["copula: Mary Wilson, plumber, null"]],
  [
    "Mary Wilson retired as head of sales at Acme Pictures.",
    ["as-title: Mary Wilson, head of sales, Acme Pictures"],
  ],
  [
    "The film Salt opens in May. Original music by Robert Hansen.",
    ["credit-by: Robert Hansen, Original music, Salt"],
  ],
  [
    "The film Salt opens in May.\nProduction designer: Robert Hansen.",
    ["credit-label: Robert Hansen, Production designer, Salt"],
  ],
  [
    "The film Salt opens in May. Mary Wilson handles Character Design.",
    ["does-craft: Mary Wilson, Character Design, Salt"],
  ],
  ["Mary Wilson, who wrote the film Salt, laughed.", ["does-work: Mary Wilson, wrote, Salt"]],
];

describe("roles", () => {
  test.each(EXAMPLES)("%s", (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  test("kinship is no role", () => {
    expect(roles("Mary Wilson, the sister of Robert Hansen, laughed.")).toEqual([]);
  });
});
