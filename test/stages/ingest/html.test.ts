import { describe, expect, test } from "vitest";
import { blocksOf, read } from "./read.ts";

const html = (source: string) => read(source, "text/html");
const filler =
  "The harbour was quiet, and nobody on the quay had seen the boat come in, or so they told us. ".repeat(4);

describe("HTML", () => {
  test("the article's blocks, without navigation, captions, advertisements and footers", () => {
    const doc = html(`<!doctype html><html><head><title>Boats</title></head><body>
      <nav><a href="/">Home</a></nav><article><h1>Boats</h1><p>${filler}</p>
      <figure><img src="a.jpg"><figcaption>A caption</figcaption></figure>
      <h2>Later</h2><blockquote><p>We <b>came</b> back.</p></blockquote><ul><li>one</li></ul><p>${filler}</p>
      </article><footer>© nobody</footer></body></html>`);
    expect(blocksOf(doc).map(([kind, text]) => [kind, text.slice(0, 20)])).toEqual([
      ["heading 1", "Boats"],
      ["paragraph", "The harbour was quie"],
      ["heading 2", "Later"],
      ["quote 1", "We came back."],
      ["item 1", "one"],
      ["paragraph", "The harbour was quie"],
    ]);
    expect(doc.marks.map((m) => doc.text.slice(m.start, m.end))).toEqual(["came"]);
  });

  test("breaks are line ends, references are read", () => {
    expect(html("<p>Caf&eacute; &amp; bar<br>two&nbsp; three").text).toBe("Café & bar\ntwo three");
  });

  test("metadata: JSON-LD first, then meta elements", () => {
    const doc = html(`<html lang="en-GB"><head><title>Old name - The Tide</title>
      <meta property="og:site_name" content="The Tide"><meta name="author" content="Not Her">
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle",
      "headline":"New name","author":[{"name":"Ida Voss"}],"datePublished":"2024-08-12T05:00:00Z"}]}</script>
      </head><body><p>Words.</p></body></html>`);
    expect(doc.metadata).toEqual({
      title: "New name",
      byline: ["Ida Voss"],
      cast: [],
      published: "2024-08-12",
      outlet: "The Tide",
      lang: "en",
    });
  });

  test("what a title sets behind the heading is the outlet", () => {
    const page = (title: string) =>
      html(`<title>${title}</title><h1>Boats at night</h1><p>${filler}</p>`).metadata;
    expect(page("Boats at night | The Tide")).toMatchObject({ title: "Boats at night", outlet: "The Tide" });
    expect(page("Boats")).toMatchObject({ title: "Boats", outlet: null });
  });

  test("nesting of any depth is read, with an issue", () => {
    const doc = html(`${"<div>".repeat(20_000)}deep`);
    expect(doc.text).toBe("deep");
    expect(doc.codes).toContain("deep-html");
  });
});
