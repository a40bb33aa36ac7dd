import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { faultsOf } from "../../src/golden/faults.ts";
import { locate } from "../../src/golden/locate.ts";
import { readGolden } from "../../src/golden/read.ts";

const lines = (...text: string[]) => text.join("\n");

function faults(golden: string, article: string): string[] {
  const { golden: read, faults: broken, lineOf } = readGolden(golden);
  const found = read ? faultsOf(read, locate(read, article), article, lineOf) : broken;
  return found.map(({ line, message }) => `${line}: ${message}`);
}

describe("reading a golden", () => {
  test("a fault of form has its line", () => {
    const golden = lines(
      "people:",
      "  - name: Mio Ito",
      "    part: guest",
      "quotes:",
      "  - speaker: Mio Ito",
    );
    expect(faults(golden, "")).toEqual([
      expect.stringMatching(/^3: people\.0\.part: /),
      expect.stringMatching(/^5: quotes\.0\.spans: /),
    ]);
  });

  test("a word that the schema does not know is a fault: a slip would be judged as left out", () => {
    expect(faults(lines("people:", "  - name: Mio Ito", "    rolls: []"), "")).toEqual([
      expect.stringContaining("rolls"),
    ]);
  });

  test("what is no YAML has the line of the error", () => {
    expect(faults(lines("people:", "  - name: [Mio"), "")).toEqual([expect.stringMatching(/^\d+: /)]);
  });

  test("JSON has lines too", () => {
    expect(faults('{\n "people": [],\n "quotes": [{"speaker": "A", "spans": ["x"]}]\n}', "x")).toEqual([
      '3: "A" is no person or entity of this golden',
    ]);
  });

  test("every span stands in the article", () => {
    const golden = lines("quotes:", "  - speaker: null", "    spans:", "      - Not a word.");
    expect(faults(golden, "“Another word.”")).toEqual([
      '4: these words do not stand in the article: "Not a word."',
    ]);
  });

  test("quotes stand in the order of the article", () => {
    const golden = lines(
      "quotes:",
      "  - { speaker: null, spans: [Second thing.] }",
      "  - { speaker: null, spans: [First thing.] }",
    );
    expect(faults(golden, "“First thing.” “Second thing.”")).toEqual([
      expect.stringMatching(/^3: quote 1 is out/),
    ]);
  });

  test("words that the file holds, but not the text made of it, are no fault of the golden", () => {
    const golden = readGolden("quotes: [{ speaker: null, spans: [We saw it.] }]");
    if (!golden.golden) throw new Error("does not parse");
    const { golden: read, lineOf } = golden;
    const judged = (source: string) => faultsOf(read, locate(read, "Menu"), source, lineOf).length;
    expect(judged("<p>Menu</p><p>“We <b>saw</b> it.”</p>")).toBe(0);
    expect(judged("<p>Menu</p>")).toBe(1);
  });

  test("a role belongs to something that the golden names", () => {
    const golden = lines("people:", "  - name: Mio Ito", "    roles:", "      - { title: chef, of: Kumo }");
    expect(faults(golden, "")).toEqual(['4: "Kumo" is no person or entity of this golden']);
  });
});

describe("where a golden's words stand", () => {
  const places = (article: string, ...quotes: string[][]) => {
    const spans = quotes.map((words) => ({ speaker: null, spans: words }));
    const { golden } = readGolden(JSON.stringify({ quotes: spans }));
    if (!golden) throw new Error("does not parse");
    return locate(golden, article).quotes.map((found) =>
      found.map((span) => span && article.slice(span.start, span.end)),
    );
  };

  test("white space is folded on both sides", () => {
    expect(places("“One\r\n  two\u00a0three.”", ["One two three."])).toEqual([["One\r\n  two\u00a0three."]]);
  });

  test("a long span may be given by its first and last words", () => {
    expect(places("“All we have is this, one at a time.”", ["All we <...> a time."])).toEqual([
      ["All we have is this, one at a time."],
    ]);
  });

  test("words that stand twice are taken where a quote opens, before the quote that comes next", () => {
    const article = "No. 5 is out. “No.” “Yes, it is.” “No.”";
    const { golden } = readGolden(
      JSON.stringify({ quotes: ["No.", "Yes, it is.", "No."].map((s) => ({ speaker: null, spans: [s] })) }),
    );
    if (!golden) throw new Error("does not parse");
    expect(locate(golden, article).quotes.map(([span]) => span?.start)).toEqual([
      article.indexOf("“No.") + 1,
      article.indexOf("Yes"),
      article.lastIndexOf("No."),
    ]);
  });
});

describe("the fixtures", () => {
  const root = join(import.meta.dirname, "../../fixtures");
  const slugs = readdirSync(root, { withFileTypes: true }).filter((e) => e.isDirectory());

  test.each(slugs.map((e) => e.name))("the golden of %s reads without a fault", (slug) => {
    const files = readdirSync(join(root, slug));
    const file = (start: string) =>
      readFileSync(join(root, slug, files.find((f) => f.startsWith(start)) ?? ""), "utf8");
    const { golden, faults: broken, lineOf } = readGolden(file("golden."));
    expect(broken).toEqual([]);
    const article = file("article.");
    const plain = files.includes("article.txt");
    if (!golden) throw new Error("does not parse");
    const found = faultsOf(golden, locate(golden, plain ? article : ""), article, lineOf);
    expect(found).toEqual([]);
  });
});
