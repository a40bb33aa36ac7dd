import { describe, expect, test } from "vitest";
import { interview } from "../../../pipelines/interview.ts";
import { loadKit } from "../../../src/run/assets.ts";

const pipeline = interview(loadKit());

function turnsOf(lines: readonly string[]) {
  const bytes = new TextEncoder().encode(lines.join("\n\n"));
  const { quotes } = pipeline.run({ id: "t", uri: null, mediaType: "text/plain", bytes }).record;
  return quotes.filter((q) => q.form === "turn");
}

const TALK = [
  "Q: How old is the boat?",
  "A: Older than the harbour, and it leaks less.",
  "Q: Tell us about the goat.",
  "A: It does the talking. Have you met it?",
  "Q: I have not.",
  "A: It is at home.",
  "Q: And in winter?",
  "A: In winter it sleeps.",
  "Q: Thank you for your time.",
  "A: Mind the step.",
];

describe("what a turn does", () => {
  test("who interviews asks, with a question mark or without; thanks ask nothing", () => {
    expect(turnsOf(TALK).map((turn) => turn.act)).toEqual([
      ...["question", "answer", "question", "answer", "question", "answer"],
      ...["question", "answer", "statement", "statement"],
    ]);
  });

  test("an answer tells the turn that it answers", () => {
    const [question, answer] = turnsOf(TALK);
    expect(answer?.respondsTo).toBe(question?.id);
    expect(question?.respondsTo).toBe(null);
  });

  test("the last turn asks nobody, and one interviewer is not asked by the other", () => {
    const acts = turnsOf([
      "HOST: Welcome. I am Ada Pomfret.",
      "CO-HOST: And I am Ludo Berg, and I brought the goat.",
      "HOST: Our guest is Maria Lopez. Maria, how old is the boat?",
      "MARIA LOPEZ: Older than the harbour.",
      "CO-HOST: Does it leak?",
      "MARIA LOPEZ: Less than the harbour does.",
      "HOST: Mind the step, everybody.",
    ]).map((turn) => turn.act);
    expect(acts).toEqual(["statement", "statement", "question", "answer", "question", "answer", "statement"]);
  });

  test("a guest asks whom he has not been asked by", () => {
    const acts = turnsOf([
      "MODERATOR: How old is the boat?",
      "LOPEZ: Older than the harbour.",
      "BERG: Whose harbour?",
      "LOPEZ: Mine.",
      "MODERATOR: Does it leak?",
      "BERG: It does.",
    ]).map((turn) => turn.act);
    expect(acts).toEqual(["question", "answer", "question", "answer", "question", "answer"]);
  });
});

describe("the words of a label that name the speaker", () => {
  const talk = (asks: string, answers: string) =>
    TALK.map((line) => line.replace(/^Q:/, `${asks}:`).replace(/^A:/, `${answers}:`));
  const mentions = (asks: string, answers: string) =>
    turnsOf(talk(asks, answers))
      .slice(0, 2)
      .map((turn) => turn.mention?.text ?? null);

  test("without the title", () => {
    expect(mentions("MS. POMFRET", "SEN. LOPEZ")).toEqual(["POMFRET", "LOPEZ"]);
  });

  test("with the title where it tells two apart", () => {
    expect(mentions("MS. POMFRET", "MR. POMFRET")).toEqual(["MS. POMFRET", "MR. POMFRET"]);
  });

  test("also where nobody can be named; Q and A name nobody", () => {
    expect(mentions("MODERATOR", "LOPEZ")).toEqual(["MODERATOR", "LOPEZ"]);
    expect(mentions("Q", "A")).toEqual([null, null]);
  });
});
