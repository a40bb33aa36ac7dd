import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { standoffOf, withoutGaps } from "../../src/exports/standoff.ts";
import { CAST_RECORD, exported, exportedText, SAMPLE, SEA_RECORD } from "./sample.ts";
import { has, inFolder, output } from "./tools.ts";

const RESLICE = join(import.meta.dirname, "reslice.py");

/** Labels and words of each article, cut out by a program in Python that knows only the format. */
async function resliced(to: string): Promise<[label: string, words: string][][]> {
  return inFolder(await exported(to), (folder) => JSON.parse(output("python3", [RESLICE, to, folder])));
}

const wanted = (gaps: boolean) =>
  SAMPLE.map(standoffOf).map((s) =>
    (gaps ? s : withoutGaps(s)).spans.map(({ label, ranges }) => [
      label,
      ranges.map(({ start, end }) => s.text.slice(start, end)).join(" "),
    ]),
  );

describe("annotation tools", () => {
  test("a record as labelled spans keeps who said what by relations", () => {
    const { spans, relations } = standoffOf(SEA_RECORD);
    expect(spans.filter((s) => s.label === "Quoted").map((s) => s.ranges.length)).toEqual([3, 1]);
    expect(relations).toContainEqual({ from: "q1", to: "e1.2", label: "speaker" });
    expect(relations).toContainEqual({ from: "q2", to: "q2.content", label: "content" });
    expect(relations).toContainEqual({ from: "r1", to: "e1.1", label: "holder" });
    expect(relations).toContainEqual({ from: "r1", to: "e2.1", label: "of" });
    expect(standoffOf(CAST_RECORD).relations).toContainEqual({ from: "q2", to: "q1", label: "responds-to" });
  });

  test("every id is given once, and every relation holds two of them", () => {
    for (const { spans, relations } of SAMPLE.map(standoffOf).flatMap((s) => [s, withoutGaps(s)])) {
      const ids = new Set(spans.map((s) => s.id));
      expect(ids.size).toBe(spans.length);
      for (const { from, to } of relations) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
    }
  });

  test.skipIf(!has("python3")).each(["label-studio", "doccano", "spacy"])(
    "%s: Python finds the words at the offsets",
    async (to) => {
      expect(await resliced(to)).toEqual(wanted(false));
    },
  );

  test.skipIf(!has("python3"))(
    "brat: Python finds the words at the offsets, gaps kept, no line end within",
    async () => {
      const found = await resliced("brat");
      expect(found).toEqual(wanted(true));
      expect(JSON.stringify(found)).not.toMatch(/\\[rn]/);
    },
  );

  test("brat: names of files are plain, whatever the ids", async () => {
    const files = await exported("brat", [
      SEA_RECORD,
      { ...SEA_RECORD, id: "Sea-of love" },
      { ...SEA_RECORD, id: "../.." },
    ]);
    expect([...files.keys()].filter((f) => f.endsWith(".txt"))).toEqual([
      "sea-of-love.txt",
      "Sea-of-love-2.txt",
      "article.txt",
    ]);
  });

  test("Label Studio: regions refer to the labels and relations of the set-up, and carry full names", async () => {
    const files = await exported("label-studio");
    const config = files.get("config.xml")?.toString() ?? "";
    const [task] = JSON.parse(files.get("tasks.json")?.toString() ?? "[]");
    const { result } = task.predictions[0];
    for (const { type, value, labels } of result) {
      if (type === "labels") expect(config).toContain(`<Label value="${value.labels[0]}"/>`);
      if (type === "relation") expect(config).toContain(`<Relation value="${labels[0]}"/>`);
    }
    const names = result.filter((r: { type: string; id: string }) => r.type === "textarea" && r.id === "q1");
    expect(names[0].value.text).toEqual(["Zoe\u0308 Marsh"]);
  });

  test("Web Annotation: positions count code points, and quote selectors hold the words and what is around", async () => {
    const collection = JSON.parse(await exportedText("webannotation"));
    const points = new Map(
      SAMPLE.map((r) => [
        r.source.uri === null ? `urn:sha256:${r.source.sha256}` : encodeURI(r.source.uri),
        [...r.text],
      ]),
    );
    const targets = collection.first.items
      .filter((a: { motivation: string }) => a.motivation === "classifying")
      .flatMap((a: { target: object[] }) => a.target);
    expect(targets).toHaveLength(wanted(false).flat().length);
    for (const {
      source,
      selector: [position, quote],
    } of targets) {
      const text = points.get(source) ?? [];
      expect(text.slice(position.start, position.end).join("")).toBe(quote.exact);
      expect(text.slice(0, position.start).join("").endsWith(quote.prefix)).toBe(true);
      expect(text.slice(position.end).join("").startsWith(quote.suffix)).toBe(true);
    }
  });

  test("Web Annotation: links join annotations that are there", async () => {
    const { items } = JSON.parse(await exportedText("webannotation")).first;
    const ids = new Set(items.map((a: { id: string }) => a.id));
    const links = items.filter((a: { motivation: string }) => a.motivation === "linking");
    expect(links).toHaveLength(SAMPLE.map(standoffOf).flatMap((s) => s.relations).length);
    for (const { target, body } of links)
      expect([ids.has(target), ids.has(body[1].source)]).toEqual([true, true]);
  });

  test.each(["ndjson", "doccano", "spacy", "label-studio", "webannotation"])(
    "%s: no records give a file that can be read",
    async (to) => {
      const files = await exported(to, []);
      const text = [...files].find(([name]) => name !== "config.xml")?.[1].toString() ?? "";
      expect(text === "" || typeof JSON.parse(text) === "object").toBe(true);
    },
  );
});
