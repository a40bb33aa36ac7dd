import { describe, expect, test } from "vitest";
import {
  type Baseline,
  emptyBaseline,
  readBaseline,
  updated,
  writtenBaseline,
} from "../../src/golden/baseline.ts";
import { type CheckOptions, check, type Extract } from "../../src/golden/check.ts";
import { findFixtures } from "../../src/golden/fixtures.ts";
import { LAYERS } from "../../src/golden/layers.ts";
import { jsonReport } from "../../src/golden/report/json.ts";
import { prettyReport } from "../../src/golden/report/pretty.ts";
import { diskOf, recordOf } from "./made.ts";

const ARTICLE = "A first line.\n“It rains,” said Mio Ito. “It snows,” said Ren Oda.";
const GOLDEN = `people: [{ name: Mio Ito }, { name: Ren Oda }]
quotes:
  - { speaker: Mio Ito, spans: ["It rains,"] }
  - { speaker: Ren Oda, spans: ["It snows,"] }
`;

const FILES = { "fixtures/a/article.txt": ARTICLE, "fixtures/a/golden.yaml": GOLDEN };

/** Reads every article as this one: who said the first quote, and who the second. */
const extractor =
  (first: string, second: string): Extract =>
  () => ({
    rawOffsets: null,
    record: recordOf(ARTICLE, {
      people: ["Mio Ito", "Ren Oda"],
      quotes: [
        { speaker: first, spans: ["It rains,"] },
        { speaker: second, spans: ["It snows,"] },
      ],
    }),
  });

const RIGHT = extractor("Mio Ito", "Ren Oda");
const WRONG = extractor("Ren Oda", "Ren Oda");

async function checked(files: Record<string, string>, extract: Extract, options: Partial<CheckOptions> = {}) {
  const disk = diskOf({ ...files });
  const fixtures = await findFixtures(["fixtures"], disk);
  const defaults = { only: LAYERS, thresholds: {}, baseline: null, reviewedOnly: true };
  const result = await check(fixtures, disk, extract, { ...defaults, ...options });
  return { result, disk };
}

const pretty = (result: Awaited<ReturnType<typeof checked>>["result"]) =>
  prettyReport(result, { colour: false, all: false });

describe("check", () => {
  test("passes when nothing differs, and writes nothing", async () => {
    const { result, disk } = await checked(FILES, RIGHT);
    expect(result.passed).toBe(true);
    expect(disk.files).toEqual(FILES);
  });

  test("a difference shows fixture, line, caret, expected, actual and sieve", async () => {
    const { result } = await checked(FILES, WRONG);
    expect(result.passed).toBe(false);
    expect(pretty(result)).toContain(
      [
        "    fixtures/a/article.txt:2:2  wrong speaker",
        "      “It rains,” said Mio Ito. “It snows,” said Ren Oda.",
        "       ^^^^^^^^^",
        "      expected  Mio Ito",
        "      actual    Ren Oda (cue-after)",
      ].join("\n"),
    );
  });

  test("a missing golden, a broken golden, a missing article: each fails by name, the others are still judged", async () => {
    const files = {
      ...FILES,
      "fixtures/b/article.txt": ARTICLE,
      "fixtures/c/article.txt": ARTICLE,
      "fixtures/c/golden.yaml": "quotes: 7",
      "fixtures/d/golden.yaml": GOLDEN,
    };
    const { result } = await checked(files, RIGHT);
    expect(result.fixtures.map(({ slug, passed, troubles }) => [slug, passed, troubles[0]?.code])).toEqual([
      ["a", true, undefined],
      ["b", false, "no-golden"],
      ["c", false, "golden"],
      ["d", false, "no-article"],
    ]);
    expect(result.passed).toBe(false);
    expect(pretty(result)).toContain("fixtures/c/golden.yaml:1");
  });

  test("an article that cannot be read fails, and is no crash", async () => {
    const { result } = await checked(FILES, () => {
      throw new Error("broken");
    });
    expect(result.fixtures[0]?.troubles[0]).toMatchObject({ code: "internal", message: "broken" });
  });

  test("a golden that no person has read fails", async () => {
    const { result } = await checked(
      { ...FILES, "fixtures/a/golden.yaml": `unreviewed: true\n${GOLDEN}` },
      RIGHT,
    );
    expect(result.fixtures[0]?.troubles.map((t) => t.code)).toEqual(["unreviewed"]);
    expect(result.passed).toBe(false);
  });

  test("with thresholds, and no baseline, the thresholds alone decide", async () => {
    const under = async (speakers: number) =>
      (await checked(FILES, WRONG, { thresholds: { speakers } })).result;
    expect((await under(0.5)).passed).toBe(true);
    expect((await under(0.6)).under).toEqual([{ measure: "speakers", threshold: 0.6, f1: 0.5 }]);
  });

  test("only some layers are judged when asked", async () => {
    const { result } = await checked(FILES, WRONG, { only: ["people"] });
    expect(result.passed).toBe(true);
    expect(result.measures).toEqual(["people", "aliases", "parts"]);
  });

  test("what an article holds never reaches the terminal as a command", async () => {
    const text = "\u001b[31m“It rains,” said Mio Ito.";
    const files = {
      "fixtures/a/article.txt": text,
      "fixtures/a/golden.yaml": 'quotes: [{ speaker: null, spans: ["It rains,"] }]',
    };
    const record = recordOf(text, {
      people: ["Mio Ito"],
      quotes: [{ speaker: "Mio Ito", spans: ["It rains,"] }],
    });
    const { result } = await checked(files, () => ({ rawOffsets: null, record }));
    expect(pretty(result)).toContain("said Mio Ito");
    expect(pretty(result)).not.toContain("\u001b");
  });

  test("the JSON report holds verdict, measures and differences", async () => {
    const report = JSON.parse(jsonReport((await checked(FILES, WRONG)).result));
    expect(report).toMatchObject({
      passed: false,
      measures: { speakers: { right: 1, expected: 2, found: 2, f1: 0.5 } },
      fixtures: [{ slug: "a", differences: [{ verdict: "wrong speaker", place: { line: 2, column: 2 } }] }],
    });
  });
});

describe("the baseline", () => {
  const baselineOf = async (extract: Extract): Promise<Baseline> => {
    const { fixtures } = (await checked(FILES, extract)).result;
    const known = new Map(
      fixtures.map(({ slug, counts, sieves, differences }) => [
        slug,
        { counts, sieves, differences: differences.map((d) => d.key) },
      ]),
    );
    return readBaseline(writtenBaseline(updated(emptyBaseline(), known)), "baseline.json");
  };

  test("what is known passes, and is not told again", async () => {
    const { result } = await checked(FILES, WRONG, { baseline: await baselineOf(WRONG) });
    expect(result.passed).toBe(true);
    expect(pretty(result)).not.toContain("wrong speaker");
  });

  test("worse fails, and says what and by how much", async () => {
    const { result } = await checked(FILES, WRONG, { baseline: await baselineOf(RIGHT) });
    expect(result.passed).toBe(false);
    expect(pretty(result)).toContain("worse than the baseline: speakers 100.0 → 50.0");
  });

  test("where another sieve decides now, both are named", async () => {
    const switched: Extract = (raw) => {
      const { record, rawOffsets } = WRONG(raw);
      return {
        rawOffsets,
        record: { ...record, quotes: record.quotes.map((q) => ({ ...q, method: "guess" })) },
      };
    };
    const { result } = await checked(FILES, switched, { baseline: await baselineOf(RIGHT) });
    expect(pretty(result)).toContain("actual    Ren Oda (guess, was cue-after)");
  });

  test("better passes, and says so", async () => {
    const { result } = await checked(FILES, RIGHT, { baseline: await baselineOf(WRONG) });
    expect(result.passed).toBe(true);
    expect(pretty(result)).toContain("better than the baseline: speakers 50.0 → 100.0");
  });

  test("a fixture that it does not name must be without a difference", async () => {
    const { result } = await checked(FILES, WRONG, { baseline: emptyBaseline() });
    expect(result.passed).toBe(false);
  });

  test("what is no baseline is named, not taken as an empty one", () => {
    expect(() => readBaseline("{}", "fixtures/baseline.json")).toThrow(
      expect.objectContaining({ code: "baseline", file: "fixtures/baseline.json" }),
    );
    expect(() => readBaseline("{", "fixtures/baseline.json")).toThrow(
      expect.objectContaining({ code: "baseline" }),
    );
  });
});

test("a folder that is not there, or holds no fixtures, is named", async () => {
  const disk = diskOf({ "empty/readme.txt": "" });
  await expect(findFixtures(["none"], disk)).rejects.toMatchObject({ code: "not-found", file: "none" });
  await expect(findFixtures(["empty"], disk)).rejects.toMatchObject({ code: "no-fixtures", file: "empty" });
});
