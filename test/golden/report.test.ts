import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { check } from "../../src/golden/check.ts";
import { findFixtures } from "../../src/golden/fixtures.ts";
import { LAYERS } from "../../src/golden/layers.ts";
import { REPORTERS, type ReporterName } from "../../src/golden/report.ts";
import { diskOf, recordOf } from "./made.ts";

const TEXT = "“<b>50%</b>,\u0007 it is,” said Mio Ito, a::error::b | c.";
const SPAN = "<b>50%</b>,\u0007 it is,";

/** A check whose one difference holds marks that each format must escape. */
async function report(name: ReporterName, speakers = 0): Promise<string> {
  const golden = JSON.stringify({
    people: [{ name: "Mio Ito" }],
    quotes: [{ speaker: "Mio Ito", spans: [SPAN] }],
  });
  const disk = diskOf({ "f/a/article.txt": TEXT, "f/a/golden.json": golden });
  const record = recordOf(TEXT, {
    people: ["Mio Ito"],
    entities: [{ type: "place", name: "a::error::b | c" }],
    quotes: [{ speaker: "a::error::b | c", spans: [SPAN] }],
  });
  const options = { only: LAYERS, thresholds: { speakers }, baseline: null, reviewedOnly: true };
  const strict = speakers === 0 ? { ...options, thresholds: {} } : options;
  const result = await check(
    await findFixtures(["f"], disk),
    disk,
    () => ({ rawOffsets: null, record }),
    strict,
  );
  return REPORTERS[name](result, { colour: false, all: false });
}

describe("reporters", () => {
  test("junit: a suite for the fixture, a failed case for the layer, no mark of the article as XML", async () => {
    const xml = await report("junit");
    expect(xml).toContain('<testsuite name="a" tests="5" failures="2">');
    expect(xml).toContain('<testcase classname="a" name="people"/>');
    expect(xml).toMatch(
      /<testcase classname="a" name="quotes">\s*<failure message="[^"]*article\.txt:1:2: wrong speaker/,
    );
    expect(xml).not.toContain("<b>");
    expect(xml).not.toContain("\u0007");
  });

  test("junit: a threshold that is missed is a case of its own", async () => {
    expect(await report("junit", 0.5)).toContain('<testcase classname="thresholds" name="speakers">');
  });

  test("github: an annotation at the line; the article cannot begin one of its own", async () => {
    const lines = (await report("github")).trim().split("\n");
    expect(lines).toContainEqual(
      "::error file=f/a/article.txt,line=1,col=2,title=a%3A wrong speaker::expected Mio Ito, got a::error::b | c (cue-after)",
    );
    expect(
      lines.filter((line) => line.startsWith("::")).every((line) => line.startsWith("::error file=f/a/")),
    ).toBe(true);
  });

  test("markdown: figures in a table, the article's words as words", async () => {
    const markdown = await report("markdown");
    expect(markdown).toContain("| speakers | 0.0 | 0.0 | 0.0 | 0 | 1 | 1 |");
    expect(markdown).toContain("got a::error::b &#124; c (cue-after)");
    const tags = JSON.stringify(parseFragment(markdown).childNodes.map((node) => node.nodeName));
    expect(tags).toBe('["#text"]');
  });
});
