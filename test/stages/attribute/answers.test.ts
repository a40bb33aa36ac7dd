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

test("one question in marks is a question, whoever asks", () => {
  const text = "“Who left the boat out?” Ana Prieto asked.\n\n“I did,” said Ludo Berg.";
  expect(answered(text)).toEqual({ act: "answer", question: "Who left the boat out?" });
  expect(answered("“Who left the boat out?” Ana Prieto asked.").act).toBe("question");
});

test("a question that is only told in marks is no question", () => {
  expect(answered("“Somebody called, ‘Who left the boat out?’” Ana Prieto said.").act).toBe("statement");
});

test("a new sentence behind the marks asks the next speaker", () => {
  const text =
    "“It was the sea,” says Ana Prieto. “Cold.” I ask Ludo Berg if he was there. “I was ashore,” he says.";
  expect(answered(text)).toEqual({ act: "answer", question: "I ask Ludo Berg if he was there." });
});

test("somebody who asks himself is not answered by himself", () => {
  const text = "“Who left the boat out?” Ana Prieto asked. “It was new,” Ana Prieto said.";
  expect(answered(text)).toEqual({ act: "statement", question: null });
});

test.each([
  "A boy asked Ana Prieto how one rows in the dark. “You count,” she said.",
  "Ana Prieto was asked whether it had hurt. “Only on Sundays,” she said.",
])("others may ask: %s", (text) => {
  expect(answered(text)).toEqual({ act: "answer", question: text.slice(0, text.indexOf(".") + 1) });
});

test("the nearest question is the one", () => {
  const text =
    "And what of the boat? It was blue. I asked Ana Prieto whether she minded. “Only on Sundays,” she said.";
  expect(answered(text).question).toBe("I asked Ana Prieto whether she minded.");
});

test("whoever asked may be told first", () => {
  const text = "Asked by the presenter whether it leaks, Ana Prieto didn’t hesitate. “Only on Sundays.”";
  expect(answered(text).question).toBe("Asked by the presenter whether it leaks");
});

test("the article's own question behind a quotation is a sentence", () => {
  const text = "The yard calls it “a boat in every respect.” Who wrote that? “We all did,” said Ana Prieto.";
  expect(answered(text).question).toBe("Who wrote that?");
});

test("who asks for a thing asks no question", () => {
  const text = "Every spring Ana Prieto asked for the key. “They gave me a lamp,” she said.";
  expect(answered(text)).toEqual({ act: "statement", question: null });
});

test("without a question it is a statement", () => {
  const text = "The series begins in April. “We drew tide tables for a year,” Ana Prieto said.";
  expect(answered(text)).toEqual({ act: "statement", question: null });
});
