import jsonld from "jsonld";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, test } from "vitest";
import { nested } from "../../src/exports/nesting.ts";
import { paragraphsOf } from "../../src/exports/paragraphs.ts";
import { CAST_RECORD, exported, exportedText, SAMPLE, SEA_RECORD } from "./sample.ts";
import { has, inFolder, output } from "./tools.ts";

const SCHEMA = "https://schema.org/";

describe("TEI", () => {
  test.skipIf(!has("xmllint"))(
    "xmllint finds it well-formed, with every speaker and link among the ids",
    async () => {
      await inFolder(await exported("tei"), (folder) => {
        const xpath = (path: string) =>
          output("xmllint", ["--xpath", path, `${folder}/file`])
            .trim()
            .split("\n");
        const ids = xpath("//@xml:id").map((a) => a.split('"')[1]);
        expect(new Set(ids).size).toBe(ids.length);
        for (const link of xpath("//@who | //@ref | //@next | //@prev")) {
          expect(ids).toContain(/"#(.*)"/.exec(link)?.[1]);
        }
        expect(xpath("count(//*[local-name()='said'][@who='#a1.e1'])")).toEqual(["3"]);
      });
    },
  );

  test.skipIf(!has("xmllint"))("a paragraph's words are the article's, whatever stands in them", async () => {
    await inFolder(await exported("tei"), (folder) => {
      const paragraphs = SAMPLE.flatMap((r) => paragraphsOf(r.text).map((p) => r.text.slice(p.start, p.end)));
      paragraphs.forEach((words, i) => {
        const path = `string((//*[local-name()='body']/*[local-name()='p'])[${i + 1}])`;
        expect(output("xmllint", ["--xpath", path, `${folder}/file`])).toBe(`${words}\n`);
      });
    });
  });

  test("spans that cross become elements that nest", () => {
    const forest = nested([
      { start: 0, end: 6, thing: "a" },
      { start: 4, end: 9, thing: "b" },
      { start: 5, end: 12, thing: "c" },
    ]);
    const show = (elements: typeof forest): string =>
      elements.map((e) => `${e.thing}${e.start}-${e.end}(${show(e.children)})`).join("");
    expect(show(forest)).toBe("a0-6(b4-6(c5-6()))c6-12(b6-9())");
  });
});

describe("JSON-LD", () => {
  test("a processor that may fetch nothing expands it, and finds who said what", async () => {
    const lines = (await exportedText("jsonld")).trim().split("\n");
    const documentLoader = () => Promise.reject(new Error("fetched"));
    const graphs = await Promise.all(
      lines.map((line) => jsonld.expand(JSON.parse(line), { documentLoader })),
    );
    const nodes = graphs.flat() as Record<string, unknown[]>[];
    const quotations = nodes.filter((n) => n["@type"]?.includes(`${SCHEMA}Quotation`));
    expect(quotations.map((q) => q[`${SCHEMA}text`])).toEqual(
      SAMPLE.flatMap((r) => r.quotes.map((q) => [{ "@value": q.text }])),
    );
    const named = new Map(nodes.map((n) => [n["@id"], n[`${SCHEMA}name`]] as [unknown, unknown]));
    const speaker = quotations[0]?.[`${SCHEMA}spokenByCharacter`]?.[0] as { "@id": string };
    expect(named.get(speaker["@id"])).toEqual([{ "@value": "Zoe\u0308 Marsh" }]);
  });
});

describe("CoNLL-U Plus", () => {
  test("the tokens of a quote are its words, and tags begin with B", async () => {
    const text = await exportedText("conll");
    const rows = text
      .split("\n")
      .filter((l) => l !== "" && !l.startsWith("# "))
      .map((l) => l.split("\t"));
    const tagged = (column: number, tag: string) =>
      rows
        .filter((r) => r[column]?.endsWith(`-${tag}`))
        .map((r) => r[0])
        .join("");
    expect(tagged(4, "quoted:q1").replace(/\s/g, "")).toBe(SEA_RECORD.quotes[0]?.text.replace(/\s/g, ""));
    expect(rows.filter((r) => r[4] === "B-quoted:q1")).toHaveLength(3);
    expect(
      rows
        .filter((r) => r[3] === "B-person:e1" || r[3] === "I-person:e1")
        .map((r) => r[0])
        .slice(0, 2),
    ).toEqual(["Zoe\u0308", "Marsh"]);
    expect(new Set(rows.map((r) => r.length))).toEqual(new Set([7]));
  });

  test("offsets count code points", async () => {
    const rows = (await exportedText("conll", "", [SEA_RECORD]))
      .split("\n")
      .map((l) => l.split("\t"))
      .filter((r) => r.length > 1);
    const points = [...SEA_RECORD.text];
    for (const [form, start, end] of rows)
      expect(points.slice(Number(start), Number(end)).join("")).toBe(form);
  });
});

describe("Markdown", () => {
  test("what articles say is text to a reader of Markdown, never markup", async () => {
    const text = await exportedText("markdown");
    const types = new Set<string>();
    const words: string[] = [];
    const walk = (node: { type: string; value?: string; children?: readonly object[] }) => {
      types.add(node.type);
      if (node.value !== undefined) words.push(node.value);
      for (const child of node.children ?? []) walk(child as typeof node);
    };
    walk(fromMarkdown(text));
    expect([...types].sort()).toEqual([
      "blockquote",
      "heading",
      "list",
      "listItem",
      "paragraph",
      "root",
      "strong",
      "text",
      "thematicBreak",
    ]);
    expect(words).toContain("We 💚 the sea, and it <b>loves</b> & feeds us.");
    expect(words).toContain("=SUM(1,2) of *all* things,");
  });
});

describe("WebVTT", () => {
  test("cues have the times and voices of the spans; articles without times are left out", async () => {
    const files = await exported("vtt");
    expect([...files.keys()]).toEqual(["tide-cast.vtt"]);
    expect(files.get("tide-cast.vtt")?.toString()).toBe(
      `WEBVTT

00:00:00.500 --> 00:00:02.000
Why --&gt; tides?

00:00:02.000 --> 00:00:03.250
<v Lee Park>They call us 🌊 every day.

01:02:05.250 --> 01:02:06.000
<v Lee Park>And night.
`,
    );
    expect(CAST_RECORD.quotes[1]?.spans).toHaveLength(2);
  });
});
