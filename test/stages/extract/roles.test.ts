import { describe, expect, test } from "vitest";
import { interview } from "../../../pipelines/interview.ts";
import { loadKit } from "../../../src/run/assets.ts";

const kit = loadKit();
const usual = interview(kit);

const roles = (text: string, pipeline = usual): string[] => {
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
  ["A former nurse, Mary Wilson laughed.", ["opens-sentence: Mary Wilson, nurse, null"]],
  [
    "The film Salt opens in May. Its composer is Robert Hansen.",
    ["title-is-name: Robert Hansen, composer, Salt"],
  ],
];

/** What stands between a person and a title, and what a title belongs to. */
const SHAPES: readonly (readonly [string, readonly string[]])[] = [
  ["Mary Wilson, 46, a plumber from Leeds, laughed.", ["name-comma-title: Mary Wilson, plumber, null"]],
  [
    "Mary Wilson, one of the founders of Acme Pictures, laughed.",
    ["name-comma-title: Mary Wilson, founders, Acme Pictures"],
  ],
  ["Mary Wilson (left), a plumber, laughed.", ["name-comma-title: Mary Wilson, plumber, null"]],
  ["A former nurse from Leeds, Mary Wilson laughed.", ["opens-sentence: Mary Wilson, nurse, null"]],
  ["MARY WILSON Former plumber", ["name-and-title: MARY WILSON, plumber, null"]],
  ["MARY WILSON Editor, The Daily Herald", ["name-and-title: MARY WILSON, Editor, The Daily Herald"]],
  [
    "We work for Acme Pictures. Mary Wilson was head of sales in those days.",
    ["copula: Mary Wilson, head of sales, Acme Pictures"],
  ],
  [
    "They sent it to their label, Acme Pictures, the label's founder, Mary Wilson, wrote.",
    ["title-before-name: Mary Wilson, founder, Acme Pictures"],
  ],
  ["Mary Wilson, a quilter, laughed.", ["name-comma-title: Mary Wilson, quilter, null"]],
  [
    "Mary Wilson, then 24 and a junior animator at Acme Pictures, laughed.",
    ["name-comma-title: Mary Wilson, junior animator, Acme Pictures"],
  ],
  [
    "Mary Wilson, now an adviser to Acme Pictures, laughed.",
    ["name-comma-title: Mary Wilson, adviser, Acme Pictures"],
  ],
  [
    "Mary Wilson and Robert Hansen, founders of Acme Pictures, laughed.",
    [
      "name-comma-title: Mary Wilson, founders, Acme Pictures",
      "name-comma-title: Robert Hansen, founders, Acme Pictures",
    ],
  ],
  [
    "Mary Wilson has been the Acme Orchestra's conductor since 2011.",
    ["copula: Mary Wilson, conductor, Acme Orchestra"],
  ],
  [
    "Mary Wilson was appointed head of drama at Acme Pictures.",
    ["copula: Mary Wilson, head of drama, Acme Pictures"],
  ],
  ["Mary Wilson worked at Acme Pictures as an animator.", ["as-title: Mary Wilson, animator, Acme Pictures"]],
  [
    "A spokeswoman for Acme Pictures, Mary Wilson, laughed.",
    ["title-before-name: Mary Wilson, spokeswoman, Acme Pictures"],
  ],
  [
    "Professor Mary Wilson, of Oxford University, laughed.",
    ["title-before-name: Mary Wilson, Professor, Oxford University"],
  ],
  [
    "Acme Pictures, founded by Mary Wilson in 2009, makes films.",
    ["credit-by: Mary Wilson, founded, Acme Pictures"],
  ],
];

describe("roles", () => {
  test.each(EXAMPLES)("%s", (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  test.each(SHAPES)("%s", (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  test("lines of a credits list are credits, though they look like turns", () => {
    const text = "The film Salt opens in May.\n\nDirectors: Mary Wilson, Robert Hansen\n\nEditor: Anna Berg";
    expect(roles(text)).toEqual([
      "credit-label: Mary Wilson, Directors, Salt",
      "credit-label: Robert Hansen, Directors, Salt",
      "credit-label: Anna Berg, Editor, Salt",
    ]);
  });

  test("what two people do, both do", () => {
    expect(roles("Mary Wilson and Robert Hansen founded Acme Pictures.")).toEqual([
      "does-work: Mary Wilson, founded, Acme Pictures",
      "does-work: Robert Hansen, founded, Acme Pictures",
    ]);
  });

  test("a label may give the role of who speaks", () => {
    const text = "MARY WILSON, plumber: It leaked.\nROBERT HANSEN, baker: When?\nMARY WILSON: In May.";
    expect(roles(text)).toEqual([
      "name-comma-title: MARY WILSON, plumber, null",
      "name-comma-title: ROBERT HANSEN, baker, null",
    ]);
  });

  test("who plays for a team plays no part", () => {
    expect(roles("Mary Wilson plays for Acme United.")).toEqual([]);
  });

  test("a role that was read as a verb is found whatever words one's own lists link roles with", () => {
    const lexicons = { ...kit.lexicons, "role-links": new Set(["at"]) };
    expect(roles("Mary Wilson, now head of drama, laughed.", interview({ ...kit, lexicons }))).toEqual([
      "name-comma-title: Mary Wilson, head, null",
    ]);
  });

  test("kinship is no role", () => {
    expect(roles("Mary Wilson, the sister of Robert Hansen, laughed.")).toEqual([]);
  });
});
