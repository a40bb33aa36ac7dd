import { describe, expect, test } from "vitest";
import { reading } from "../../../pipelines/interview.ts";
import { EVIDENCE } from "../../../src/roles/owners/evidence.ts";
import { fieldsOfHouse, fieldsOfRole } from "../../../src/roles/owners/fields.ts";
import { homeOf, homesOf } from "../../../src/roles/owners/home.ts";
import { looksOf } from "../../../src/roles/owners/looks.ts";
import { ownersIn, shownFor } from "../../../src/roles/owners.ts";
import { roleReading } from "../../../src/roles/roles-of.ts";
import { loadKit } from "../../../src/run/assets.ts";
import { textOf } from "../../../src/span.ts";

const kit = loadKit();
const { lexicons } = kit;
const pipeline = reading(kit);

function read(text: string) {
  const bytes = new TextEncoder().encode(text);
  return pipeline.run({ id: "test", uri: null, mediaType: "text/plain", bytes });
}

/** What the first role of a text with that title is of, by name. */
function ownerOf(text: string, title: string): string | null {
  const { entities, roles, told } = read(text);
  const role = [...roles, ...told].find((found) => found.title === title);
  return role === undefined ? "no such role" : role.of === null ? null : (entities[role.of]?.name ?? null);
}

/** The evidence by which a name, or nothing, may own the first title of a text; the amounts left out. */
function evidenceIn(text: string, name: string | null): string[] {
  const doc = read(text);
  const claim = doc.claims[0];
  if (!claim) return [];
  const ask = ownersIn(roleReading(doc, doc.entities, doc.entityOf, lexicons));
  const { owners } = ask(claim, textOf(doc.text, claim.title), null);
  const owner = owners.find(({ entity }) => (entity === null ? null : doc.entities[entity]?.name) === name);
  return (owner ? shownFor(owner) : []).filter((_, i) => i % 2 === 0).map((number) => EVIDENCE[number] ?? "");
}

describe("the fields of life in which somebody holds a role", () => {
  test.each([
    ["ward sister", "infirmary", true],
    ["head teacher of the infants", "primary", true],
    ["nurses", "hospital", true],
    ["bailiff", "choir", false],
    ["novelist", "hospital", false],
  ])("%s, %s", (role, house, same) => {
    expect((fieldsOfRole(role, lexicons) & fieldsOfHouse(house, lexicons)) !== 0).toBe(same);
  });
});

test.each([
  ["sound designer", "work"],
  ["head of costume", "work"],
  ["head of sales", "house"],
  ["director", "both"],
  ["goalkeeper", "team"],
  ["town clerk", "town"],
  ["senator", "state"],
  ["deputy", "beside"],
  ["runs", "leads"],
  ["wrote", "deed"],
  ["teaches history", "field"],
  ["novelist", "known"],
])("a %s is at home in: %s", (title, home) => {
  expect(homeOf(title, lexicons)).toBe(home);
});

test.each([
  ["composer for the series", true, false],
  ["head of costume", true, true],
  ["head of sales", false, true],
  ["goalkeeper", false, true],
])("a %s is one in works: %s, in organizations: %s", (title, inWorks, inOrganizations) => {
  expect(homesOf(title, lexicons)).toEqual({ inWorks, inOrganizations });
});

test.each([
  ["Leeds", "map"],
  ["Tern Council", "organization"],
  ["Kumoi Bakery", "workplace"],
  ["Quay Street", "place"],
  ["Paper Comet", "words"],
  ["Kumoi", "word"],
])("%s looks like: %s", (name, looks) => {
  expect(looksOf(name, lexicons)).toBe(looks);
});

describe("what speaks for something that a role may belong to", () => {
  const studio = "Kumoi Films, a small studio in Leeds, made “Salt Harbour” in a shed.";

  test("the noun that points stands beside its name, and what it calls it", () => {
    const shown = evidenceIn(`${studio} The studio’s director, Ana Prieto, has a hedge.`, "Kumoi Films");
    expect(shown).toContain("noun=adjacent");
    expect(shown).toContain("told=organization");
    expect(shown).toContain("where=previous");
  });

  test("what somebody made first is not what the article is about", () => {
    const text = "He is known for Tern Quartet, a band. Ana Prieto, the drummer, has a hedge.";
    expect(evidenceIn(text, "Tern Quartet")).toContain("earlier");
    expect(evidenceIn(text, "Tern Quartet")).toContain("field=name");
  });

  test("one of many is of nothing more often", () => {
    expect(evidenceIn(`${studio} Ana Prieto is a nurse.`, null)).toEqual(
      expect.arrayContaining(["nothing", "determiner=a", "staff", "staff=a", "method=copula"]),
    );
  });
});

describe("what a role belongs to when no word says so", () => {
  const ward =
    "The Tern Infirmary has forty beds and one lift, and the lift has been out of order since the winter, when the river came up through the floor of the cellar and stayed there. ";
  test("a role is held in the house whose field it is of", () => {
    expect(ownerOf(`${ward}“We carry them,” said Ana Prieto, the matron.`, "matron")).toBe("Tern Infirmary");
  });

  test("a novelist is nobody's", () => {
    expect(ownerOf(`${ward}“We carry them,” said Ana Prieto, a novelist.`, "novelist")).toBeNull();
  });

  test("who is somebody's is not the firm's", () => {
    expect(
      ownerOf(
        "Ben Okri’s interpreter has a hedge. Ben Okri’s translator, Ana Prieto, has two.",
        "translator",
      ),
    ).toBe("Ben Okri");
  });
});
