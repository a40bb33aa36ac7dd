import { expect, test } from "vitest";
import { interview } from "../../../pipelines/interview.ts";
import { loadKit } from "../../../src/run/assets.ts";

const pipeline = interview(loadKit());

/** The speaker of each quotation of a text, by name. */
function speakersIn(text: string): (string | null | undefined)[] {
  const bytes = new TextEncoder().encode(text);
  const { record } = pipeline.run({ id: "t", uri: null, mediaType: "text/plain", bytes });
  const name = new Map(record.entities.map((e) => [e.id, e.name]));
  return record.quotes
    .filter((q) => q.form === "quoted")
    .map((q) => (q.speaker === null ? null : name.get(q.speaker)));
}

const OPENING = "“We built the tram,” said Ada Moss.\n\n“We built half of it,” said David Keller.\n\n";

test("lines without words around them go to and fro", () => {
  const text = `${OPENING}“Your half has no wheels.”\n\n“It has a bell.”\n\n“It has my bell.”`;
  expect(speakersIn(text)).toEqual(["Ada Moss", "David Keller", "Ada Moss", "David Keller", "Ada Moss"]);
});

test("who is spoken to by name answers", () => {
  const text = `${OPENING}“We would have sunk,” said Maria Lopez. “You know that, Ada.”\n\n“It was a tram.”`;
  expect(speakersIn(text).at(-1)).toBe("Ada Moss");
});

test("who is spoken to by name does not speak", () => {
  const text = `“It was a boat,” said Maria Lopez.\n\n${OPENING}“It was my half, Ada.”`;
  expect(speakersIn(text).at(-1)).toBe("Maria Lopez");
});

test("a line behind a sentence of narration is no answer", () => {
  const text = `${OPENING}David Keller looked at the rails. They were wet.\n\n“Was it cold?”`;
  expect(speakersIn(text).at(-1)).not.toBe("Ada Moss");
});

test("the author who asks is no partner of the talk", () => {
  const text = "“We built the tram,” said Ada Moss. “And if it sinks?” I ask.\n\n“Then it is a boat.”";
  expect(speakersIn(text)).toEqual(["Ada Moss", null, "Ada Moss"]);
});

test.each(["“Soup.”", "‘Keep it.’"])("a line of a talk is speech, however short: %s", (line) => {
  expect(speakersIn(`${OPENING}${line}`)).toEqual(["Ada Moss", "David Keller", "Ada Moss"]);
});

test("whom a later line names speaks every other line before it", () => {
  const text =
    "“It was a boat,” said Maria Lopez.\n\n“It was a tram,” said Ada Moss.\n\n“It floats.”\n\n“It sinks.”\n\n“It waits,” says David Keller.";
  expect(speakersIn(text)).toEqual(["Maria Lopez", "Ada Moss", "David Keller", "Ada Moss", "David Keller"]);
});

test("whom a later line speaks to by name has spoken before it", () => {
  const text =
    "“It was a boat,” said Maria Lopez.\n\n“It was a tram,” said Ada Moss.\n\n“It sinks.”\n\n“You painted it, David.”\n\nDavid Keller laughed.";
  expect(speakersIn(text)).toEqual(["Maria Lopez", "Ada Moss", "David Keller", "Ada Moss"]);
});

test("who is quoted with some words of a sentence takes no part in the talk", () => {
  const text =
    "“It was a boat,” said Maria Lopez.\n\nDavid Keller has called the tram “as slow as a pram.”\n\nThe rails were wet.\n\nThe bell was not.\n\n“We built it twice,” said Ada Moss.\n\n“It fell down.”";
  expect(speakersIn(text).at(-1)).toBe("Maria Lopez");
});
