import { describe, expect, test } from "vitest";
import { interview } from "../pipelines/interview.ts";
import { explain } from "../src/explain.ts";
import { loadKit } from "../src/run/assets.ts";

const pipeline = interview(loadKit());
const read = (text: string) =>
  pipeline.run({ id: "t", uri: null, mediaType: "text/plain", bytes: new TextEncoder().encode(text) }).record;

describe("explain", () => {
  const record = read(
    "Ann Lee, the director, waited by the door. “We built it twice,” she said. Nobody moved.",
  );

  test("names the sieve, the cue, the mention and the chain to the person", () => {
    const words = explain(record, "q1").join("\n");
    expect(words).toContain("Said by Ann Lee (person, e1).");
    expect(words).toContain("(cue-after). The cue is “said”.");
    expect(words).toMatch(/“she” stands for Ann Lee.*, last named “Ann Lee” \d+ characters before\./);
    expect(words).toMatch(/Confidence 0\.\d+: .* in 100 have the right speaker\./);
  });

  test("says what was considered next", () => {
    const [quote] = record.quotes;
    if (!quote) throw new Error("no quote");
    const runnerUp = { speaker: "e1", mention: null, probability: 0.25 };
    const words = explain({ ...record, quotes: [{ ...quote, runnerUp }] }, "q1");
    expect(words).toContain("Considered next: Ann Lee, with a weight of 0.25.");
  });

  test("gives the reason where nobody is named", () => {
    const [quote] = record.quotes;
    if (!quote) throw new Error("no quote");
    const crowd = { ...quote, speaker: null, reason: "crowd" as const };
    expect(explain({ ...record, quotes: [crowd] }, "q1")[1]).toBe(
      "No speaker: the source is several people whom nobody names.",
    );
  });

  test("a quote that is not there is a failure that says which are", () => {
    expect(() => explain(record, "q9")).toThrow(/q1 to q1/);
  });
});
