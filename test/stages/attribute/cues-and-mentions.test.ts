import { describe, expect, test } from "vitest";
import { interview } from "../../../pipelines/interview.ts";
import { loadKit } from "../../../src/run/assets.ts";

const pipeline = interview(loadKit());

/** The mention and the cue of the last quotation, or of what is reported. */
function evidence(text: string, form: "quoted" | "reported" = "quoted") {
  const bytes = new TextEncoder().encode(text);
  const { record } = pipeline.run({ id: "t", uri: null, mediaType: "text/plain", bytes });
  const quote = record.quotes.findLast((q) => q.form === form);
  return { mention: quote?.mention?.text ?? null, cue: quote?.cue?.text ?? null };
}

describe("the words that say that it was said", () => {
  test.each([
    ["“We built it twice,” Maria Lopez put in.", "put in"],
    ["“We built it twice,” put in Maria Lopez.", "put in"],
    ["“We built it twice,” Maria Lopez went on, “and it fell down.”", "went on"],
    ["“We built it twice,” Maria Lopez said in March.", "said"],
    ["Maria Lopez wants to know “whether it fell down.”", "wants to know"],
    ["The plan was “a mess,” according to Maria Lopez.", "according to"],
    ["“Did it fall down?” I ask.", "ask"],
  ])("%s", (text, cue) => {
    expect(evidence(text).cue).toBe(cue);
  });

  test("what somebody does in a sentence of its own is no cue", () => {
    const text = "Maria Lopez nodded. “We built it twice, and it fell down.”";
    expect(evidence(text)).toEqual({ mention: "Maria Lopez", cue: null });
  });

  test("according to, without marks", () => {
    const text = "The mill was built twice and fell down once, according to Maria Lopez.";
    expect(evidence(text, "reported").cue).toBe("according to");
  });
});

test.each([
  ["It rained on the mill, and according to Maria Lopez the roof gave way in the night.", "Maria Lopez"],
  ["The mill was built in 1911 by John Smith, according to Mrs. Lopez.", "Lopez"],
])("whoever stands behind “according to”: %s", (text, mention) => {
  expect(evidence(text, "reported").mention).toBe(mention);
});

describe("the words that name the source", () => {
  test.each([
    ["A man in the front row shouted, “Build it again!”", "A man in the front row"],
    ["Somebody behind the mill shouted, “Build it again!”", "Somebody behind the mill"],
    ["Maria Lopez of Leeds shouted, “Build it again!”", "Maria Lopez"],
  ])("%s", (text, mention) => {
    expect(evidence(text).mention).toBe(mention);
  });

  test("those that stand beside the quotation, not those of the one before", () => {
    const text = "“We built it twice,” said Maria Lopez. She shrugged. “Then it fell down.”";
    expect(evidence(text).mention).toBe("She");
  });

  test("none where only an earlier quotation has them", () => {
    const text =
      "“We built it twice,” said Maria Lopez. The mill is green. It is by the river. “Then it fell down, and we wept.”";
    expect(evidence(text).mention).toBe(null);
  });
});
