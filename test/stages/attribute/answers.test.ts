import { expect, test } from "vitest";
import { interview } from "../../../pipelines/interview.ts";
import { loadKit } from "../../../src/run/assets.ts";

const pipeline = interview(loadKit());

/** What the last quotation of a text answers: the words of the question, or null. */
function answered(text: string) {
  const bytes = new TextEncoder().encode(text);
  const { quotes } = pipeline.run({ id: "t", uri: null, mediaType: "text/plain", bytes }).record;
  const quote = quotes.filter((q) => q.form === "quoted").at(-1);
  const to = quote?.respondsTo ?? null;
  const question = typeof to === "string" ? quotes.find((q) => q.id === to)?.text : to?.text;
  return { act: quote?.act, question: question ?? null };
}

test.each([
  [
    "When we asked how she got the job, Ana Prieto answered, “I complained about the schedule.”",
    "When we asked how she got the job",
  ],
  [
    "Asked whether the shot was drawn by hand, Ana Prieto said, “Mostly it was, with a pen.”",
    "Asked whether the shot was drawn by hand",
  ],
  [
    "“It was a toothbrush,” Ana Prieto said when I asked her for the secret.",
    "when I asked her for the secret",
  ],
  [
    "I ask Ana Prieto why it stops in the middle. “Because the neighbour has gone to bed,” she says.",
    "I ask Ana Prieto why it stops in the middle.",
  ],
  ["Were there any arguments? “There were many lunches,” Ana Prieto says.", "Were there any arguments?"],
  ["As for a second season, “We have firewood until March,” Ana Prieto offered.", "As for a second season"],
])("the narrated question of %s", (text, question) => {
  expect(answered(text)).toEqual({ act: "answer", question });
});

test("a question in marks is answered by the next quotation", () => {
  const text = "“Was the water cold?” I ask.\n\n“It was the sea,” says Ana Prieto.";
  expect(answered(text)).toEqual({ act: "answer", question: "Was the water cold?" });
});

test("without a question it is a statement", () => {
  const text = "The series begins in April. “We drew tide tables for a year,” Ana Prieto said.";
  expect(answered(text)).toEqual({ act: "statement", question: null });
});
