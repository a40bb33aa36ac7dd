import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/document.ts";
import { loadKit } from "../../../src/run/assets.ts";
import { textOf } from "../../../src/span.ts";
import { findQuotations } from "../../../src/stages/segment/quotations.ts";

const { elisions } = loadKit().lexicons;

function read(text: string, kind: Block["kind"] = "paragraph") {
  let at = 0;
  const blocks = text.split("\n").map((words): Block => {
    const start = at;
    at += words.length + 1;
    return { start, end: start + words.length, kind, level: 0 };
  });
  const issues: string[] = [];
  const found = findQuotations(text, blocks, elisions, (code) => issues.push(code));
  return { found, issues, words: found.map((q) => q.spans.map((s) => textOf(text, s)).join(" | ")) };
}

describe("quotations", () => {
  test.each([
    ["“It rained,” she said.", ["It rained,"]],
    ['He said "no" and "yes".', ["no", "yes"]],
    ["‘The players’ coach said no,’ he wrote.", ["The players’ coach said no,"]],
    ["The ‘echo’ room was cold. ‘Who is it?’", ["echo", "Who is it?"]],
    ["'I can't,' she said, 'and I won't.'", ["I can't,", "and I won't."]],
    ["„Es regnet“, sagte sie.", ["Es regnet"]],
    ["« Il pleut », dit-elle.", ["Il pleut"]],
    ["She said ``it rained'' twice.", ["it rained"]],
    ["She said ''it rained'' twice.", ["it rained"]],
    ["“One part,” he said, ”the other.“", ["One part,", "the other."]],
    ['“Curly at first," she said.', ["Curly at first,"]],
  ])("every kind of mark: %s", (text, expected) => {
    expect(read(text).words.map((w) => w.trim())).toEqual(expected);
  });

  test.each([
    "In the ’90s the players’ union wasn’t ’bout that.",
    "rock 'n' roll in '68, get 'em",
    "He is 6'2\" and she is 5'11\".",
  ])("apostrophes, feet and inches are no marks: %s", (text) => {
    expect(read(text).words).toEqual([]);
  });

  test("a quotation in a quotation knows the one around it", () => {
    const { found, words } = read("“I told him, ‘Give the chair to the fern.’” Then “that.”");
    expect(words).toEqual([
      "I told him, ‘Give the chair to the fern.’",
      "Give the chair to the fern.",
      "that.",
    ]);
    expect(found.map((q) => q.parent)).toEqual([null, 0, null]);
  });

  test("a quotation goes on where the next paragraph opens with a mark", () => {
    const { found, issues } = read("She said, “One.\n“Two.”\nThree.");
    expect(found.map((q) => [q.spans.length, q.closed])).toEqual([[2, true]]);
    expect(issues).toEqual([]);
  });

  test("a mark that never closes costs its paragraph, not the article", () => {
    const { words, issues, found } = read("She said, “One.\nTwo. “Three.”");
    expect(words).toEqual(["One.", "Three."]);
    expect(issues).toEqual(["unclosed-quote"]);
    expect(found.map((q) => q.closed)).toEqual([false, true]);
  });

  test("paragraphs that are set off are one quotation", () => {
    expect(read("One.\nTwo.", "quote").words).toEqual(["One. | Two."]);
  });
});
