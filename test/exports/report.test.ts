import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { type Appearance, joined } from "../../src/exports/report/people.ts";
import { report } from "../../src/exports/report.ts";
import type { InterviewRecord } from "../../src/schema.ts";
import { SAMPLE, SEA_RECORD } from "./sample.ts";

async function page(records: readonly InterviewRecord[]): Promise<string> {
  let text = "";
  for await (const { data } of report(records, {})) text += data;
  return text;
}

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.childNodes ?? []) yield* walk(child);
}

const nodesOf = (html: string): Node[] => [...walk(parse(html) as unknown as Node)];
const attribute = (node: Node, name: string) => node.attrs?.find((a) => a.name === name)?.value;
const words = (node: Node): string =>
  [...walk(node)].map((n) => (n.nodeName === "#text" ? n.value : "")).join("");

/** A record in which everything that an article can bring in is hostile. */
const HOSTILE: InterviewRecord = {
  ...SEA_RECORD,
  id: `"><script>alert(1)</script>`,
  article: {
    ...SEA_RECORD.article,
    title: "</title><script>1</script>",
    outlet: `" onload="x`,
    byline: ["<img src=x>"],
  },
  source: { ...SEA_RECORD.source, uri: "javascript:alert(1)" },
  entities: SEA_RECORD.entities.map((e) => ({
    ...e,
    name: `${e.name}"><b onclick=x>`,
    aliases: ["<svg onload=x>"],
  })),
  roles: SEA_RECORD.roles.map((r) => ({ ...r, title: "</style><script>2</script>" })),
};

describe("the report", () => {
  test("no script, no event, no request, whatever the article says", async () => {
    const nodes = nodesOf(await page([HOSTILE, ...SAMPLE]));
    const allowed = new Set([
      "title",
      "class",
      "id",
      "style",
      "href",
      "lang",
      "charset",
      "name",
      "content",
      "http-equiv",
    ]);
    for (const a of ["aria-label", "aria-hidden", "role", "scope", "type", "checked"]) allowed.add(a);
    for (const node of nodes) {
      expect(["script", "img", "svg", "iframe", "link", "object"]).not.toContain(node.nodeName);
      for (const { name, value } of node.attrs ?? []) {
        expect(allowed).toContain(name);
        if (name === "href") expect(value).toMatch(/^#a\d/);
        if (name === "style") expect(value).toMatch(/^(--h:\d+|flex:\d+|--w:[\d.]+|;)+$/);
      }
    }
    const policy = nodes.find((n) => attribute(n, "http-equiv") === "Content-Security-Policy");
    expect(attribute(policy ?? { nodeName: "" }, "content")).toContain("default-src 'none'");
  });

  test("the article's words are there as they are, and every quote in its speaker's mark", async () => {
    const nodes = nodesOf(await page([SEA_RECORD]));
    const text = nodes.find((n) => attribute(n, "class") === "text");
    const bare = (s: string) => s.replace(/\s+/g, "");
    const badges = /ZM|AC|\?(?=Go!)/g;
    expect(bare(words(text ?? { nodeName: "" })).replace(badges, "")).toBe(bare(SEA_RECORD.text));
    const marks = nodes.filter(
      (n) => n.nodeName === "mark" && attribute(n, "title")?.startsWith("Zoe\u0308 Marsh"),
    );
    expect(marks.map((m) => words(m).replace("ZM", ""))).toEqual([
      "We 💚 the sea,",
      "and it <b>loves</b> & feeds us.",
      "=SUM(1,2) of *all* things,",
    ]);
  });

  test("every link leads to a place on the page, and no id is given twice", async () => {
    const nodes = nodesOf(await page([SEA_RECORD, SEA_RECORD, ...SAMPLE]));
    const ids = nodes.flatMap((n) => attribute(n, "id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = nodes.flatMap((n) => attribute(n, "href") ?? []);
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(ids).toContain(link.slice(1));
  });

  test("people over articles are one only where the full name and a role or an organization agree", () => {
    const person = (name: string, number: number, ...facts: string[]): Appearance => ({
      name,
      roles: [],
      facts,
      number,
      quotes: 1,
    });
    const people = joined([
      person("Kim Bell", 1, "title editor", "of the tide"),
      person("Kim Bell", 2, "of the tide"),
      person("Kim Bell", 3, "title baker"),
      person("kim  bell", 4, "title baker"),
      person("Kim Bell", 5),
      person("Kim", 1, "title cook"),
      person("Kim", 2, "title cook"),
    ]);
    expect(people.map((p) => p.articles.map((a) => a.number))).toEqual([[1, 2], [3, 4], [1], [2], [5]]);
  });

  test("no records make a page that says so", async () => {
    expect(await page([])).toContain("0 articles · 0 quotes");
  });
});
