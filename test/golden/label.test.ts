import { describe, expect, test } from "vitest";
import type { Extract } from "../../src/golden/check.ts";
import { diff } from "../../src/golden/diff.ts";
import { findFixtures } from "../../src/golden/fixtures.ts";
import { goldenOf } from "../../src/golden/from-record.ts";
import { accept, label, slugOf } from "../../src/golden/label.ts";
import { readGolden } from "../../src/golden/read.ts";
import { readsBack, rewrittenGolden, writtenGolden } from "../../src/golden/write.ts";
import { diskOf, recordOf } from "./made.ts";

const TEXT = "“It rains,” said Mio Ito, chef of Kumo. “It snows,” said Ren Oda.";
const RECORD = recordOf(TEXT, {
  people: ["Mio Ito", "Ren Oda"],
  entities: [{ type: "organization", name: "Kumo" }],
  roles: [{ person: "Mio Ito", title: "chef", of: "Kumo" }],
  quotes: [
    { speaker: "Mio Ito", spans: ["It rains,"] },
    { speaker: "Ren Oda", spans: ["It snows,"] },
  ],
});
const extract: Extract = () => ({ rawOffsets: null, record: RECORD });

describe("label", () => {
  test("copies the article and fills a golden that no person has read", async () => {
    const disk = diskOf({ "in/A b.txt": TEXT });
    await label("in/A b.txt", "fixtures/a-b", disk, extract);
    expect(disk.files["fixtures/a-b/article.txt"]).toBe(TEXT);
    const { golden } = readGolden(disk.files["fixtures/a-b/golden.yaml"] ?? "");
    expect(golden).toMatchObject({
      unreviewed: true,
      people: [{ name: "Mio Ito", roles: [{ title: "chef", of: "Kumo" }] }, { name: "Ren Oda" }],
      quotes: [{ speaker: "Mio Ito", spans: ["It rains,"] }, { speaker: "Ren Oda" }],
    });
  });

  test("writes over nothing", async () => {
    const files = { "a.txt": TEXT, "fixtures/a/golden.yaml": "mine" };
    const disk = diskOf({ ...files });
    await expect(label("a.txt", "fixtures/a", disk, extract)).rejects.toMatchObject({ code: "exists" });
    expect(disk.files).toEqual(files);
  });

  test.each([
    ["in/My Interview (1).md", "my-interview-1"],
    ["Café.html", "cafe"],
    ["../..", "article"],
    ["東京.txt", "東京"],
  ])("the slug of %s is %s", (file, slug) => {
    expect(slugOf(file)).toBe(slug);
  });
});

describe("accept", () => {
  const accepted = async (golden: string, actual: Parameters<typeof accept>[1] = []) => {
    const disk = diskOf({ "f/a/article.txt": TEXT, "f/a/golden.yaml": golden });
    const [fixture] = await findFixtures(["f"], disk);
    if (!fixture) throw new Error("no fixture");
    await accept(fixture, actual, disk, extract);
    return disk.files["f/a/golden.yaml"] ?? "";
  };

  test("takes the mark away and leaves all else as it stands", async () => {
    const golden = "# my notes\nunreviewed: true\npeople:\n  - name: Mio Ito # the chef\nquotes: []\n";
    expect(await accepted(golden)).toBe(golden.replace("unreviewed: true\n", ""));
  });

  test("with layers, takes these from the pipeline and no others", async () => {
    const { golden } = readGolden(
      await accepted("labelled: [people]\npeople: [{ name: Mio Ito }]\n", ["quotes"]),
    );
    expect(golden?.quotes.map((q) => q.speaker)).toEqual(["Mio Ito", "Ren Oda"]);
    expect(golden?.people.map((p) => p.name)).toEqual(["Mio Ito"]);
    expect(golden?.labelled).toEqual(["people", "quotes"]);
  });

  test("what is accepted already is not accepted again", async () => {
    await expect(accepted("people: []\n")).rejects.toMatchObject({ code: "accepted" });
  });
});

describe("writing a golden", () => {
  test.each([
    "- no list: here",
    "# no comment",
    "a\tb",
    "“x” 'y' \"z\"",
    "null",
    "2024-01",
    "yes",
    "<...>",
    "{ a: [",
    "é\u2028f",
  ])("%j reads back as itself", (words) => {
    const golden = { ...goldenOf(RECORD), notQuotes: [words], notes: words };
    expect(readsBack(writtenGolden(golden), golden)).toBe(true);
  });

  test("a change keeps the comments and the layout of what stays", () => {
    const source = writtenGolden(goldenOf(RECORD)).replace(
      "  - speaker: Ren Oda",
      "  # the second\n  - speaker: Ren Oda",
    );
    const { golden } = readGolden(source);
    if (!golden) throw new Error("does not parse");
    const [first, second] = golden.quotes;
    if (!first || !second) throw new Error("no quotes");
    const changed = rewrittenGolden(source, {
      ...golden,
      quotes: [{ ...first, speaker: "Ren Oda" }, second],
    });
    expect(changed).toBe(source.replace("speaker: Mio Ito", "speaker: Ren Oda"));
  });
});

describe("diff", () => {
  const one = new Map([["a", RECORD]]);

  test("a record and itself do not differ", () => {
    expect(diff(one, one, ["article", "people", "roles", "entities", "quotes"])).toMatchObject({
      passed: true,
    });
  });

  test("what changes is told, reported speech too", () => {
    const reported = { form: "reported" as const };
    const more = recordOf(TEXT, {
      people: ["Mio Ito"],
      quotes: [
        { speaker: "Mio Ito", spans: ["It rains,"] },
        { speaker: "Mio Ito", spans: ["chef"], more: reported },
        { speaker: null, spans: ["It snows,"] },
      ],
    });
    const { fixtures } = diff(one, new Map([["a", more]]), ["quotes"]);
    expect(fixtures[0]?.differences.map((d) => [d.verdict, d.expected, d.actual])).toEqual([
      ["spurious", null, "“chef” — Mio Ito"],
      ["wrong speaker", "Ren Oda", "nobody (unknown)"],
    ]);
  });

  test("a record on one side only is named", () => {
    expect(diff(one, new Map(), ["quotes"]).fixtures[0]?.troubles[0]?.code).toBe("one-side");
  });
});
