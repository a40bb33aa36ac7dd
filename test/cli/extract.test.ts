import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { recordSchema } from "../../src/schema.ts";
import { saidby } from "./command-line.ts";

const ARTICLE = "“We built it twice,” said Ann Lee, the engineer.\n";
const here = process.cwd();
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "saidby-"));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(here);
  rmSync(folder, { recursive: true });
});

function put(path: string, content: string | Uint8Array = ARTICLE): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const listed = (where: string): string[] =>
  readdirSync(where, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes("/.saidby/"))
    .sort();

const linesOf = (out: string): { id: string; source: { uri: string } }[] =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("what is read", () => {
  test("one file gives one JSON record, with the stem of its name as id", async () => {
    const { code, out, said } = await saidby(["extract", put("a/interview.txt")]);
    const record = recordSchema.parse(JSON.parse(out));
    expect(record).toMatchObject({ id: "interview", source: { uri: "a/interview.txt" } });
    expect({ code, said }).toEqual({ code: 0, said: "" });
  });

  test("of <slug>/article.* the folder's name is the id", async () => {
    const { out } = await saidby(["extract", put("fixtures/the-slug/article.txt")]);
    expect(JSON.parse(out).id).toBe("the-slug");
  });

  test("several inputs give one record a line: operands in their order, files in theirs, none twice", async () => {
    for (const path of ["f/b.txt", "f/a.txt", "f/sub/c.txt", "f/image.png", "z.txt"]) put(path);
    const { out } = await saidby(["extract", "z.txt", "f", "f/a.txt"]);
    expect(linesOf(out).map((r) => r.source.uri)).toEqual(["z.txt", "f/a.txt", "f/b.txt", "f/sub/c.txt"]);
  });

  test("a glob that the shell left alone", async () => {
    for (const path of ["f/b.txt", "f/sub/a.txt", "f/sub/note.pdf"]) put(path);
    const { out } = await saidby(["extract", "f/**/*"]);
    expect(linesOf(out).map((r) => r.source.uri)).toEqual(["f/b.txt", "f/sub/a.txt"]);
  });

  test("a file whose name looks like a glob is that file", async () => {
    const { out } = await saidby(["extract", put("a[1].txt")]);
    expect(JSON.parse(out).id).toBe("a[1]");
  });

  test("- is stdin, with the hash as id", async () => {
    const { out } = await saidby(["extract", "-"], ARTICLE);
    const record = JSON.parse(out);
    expect(record.id).toBe(record.source.sha256.slice(0, 12));
    expect(record.quotes).toHaveLength(1);
  });
});

describe("where it goes", () => {
  test("-o writes one file each, laid out below what was given, and stdout stays empty", async () => {
    for (const path of ["in/2024/a.txt", "in/b.txt", "in/slug/article.txt"]) put(path);
    const { code, out } = await saidby(["extract", "in", "-o", "out"]);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(listed("out")).toEqual(["out/2024/a.json", "out/b.json", "out/slug.json"]);
    expect(recordSchema.parse(JSON.parse(readFileSync("out/b.json", "utf8"))).id).toBe("b");
  });

  test("one file goes straight into the folder", async () => {
    await saidby(["extract", put("fixtures/slug/article.txt"), "-o", "output"]);
    expect(listed("output")).toEqual(["output/slug.json"]);
  });

  test("two articles of one name do not meet", async () => {
    for (const path of ["a/x.txt", "b/x.txt", "b/y.txt", "b/y.text"]) put(path);
    await saidby(["extract", "a/x.txt", "b", "-o", "out"]);
    expect(listed("out")).toEqual(["out/a/x.json", "out/b/x.json", "out/b/y.text.json", "out/b/y.txt.json"]);
  });

  test("with --format too, stdout shows it", async () => {
    const { out } = await saidby(["extract", put("a.txt"), "-o", "out", "--format", "ndjson"]);
    expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync("out/a.json", "utf8")));
  });

  test("--until gives the layer of a stage, and names the stages when there is no such one", async () => {
    const { out } = await saidby(["extract", put("a.txt"), "--until", "segment"]);
    expect(JSON.parse(out)).toMatchObject({ format: "prose", quotations: [{ kind: "double" }] });
    const wrong = await saidby(["extract", "a.txt", "--until", "nothing"]);
    expect(wrong.code).toBe(2);
    expect(wrong.said).toContain("resolve");
  });
});

describe("how it is read", () => {
  test("--raw-offsets says where every span stands in the source", async () => {
    const source = put("a.md", "# Yard\n\n“We *built* it,” said **Ann Lee**, the engineer.\n");
    const { out } = await saidby(["extract", source, "--raw-offsets"]);
    const raw = readFileSync(source, "utf8");
    const { entities } = recordSchema.parse(JSON.parse(out));
    const ann = entities.find((entity) => entity.name === "Ann Lee")?.mentions[0];
    expect(raw.slice(ann?.rawStart, ann?.rawEnd)).toBe("Ann Lee");
  });

  test("--media-type is believed before the name", async () => {
    const { out } = await saidby(["extract", put("a.txt", "**Ann Lee**"), "--media-type", "text/markdown"]);
    expect(JSON.parse(out)).toMatchObject({ text: "Ann Lee", source: { mediaType: "text/markdown" } });
  });

  test("--people names a cast that is known before reading; a bad one is refused before any work", async () => {
    put("people.yaml", "people:\n  - name: Ann Lee\n    roles: [{ title: Admiral }]\n");
    const { out } = await saidby(["extract", put("a.txt"), "--people", "people.yaml"]);
    const { roles } = recordSchema.parse(JSON.parse(out));
    expect(roles).toContainEqual(expect.objectContaining({ title: "Admiral", method: "known-cast" }));
    put("people.yaml", "people: 3\n");
    const bad = await saidby(["extract", "a.txt", "--people", "people.yaml"]);
    expect(bad).toMatchObject({ code: 2, out: "" });
    expect(bad.said).toContain("people.yaml");
  });
});

describe("what fails is said, and the rest is done", () => {
  const bad: [string, () => string, string, RegExp][] = [
    ["a missing file", () => "missing.txt", "missing.txt", /no such file/],
    ["an empty file", () => put("empty.txt", ""), "empty.txt", /empty/],
    ["a folder without articles", () => dirname(put("none/image.png")), "none", /no articles/],
    ["a glob that matches nothing", () => "none/*.md", "none/*.md", /matches no/],
    ["a binary file", () => put("image.txt", Buffer.from([0x89, 0x50, 0, 0, 1])), "image.txt", /binary/],
  ];

  test.each(bad)("%s", async (_, make, name, message) => {
    const operand = make();
    const { code, out, said } = await saidby(["extract", operand, put("good.txt")]);
    expect(said).toMatch(message);
    expect(said).toContain(name);
    expect(said).toMatch(/→ \S+/);
    expect(code).toBe(3);
    expect(JSON.parse(out.trim())).toMatchObject({ id: "good" });
  });

  test.each(bad.filter(([, , name]) => /missing|none/.test(name)))("%s alone is usage", async (_, make) => {
    expect((await saidby(["extract", make()])).code).toBe(2);
  });

  test("broken UTF-8 is read as windows-1252, and said", async () => {
    const path = put("old.txt", Buffer.from("“It was in the café,” said Ann Lee.", "latin1"));
    const { code, out, said } = await saidby(["extract", path]);
    expect(JSON.parse(out).text).toContain("café");
    expect(said).toMatch(/old\.txt: .*UTF-8/);
    expect(code).toBe(0);
  });

  test("a very long line", async () => {
    const path = put(
      "long.txt",
      `${ARTICLE.trim()} ${"We met the people of the house again. ".repeat(10_000)}`,
    );
    const { code, out } = await saidby(["extract", path]);
    expect(JSON.parse(out).quotes).toHaveLength(1);
    expect(code).toBe(0);
  }, 60_000);

  test("an output folder that cannot be", async () => {
    put("taken", "a file");
    const { code, said } = await saidby(["extract", put("a.txt"), "-o", "taken"]);
    expect(said).toContain("taken");
    expect(code).not.toBe(0);
  });

  test.skipIf(process.getuid?.() === 0)("a file that may not be read", async () => {
    const path = put("secret.txt");
    chmodSync(path, 0);
    expect((await saidby(["extract", path])).said).toMatch(/secret\.txt: the file may not be read/);
  });
});

describe("pretty", () => {
  test("says who said what, with the cue, and counts", async () => {
    const { out, said } = await saidby(["extract", put("a.txt"), "--format", "pretty"]);
    expect(said).toBe("");
    expect(out).toMatch(/Ann Lee\n│ “We built it twice,”\s+—\ssaid/);
    expect(out).toContain("1 quote, 1 with a speaker · 1 person");
  });

  test("lets no control character of an article through to the terminal", async () => {
    const evil = `“Look \u001b[31mred\u001b]0;title\u0007 \u202eback,” said Ann \u009b31mLee.`;
    const { out } = await saidby(["extract", put("a\u001b[2J.txt", evil), "--format", "pretty"]);
    expect(out).toContain("Look");
    expect(out).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
  });

  test("an article without quotes is no reason for an empty page", async () => {
    const { out } = await saidby(["extract", put("a.txt", "Nothing was said."), "--format", "pretty"]);
    expect(out).toContain("0 quotes");
  });
});
