import { describe, expect, test } from "vitest";
import { interview } from "../../../pipelines/interview.ts";
import { loadKit } from "../../../src/run/assets.ts";

const pipeline = interview(loadKit());

function sentences(text: string) {
  const bytes = new TextEncoder().encode(text);
  return pipeline.layer({ id: "test", uri: null, mediaType: "text/plain", bytes }, "extract");
}

describe("sentences", () => {
  test("a short word before a quotation ends a sentence with its stop", () => {
    expect(sentences("Mary Wilson came in. “Sit down,” said Ben Okri.")).toHaveProperty(
      "sentences.length",
      2,
    );
  });

  test("a full stop in marks ends one where the next words lead on to other words in marks", () => {
    expect(sentences("“It was dull.” Ben Okri corrected her at once: “It was not.”")).toHaveProperty(
      "sentences.length",
      2,
    );
  });

  test("a comma before a quotation ends none", () => {
    expect(sentences("Mary Wilson said, “Sit down,” to Ben Okri.")).toHaveProperty("sentences.length", 1);
  });
});
