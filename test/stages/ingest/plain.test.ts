import { describe, expect, test } from "vitest";
import { blocksOf, read } from "./read.ts";

const plain = (source: string) => blocksOf(read(source, "text/plain")).map(([, text]) => text);

describe("plain text", () => {
  test("lines are paragraphs, with a blank line between them or not", () => {
    expect(plain("One.\nTwo.\r\n\n  Three.  \n")).toEqual(["One.", "Two.", "Three."]);
  });

  test("wrapped lines are one paragraph up to a blank or a short line", () => {
    const wrapped = [
      "When the boat came in that night there was nobody left on the",
      "quay but a dog and the woman who had written the letter, and she",
      "was asleep. They let her sleep until the tide had turned and the",
      "light was on.",
      "In the morning she asked them whether they had seen it, and they",
      "said that they had seen nothing.",
      "",
      "It was the eleventh of the month.",
    ].join("\n");
    expect(plain(wrapped).map((p) => p.slice(0, 8))).toEqual(["When the", "In the m", "It was t"]);
  });
});
