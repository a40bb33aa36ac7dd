import { describe, expect, test } from "vitest";
import { interview } from "../../../pipelines/interview.ts";
import { loadKit } from "../../../src/run/assets.ts";

const pipeline = interview(loadKit());
const read = (text: string) =>
  pipeline.run({ id: "t", uri: null, mediaType: "text/plain", bytes: new TextEncoder().encode(text) }).record;

const reported = (text: string) => {
  const record = read(text);
  return record.quotes
    .filter((q) => q.form === "reported")
    .map((q) => ({
      said: q.spans.map((s) => record.text.slice(s.start, s.end)),
      source: q.mention?.text,
      cue: q.cue?.text,
    }));
};

describe("reported speech", () => {
  test("content after its cue, without the complementizer", () => {
    expect(reported("Muir said that the firm was not stalling.")).toEqual([
      { said: ["the firm was not stalling"], source: "Muir", cue: "said" },
    ]);
  });

  test("content before its cue", () => {
    expect(reported("The ferries would go on all winter, Muir said.")).toEqual([
      { said: ["The ferries would go on all winter"], source: "Muir", cue: "said" },
    ]);
  });

  test("what stands between marks alone is no reported speech", () => {
    expect(reported("“The ferries will go on all winter,” Muir said.")).toEqual([]);
  });

  test("a clause without speech is none", () => {
    expect(reported("The ferry left the harbour at seven in the evening.")).toEqual([]);
  });

  test("a cue behind more verbs than are weighed together", () => {
    const walked = "walked and ".repeat(70);
    expect(reported(`The men ${walked}slept, and Muir said that the firm was not stalling.`)).toContainEqual({
      said: ["the firm was not stalling"],
      source: "Muir",
      cue: "said",
    });
  });

  test("the whole content of a partial quote", () => {
    const record = read("Muir said that the ferries were “a love letter” to the sea.");
    const [quote] = record.quotes;
    const content = quote?.content?.map((s) => record.text.slice(s.start, s.end));
    expect(quote?.text).toBe("a love letter");
    expect(content).toEqual(["the ferries were “a love letter” to the sea"]);
  });
});
