/** What holds whatever comes in: of every reader of articles, and of what is read besides articles. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { soup } from "../../fuzz/inputs.ts";
import { brokenLaws } from "../../fuzz/laws.ts";
import { chance } from "../../fuzz/random.ts";
import { interview } from "../../pipelines/interview.ts";
import { Failure } from "../../src/failure.ts";
import { importerOf, TOOLS } from "../../src/imports/tools.ts";
import { loadKit } from "../../src/run/assets.ts";
import { saidby } from "../cli/command-line.ts";
import { inFolder } from "../exports/tools.ts";

const pipeline = interview(loadKit());
const SEED = 9;
const RUNS = 60;

/** A record as JSON; or the code of the failure, which names the file. Anything else is thrown. */
function read(mediaType: string, bytes: Uint8Array): string {
  try {
    const { record, text } = pipeline.run({ id: null, uri: "in/a.txt", mediaType, bytes });
    expect(brokenLaws(record)).toEqual([]);
    expect(record.text).toBe(text);
    return JSON.stringify(record);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error).toMatchObject({ code: expect.stringMatching(/^[a-z-]+$/), file: "in/a.txt" });
    expect(error.hint).not.toBeNull();
    return error.code;
  }
}

const MEDIA_TYPES = ["text/plain", "text/markdown", "text/html", "text/vtt", "application/x-subrip"];

describe.each(MEDIA_TYPES)("any %s", (mediaType) => {
  const holds = (bytes: Uint8Array) => {
    expect(read(mediaType, bytes)).toBe(read(mediaType, bytes));
  };

  test("of random letters of all scripts, lone surrogates among them", () => {
    const text = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((n) => String.fromCharCode(n)) });
    fc.assert(
      fc.property(text, (words) => holds(new TextEncoder().encode(words))),
      { seed: SEED, numRuns: RUNS },
    );
  });

  test("of random bytes", () => {
    fc.assert(fc.property(fc.uint8Array(), holds), { seed: SEED, numRuns: RUNS });
  });

  test("of pieces of articles, markup and attacks", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => holds(soup(chance(seed)).bytes)),
      { seed: SEED, numRuns: RUNS / 3 },
    );
  });
});

test("a plain text is the record's text, unit for unit", () => {
  const line = fc
    .string({ unit: "grapheme", minLength: 1 })
    .filter((words) => words.trim() !== "" && !/^\ufeff/.test(words));
  const property = fc.property(line, (words) => {
    const bytes = new TextEncoder().encode(`A yard. ${words}`);
    const answer = read("text/plain", bytes);
    if (answer.startsWith("{")) expect(JSON.parse(answer).text).toBe(new TextDecoder().decode(bytes));
  });
  fc.assert(property, { seed: SEED, numRuns: 100 });
});

describe("what else is read", () => {
  const json = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom("{", "[[[[", "null", '{"id":1}', "\ufeff{}", "[1,2]"),
  );

  test.each(TOOLS)("labels of %s: articles, or a failure with its code", async (tool) => {
    const read = await importerOf(tool);
    const property = fc.property(json, json, (a, b) => {
      const files = new Map([
        ["a.json", a],
        ["a.ann", a],
        ["a.txt", b],
      ]);
      try {
        expect(Array.isArray(read(files, {}))).toBe(true);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        expect(error.code).toMatch(/^[a-z-]+$/);
      }
    });
    fc.assert(property, { seed: SEED, numRuns: RUNS });
  });

  test("records: every message has its file and code, and none is a bug", async () => {
    const property = fc.asyncProperty(json, async (text) => {
      const { code, said } = await saidby(["export", "-", "--to", "ndjson"], text);
      expect(code).toBe(2);
      expect(said).toMatch(/^error: -(:\d+)?: [\s\S]*? \[[a-z-]+\]/);
    });
    await fc.assert(property, { seed: SEED, numRuns: RUNS });
  });

  test("goldens: a broken one fails, with its file", async () => {
    const property = fc.asyncProperty(json, async (golden) => {
      const files = new Map([
        ["f/a/article.txt", "“It rains,” said Mio Ito."],
        ["f/a/golden.yaml", `people: ${golden}`],
      ]);
      await inFolder(files, async (folder) => {
        const { out, said } = await saidby(["check", `${folder}/f`]);
        expect(said).not.toContain("bug");
        expect(out).toMatch(/✓ a|golden\.yaml/);
      });
    });
    await fc.assert(property, { seed: SEED, numRuns: 15 });
  });
});
