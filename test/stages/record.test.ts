import { expect, test } from "vitest";
import { extract } from "../../src/index.ts";

test("a pronoun that speaks is a mention of whom it stands for", () => {
  const { entities, quotes } = extract("Ana Prieto built the yard. “It was cold,” she said.");
  const ana = entities.find((entity) => entity.name === "Ana Prieto");
  expect(quotes.map((quote) => quote.speaker)).toEqual([ana?.id]);
  expect(ana?.mentions.map((mention) => [mention.text, mention.form])).toEqual([
    ["Ana Prieto", "name"],
    ["she", "pronoun"],
  ]);
});
