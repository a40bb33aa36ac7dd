import { describe, expect, test } from "vitest";
import { compare } from "../../src/golden/compare.ts";
import { locate } from "../../src/golden/locate.ts";
import { type GoldenInput, goldenSchema } from "../../src/golden/schema.ts";
import type { InterviewRecord } from "../../src/schema.ts";
import { recordOf } from "./made.ts";

const TEXT = "“It rains,” said Mio Ito. “It snows,” said Ren Oda, chef of Kumo. “It pours,” he said.";
const PEOPLE = [{ name: "Mio Ito" }, { name: "Ren Oda" }];

const GOLDEN: GoldenInput = {
  labelled: ["quotes"],
  people: PEOPLE,
  quotes: [
    { speaker: "Mio Ito", spans: ["It rains,"], cue: "said" },
    { speaker: "Ren Oda", spans: ["It snows,"] },
    { speaker: "Ren Oda", spans: ["It pours,"] },
  ],
};

const SAID = [
  { speaker: "Mio Ito", spans: ["It rains,"] },
  { speaker: "Ren Oda", spans: ["It snows,"] },
  { speaker: "Ren Oda", spans: ["It pours,"] },
];

function compared(golden: GoldenInput, record: InterviewRecord) {
  const read = goldenSchema.parse(golden);
  const { differences, counts } = compare(read, locate(read, record.text), record);
  return {
    counts,
    told: differences.map((d) => [d.field, d.verdict, d.expected, d.actual, d.sieve].join(" | ")),
  };
}

const people = ["Mio Ito", "Ren Oda"];

describe("quotes", () => {
  const golden = { ...GOLDEN, quotes: GOLDEN.quotes?.map(({ cue: _, ...quote }) => quote) ?? [] };

  test("a record that says the same differs in nothing", () => {
    const { told, counts } = compared(golden, recordOf(TEXT, { people, quotes: SAID }));
    expect(told).toEqual([]);
    expect(counts.speakers).toEqual({ right: 3, expected: 3, found: 3 });
    expect(counts.quotes).toEqual({ right: 3, expected: 3, found: 3 });
  });

  test("a missing quote is one difference, however many come after it", () => {
    const { told } = compared(golden, recordOf(TEXT, { people, quotes: SAID.slice(1) }));
    expect(told).toEqual(["quoted | missing | “It rains,” — Mio Ito |  | "]);
  });

  test("a wrong speaker names the sieve that decided", () => {
    const quotes = SAID.with(1, { speaker: "Mio Ito", spans: ["It snows,"] });
    const { told, counts } = compared(golden, recordOf(TEXT, { people, quotes }));
    expect(told).toEqual(["speaker | wrong speaker | Ren Oda | Mio Ito | cue-after"]);
    expect(counts.spans.right).toBe(3);
    expect(counts.speakers.right).toBe(2);
  });

  test("a wrong boundary is not a missing and a spurious quote", () => {
    const quotes = SAID.with(0, { speaker: "Mio Ito", spans: ["“It rains,” said"] });
    const { told, counts } = compared(golden, recordOf(TEXT, { people, quotes }));
    expect(told).toEqual(["span | wrong boundary | “It rains,” | ““It rains,” said” | cue-after"]);
    expect(counts.spans).toEqual({ right: 2, expected: 3, found: 3 });
    expect(counts.speakers.right).toBe(3);
  });

  test("marks, punctuation and white space at the ends are no boundary", () => {
    const quotes = SAID.with(0, { speaker: "Mio Ito", spans: ["“It rains"] });
    expect(compared(golden, recordOf(TEXT, { people, quotes })).told).toEqual([]);
  });

  test("what nobody labelled is spurious; reported speech never is", () => {
    const chef = { speaker: null, spans: ["chef of Kumo"] };
    const made = (form: "quoted" | "reported") =>
      recordOf(TEXT, {
        people,
        quotes: [...SAID.slice(0, 2), { ...chef, more: { form } }, ...SAID.slice(2)],
      });
    expect(compared(golden, made("quoted")).told).toEqual([
      "quoted | spurious |  | “chef of Kumo” — nobody | cue-after",
    ]);
    expect(compared(golden, made("reported")).told).toEqual([]);
  });

  test("words of notQuotes are told apart from other spurious quotes, and neutral ones may be either", () => {
    const extra = { speaker: null, spans: ["chef of Kumo"] };
    const record = recordOf(TEXT, { people, quotes: [...SAID.slice(0, 2), extra, ...SAID.slice(2)] });
    expect(compared({ ...golden, notQuotes: ["chef of Kumo"] }, record).told).toEqual([
      "quoted | spurious | no quote: nobody says it | “chef of Kumo” — nobody | cue-after",
    ]);
    expect(compared({ ...golden, neutral: ["chef of Kumo"] }, record).told).toEqual([]);
  });

  test("two quotes in place of one are a wrong cut, with every span and speaker right", () => {
    const text = "“It rains,” said Mio Ito, “and rains.”";
    const one = { people, quotes: [{ speaker: "Mio Ito", spans: ["It rains,", "and rains."] }] };
    const record = recordOf(`${text} Ren Oda`, {
      ...one,
      quotes: ["It rains,", "and rains."].map((span) => ({ speaker: "Mio Ito", spans: [span] })),
    });
    const { told, counts } = compared({ labelled: ["quotes"], people: PEOPLE, quotes: one.quotes }, record);
    expect(told).toEqual(["spans | wrong | one quote of 2 spans | 2 quotes | cue-after"]);
    expect(counts.speakers.right).toBe(2);
  });

  test("a turn is one unit, however many paragraphs it was cut into", () => {
    const text = "Mio Ito: First.\nSecond.";
    const turn = { form: "turn" as const };
    const golden = { people: PEOPLE.slice(0, 1), labelled: ["quotes" as const] };
    const record = recordOf(text, {
      people: ["Mio Ito"],
      quotes: [{ speaker: "Mio Ito", spans: ["First.\nSecond."], more: turn }],
    });
    const quotes = [{ ...turn, speaker: "Mio Ito", spans: ["First.", "Second."] }];
    expect(compared({ ...golden, quotes }, record).told).toEqual([]);
  });

  test("a field that the golden leaves out is not judged; null says that there is none", () => {
    const record = recordOf(TEXT, { people, quotes: SAID });
    const cue = (value: string | null) => ({
      ...golden,
      quotes: [
        { ...SAID[0], speaker: "Mio Ito", spans: ["It rains,"], cue: value },
        ...golden.quotes.slice(1),
      ],
    });
    expect(compared(cue(null), record).told).toEqual([]);
    expect(compared(cue("said"), record).told).toEqual(["cue | missing | said |  | cue-after"]);
  });

  test("question against no question is sharp, answer against statement is not", () => {
    const record = recordOf(TEXT, { people, quotes: SAID });
    const act = (value: "question" | "answer") => ({
      ...golden,
      quotes: [{ speaker: "Mio Ito", spans: ["It rains,"], act: value }, ...golden.quotes.slice(1)],
    });
    expect(compared(act("answer"), record).told).toEqual([]);
    expect(compared(act("question"), record).told).toEqual([
      "act | wrong | question | statement | cue-after",
    ]);
  });
});

describe("people, entities and roles", () => {
  const golden: GoldenInput = {
    labelled: ["people", "roles", "entities"],
    people: [
      { name: "Mio Ito", part: "interviewee" },
      { name: "Ren Oda", roles: [{ title: "chef", of: "Kumo" }] },
    ],
    entities: [{ type: "organization", name: "Kumo" }],
  };
  const kumo = { type: "organization" as const, name: "Kumo" };
  const role = { person: "Ren Oda", title: "chef", of: "Kumo" };

  test("a part is judged where it is labelled", () => {
    const record = recordOf(TEXT, { people, entities: [kumo], roles: [role] });
    expect(compared(golden, record).told).toEqual(["part | missing | Mio Ito: interviewee |  | "]);
  });

  test("a role has a title, what it belongs to, and whether it is past", () => {
    const told = (roles: Parameters<typeof recordOf>[1]["roles"]) =>
      compared(
        { ...golden, labelled: ["roles"] },
        recordOf(TEXT, { people, entities: [kumo], roles: roles ?? [] }),
      ).told;
    expect(told([role])).toEqual([]);
    expect(told([])).toEqual(["role | missing | Ren Oda: chef of Kumo |  | "]);
    expect(told([{ ...role, former: true }])).toEqual([
      "former | wrong | Ren Oda: chef of Kumo | Ren Oda: former chef of Kumo | appositive",
    ]);
    expect(told([{ person: "Ren Oda", title: "chef" }])).toEqual([
      "of | wrong | Ren Oda: chef of Kumo | Ren Oda: chef | appositive",
    ]);
    expect(told([role, { person: "Mio Ito", title: "said" }])).toEqual([
      "role | spurious |  | Mio Ito: said | appositive",
    ]);
  });

  test("the right name under the wrong type is one difference", () => {
    const record = recordOf(TEXT, { people, entities: [{ type: "place", name: "Kumo" }] });
    expect(compared({ ...golden, labelled: ["entities"] }, record).told).toEqual([
      "type | wrong | Kumo: organization | Kumo: place | ",
    ]);
  });

  test("an optional entity may be found or not; dates count where the golden has any", () => {
    const optional = { ...golden, labelled: ["entities" as const], entities: [{ ...kumo, optional: true }] };
    expect(compared(optional, recordOf(TEXT, { people })).told).toEqual([]);
    expect(compared(optional, recordOf(TEXT, { people, entities: [kumo] })).told).toEqual([]);
    const date = { type: "date" as const, name: "rains" };
    expect(compared(optional, recordOf(TEXT, { people, entities: [date] })).told).toEqual([]);
    const dated = { ...optional, entities: [{ type: "date" as const, name: "snows", optional: true }] };
    expect(compared(dated, recordOf(TEXT, { people, entities: [date] })).told).toEqual([
      "date | spurious |  | rains | ",
    ]);
  });
});

test("a layer that is not labelled is not judged", () => {
  const record = recordOf(TEXT, { people: [...people], entities: [{ type: "place", name: "Kumo" }] });
  expect(compared({ labelled: ["article"], article: { format: "prose" } }, record).told).toEqual([]);
  expect(compared({ labelled: ["article"], format: "qa" }, record).told).toEqual([
    "format | wrong | qa | prose | ",
  ]);
});
