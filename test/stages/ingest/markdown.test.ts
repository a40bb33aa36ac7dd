import { describe, expect, test } from "vitest";
import { blocksOf, read } from "./read.ts";

const markdown = (source: string) => read(source, "text/markdown");

describe("Markdown", () => {
  test("blocks in reading order, white space folded, marks of structure left out", () => {
    const doc = markdown(
      "# A *title*\n\nOne  line\nand more.  \nA hard break.\n\n> Said she.\n\n- first\n  - inner\n\n---\n",
    );
    expect(blocksOf(doc)).toEqual([
      ["heading 1", "A title"],
      ["paragraph", "One line and more.\nA hard break."],
      ["quote 1", "Said she."],
      ["item 1", "first"],
      ["item 2", "inner"],
    ]);
    expect(doc.text).toBe("A title\n\nOne line and more.\nA hard break.\n\nSaid she.\n\nfirst\n\ninner");
  });

  test("bold and italics are marks of the text", () => {
    const doc = markdown("**Who *are* you?** A `name`.");
    expect(doc.marks.map((m) => [m.kind, doc.text.slice(m.start, m.end)])).toEqual([
      ["strong", "Who are you?"],
      ["emphasis", "are"],
    ]);
    expect(doc.text).toBe("Who are you? A name.");
  });

  test("front matter is metadata and no text; a broken one is an issue", () => {
    const doc = markdown(
      "---\ntitle: Rain, again\nauthor: [Ida Voss, {name: Ben Oyelaran}]\ndate: 2024-05-01 10:00\n---\nWords.",
    );
    expect(doc.metadata).toMatchObject({
      title: "Rain, again",
      byline: ["Ida Voss", "Ben Oyelaran"],
      published: "2024-05-01",
    });
    expect(doc.text).toBe("Words.");
    expect(markdown("---\ntitle: [\n---\nWords.")).toMatchObject({ text: "Words.", codes: ["front-matter"] });
  });

  test("HTML inside it gives its words; images and comments give none", () => {
    expect(markdown("<!-- note -->\n\n<div>Boxed &amp; said</div>\n\n![alt](a.png) He<br>went.").text).toBe(
      "Boxed & said\n\nHe\nwent.",
    );
  });

  test("deep nesting is read", () => {
    expect(markdown(`${"> ".repeat(500)}deep`).text).toBe("deep");
  });

  test("what no author nests or links so often is read as plain text, and said", () => {
    for (const source of [">".repeat(5000), "[a](".repeat(5000)]) expect(markdown(source).text).toBe(source);
  });
});
