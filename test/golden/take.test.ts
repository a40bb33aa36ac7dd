import { describe, expect, test } from "vitest";
import { compare } from "../../src/golden/compare.ts";
import type { Difference } from "../../src/golden/difference.ts";
import { goldenOf } from "../../src/golden/from-record.ts";
import { locate } from "../../src/golden/locate.ts";
import { type Golden, type GoldenInput, goldenSchema } from "../../src/golden/schema.ts";
import { merged, renamed, take, withoutQuote, withQuote } from "../../src/golden/take.ts";
import { recordOf } from "./made.ts";

const TEXT = "“It rains,” said Mio Ito, chef of Kumo. “It snows,” said Ren Oda. “It pours,” he said.";
const RECORD = recordOf(TEXT, {
  people: ["Mio Ito", "Ren Oda"],
  entities: [{ type: "organization", name: "Kumo" }],
  roles: [{ person: "Mio Ito", title: "chef", of: "Kumo" }],
  quotes: [
    { speaker: "Mio Ito", spans: ["It rains,"] },
    { speaker: "Ren Oda", spans: ["It snows,", "It pours,"] },
  ],
});
const TRUE = goldenOf(RECORD);

const differences = (golden: Golden): readonly Difference[] =>
  compare(golden, locate(golden, TEXT), RECORD).differences;

/** Accepts one difference after the other, as a person would, until there are none. */
function accepted(golden: Golden): Golden {
  const [first] = differences(golden);
  return first ? accepted(take(golden, RECORD, first)) : golden;
}

describe("accepting a difference", () => {
  const [first, second] = TRUE.quotes;
  if (!first || !second) throw new Error("no quotes");
  const wrong: Record<string, GoldenInput> = {
    "a wrong speaker": { ...TRUE, quotes: [{ ...first, speaker: "Ren Oda" }, second] },
    "a speaker whom the golden does not name": {
      ...TRUE,
      people: TRUE.people.slice(1),
      quotes: [{ ...first, speaker: null }, second],
    },
    "a missing quote": { ...TRUE, quotes: [first] },
    "a spurious quote": { ...TRUE, quotes: [...TRUE.quotes, { speaker: null, spans: ["he said"] }] },
    "a wrong boundary": { ...TRUE, quotes: [{ ...first, spans: ["It rains,” said"] }, second] },
    "two quotes that are one": {
      ...TRUE,
      quotes: [first, ...second.spans.map((words) => ({ ...second, spans: [words] }))],
    },
    "a missing person": { ...TRUE, people: TRUE.people.slice(0, 1), quotes: [first] },
    "a person who is none": { ...TRUE, people: [...TRUE.people, { name: "Kumo san" }] },
    "a wrong type": { ...TRUE, entities: [{ type: "place", name: "Kumo" }] },
    "a missing role": { ...TRUE, people: TRUE.people.map((p) => ({ ...p, roles: [] })) },
    "a wrong role": {
      ...TRUE,
      people: TRUE.people.map((p) => ({ ...p, roles: p.roles.map((r) => ({ ...r, former: true })) })),
    },
    "a wrong format": { ...TRUE, article: { ...TRUE.article, format: "qa" } },
  };

  test.each(Object.keys(wrong))("%s: in the end nothing differs, and every speaker is known", (name) => {
    const golden = goldenSchema.parse(wrong[name]);
    expect(differences(golden).length).toBeGreaterThan(0);
    const done = accepted(golden);
    expect(differences(done)).toEqual([]);
    const names = new Set([...done.people, ...done.entities].map((item) => item.name));
    expect(done.quotes.filter((q) => q.speaker !== null && !names.has(q.speaker))).toEqual([]);
    expect(done.quotes.map((q) => q.spans)).toEqual(TRUE.quotes.map((q) => q.spans));
  });

  test("takes that difference and nothing else", () => {
    const golden = goldenSchema.parse({
      ...TRUE,
      quotes: [
        { ...first, speaker: "Ren Oda" },
        { ...second, speaker: "Mio Ito" },
      ],
    });
    const [difference] = differences(golden);
    if (!difference) throw new Error("nothing differs");
    expect(take(golden, RECORD, difference).quotes.map((q) => q.speaker)).toEqual(["Mio Ito", "Mio Ito"]);
  });
});

describe("changing a golden by hand", () => {
  test("a new name goes wherever the old one stood", () => {
    const { people, quotes } = renamed(TRUE, "Mio Ito", "M. Ito");
    expect([people[0]?.name, people[0]?.aliases, quotes[0]?.speaker]).toEqual([
      "M. Ito",
      ["Mio Ito"],
      "M. Ito",
    ]);
  });

  test("two people made one keep forms, roles and quotes of both", () => {
    const { people, quotes } = merged(TRUE, "Ren Oda", "Mio Ito");
    expect(people).toMatchObject([{ name: "Ren Oda", aliases: ["Mio Ito"], roles: [{ title: "chef" }] }]);
    expect(quotes.map((q) => q.speaker)).toEqual(["Ren Oda", "Ren Oda"]);
  });

  test("a new quote stands in its place; what is read out in others moves with them", () => {
    const nested = { ...TRUE, nested: [{ within: 1, speaker: null, spans: ["snows"] }] };
    const start = TEXT.indexOf("said Mio");
    const more = withQuote(nested, TEXT, { start, end: start + 4 }, null);
    expect(more.quotes.map((q) => q.spans[0])).toEqual(["It rains,", "said", "It snows,"]);
    expect(more.nested[0]?.within).toBe(2);
    expect(withoutQuote(more, 1)).toEqual(nested);
    expect(withoutQuote(more, 2).nested).toEqual([]);
  });
});
