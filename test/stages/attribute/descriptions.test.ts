import { describe, expect, test } from "vitest";
import { interview } from "../../../pipelines/interview.ts";
import { loadKit } from "../../../src/run/assets.ts";

const pipeline = interview(loadKit());

/** The speaker of the last quotation of a text, by name. */
function lastSpeaker(text: string): string | null | undefined {
  const bytes = new TextEncoder().encode(text);
  const { record } = pipeline.run({ id: "t", uri: null, mediaType: "text/plain", bytes });
  const name = new Map(record.entities.map((e) => [e.id, e.name]));
  const last = record.quotes.filter((q) => q.form === "quoted").at(-1);
  return last?.speaker == null ? null : name.get(last.speaker);
}

describe("whose words are the source", () => {
  test.each([
    [
      "a name’s",
      "David Keller asked Maria Lopez for another tram. Lopez’s reply was “not before the bridge is dry, and not then either.”",
      "Maria Lopez",
    ],
    [
      "a pronoun’s",
      "Maria Lopez mended the tram for a year. It was, in her words, “as loud as a school canteen.”",
      "Maria Lopez",
    ],
    [
      "a description’s",
      "David Keller met the director, Maria Lopez. Lopez looked out of the window. The director’s answer was “never before the bridge is dry.”",
      "Maria Lopez",
    ],
    [
      "who sent them",
      "The depot was closed. A statement from the Yell Tram Company said that it was “sorry for every single puddle.”",
      "Yell Tram Company",
    ],
  ])("%s", (_whose, text, speaker) => {
    expect(lastSpeaker(text)).toBe(speaker);
  });
});

describe("what tells apart those whom a description may mean", () => {
  test.each([
    [
      "an age",
      "Maria Lopez is eighty-one. Anna Lind is thirty. Anna Lind looked at the tram. “It had wooden seats,” said the old woman.",
      "Maria Lopez",
    ],
    [
      "an age in words",
      "Maria Lopez is fifty-one. Anna Lind came late. Lind looked at the tram. “It had wooden seats,” said the 51-year-old.",
      "Maria Lopez",
    ],
    [
      "an honorific",
      "Capt. Maria Lopez met Anna Lind at the depot. Lind looked at the tram. “It had wooden seats,” said the skipper.",
      "Maria Lopez",
    ],
    [
      "who is named for the first time right behind",
      "Anna Lind was waiting. “It had wooden seats,” said her colleague. Jan Weber paints the trams.",
      "Jan Weber",
    ],
  ])("%s", (_sign, text, speaker) => {
    expect(lastSpeaker(text)).toBe(speaker);
  });
});

test("what is written by nobody who is named is nobody’s", () => {
  const text =
    "Maria Lopez waited. A message from those who sweep the depot had gone round by Monday. “We miss the old tram too,” it read.";
  expect(lastSpeaker(text)).toBeNull();
});

test("“it” behind a letter means whoever wrote it", () => {
  const text =
    "David Keller waited. A letter from Maria Lopez had gone round by Monday. “We miss the old tram too,” it read.";
  expect(lastSpeaker(text)).toBe("Maria Lopez");
});

test("whom the words name is not whom the description means", () => {
  const text =
    "The film was directed by Maria Lopez and Anna Lind. Lopez sat down. “Anna Lind wants stairs, and I want doors,” said the director.";
  expect(lastSpeaker(text)).toBe("Maria Lopez");
});

test("who has only seen a paper does not say what it says", () => {
  const text =
    "Maria Lopez waited. A memo seen by the Yell Review speaks of a second tram, to be kept “in the shed behind the church.”";
  expect(lastSpeaker(text)).toBeNull();
});

test("a speaker for somebody with an honorific is not that one", () => {
  const text =
    "Maria Lopez did not attend. A spokesman for Mr. Weber said that he was “passionate about trams.”";
  expect(lastSpeaker(text)).not.toBe("Weber");
});
