import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { interview } from "../../pipelines/interview.ts";
import { emptyBaseline, updated } from "../../src/golden/baseline.ts";
import { check, type Extract } from "../../src/golden/check.ts";
import { findFixtures } from "../../src/golden/fixtures.ts";
import { LAYERS } from "../../src/golden/layers.ts";
import { prettyReport } from "../../src/golden/report/pretty.ts";
import { loadKit } from "../../src/run/assets.ts";
import { goldenDisk } from "../../src/run/golden-disk.ts";

test("a sieve that is switched off turns the check red: fixture, line, field, and both sieves are named", async () => {
  const folder = "fixtures/metallic-rouge";
  const pipeline = interview(loadKit());
  const whole: Extract = (raw) => pipeline.run(raw);
  // as if nothing before the quote were looked at: what was found there goes to whoever is left
  const faulty: Extract = (raw) => {
    const { record, rawOffsets } = pipeline.run(raw);
    const quotes = record.quotes.map((quote) =>
      quote.method === "cue-before"
        ? { ...quote, speaker: null, reason: "unknown" as const, method: "none" }
        : quote,
    );
    return { rawOffsets, record: { ...record, quotes } };
  };
  const fixtures = await findFixtures([folder], goldenDisk);
  const options = { only: LAYERS, thresholds: {}, baseline: null, reviewedOnly: true };
  const before = await check(fixtures, goldenDisk, whole, options);
  const known = before.fixtures.map(
    ({ slug, counts, sieves, differences }) =>
      [slug, { counts, sieves, differences: differences.map((d) => d.key) }] as const,
  );
  const baseline = updated(emptyBaseline(), new Map(known));
  expect((await check(fixtures, goldenDisk, whole, { ...options, baseline })).passed).toBe(true);

  const after = await check(fixtures, goldenDisk, faulty, { ...options, baseline });
  expect(after.passed).toBe(false);
  const report = prettyReport(after, { colour: false, all: false });
  const line =
    readFileSync(`${folder}/article.txt`, "utf8")
      .split("\n")
      .findIndex((l) => l.includes("“Working on")) + 1;
  expect(report).toContain("✗ metallic-rouge");
  expect(report).toMatch(new RegExp(`article\\.txt:${line}:\\d+ {2}wrong speaker`));
  expect(report).toContain("actual    nobody (unknown) (none, was cue-before)");
  expect(report).toMatch(/worse than the baseline: speakers [\d.]+ → [\d.]+/);
});
