/** Nothing of an article or of its name reaches a path, a terminal, a script, a shell or a formula. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fileNames } from "../../src/exports/file-names.ts";
import { FORMATS } from "../../src/exports/formats.ts";
import { findInputs } from "../../src/run/inputs.ts";
import type { InterviewRecord } from "../../src/schema.ts";
import { saidby } from "../cli/command-line.ts";
import { exported, SEA_RECORD } from "../exports/sample.ts";

let folder = "";
const at = (...path: string[]) => join(folder, ...path);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "saidby-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, text = "“We built it,” said Ann Lee.\n"): string {
  mkdirSync(join(at(path), ".."), { recursive: true });
  writeFileSync(at(path), text);
  return at(path);
}

const IDS = [
  "../../up",
  "..",
  ".",
  "/etc/passwd",
  "a\0b",
  "a\\..\\b",
  "-rf",
  "CON",
  "nul.txt",
  "com1",
  "$(x)",
  "`x`",
  "\u001b[2J",
  "%2e%2e",
  "",
];

describe("names", () => {
  test("of files from ids: no folder, no way up, no device, no option, no two the same whatever the case", () => {
    const nameOf = fileNames();
    const names = [...IDS, "É", "e\u0301", "a", "A", "a", "x".repeat(500)].map(nameOf);
    for (const name of names) {
      expect(name).toMatch(/^[^.-][\p{L}\p{N}\p{M}._-]{0,90}$/u);
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
    }
    const places = names.map((name) => name.normalize("NFC").toLowerCase());
    expect(new Set(places).size).toBe(places.length);
  });

  test("of exports in folders stay in their folder, whatever the ids", async () => {
    const records = IDS.map((id): InterviewRecord => ({ ...SEA_RECORD, id }));
    for (const { name } of FORMATS.filter(({ output }) => output === "folder")) {
      for (const file of (await exported(name, records)).keys()) expect(file).toMatch(/^[^./\\-][^/\\\0]*$/);
    }
  });

  test("of outputs differ where the articles' do not, or only in case", async () => {
    for (const path of [
      "a/x.txt",
      "b/x.txt",
      "c/Y.txt",
      "c/y.txt",
      "c/y.md",
      "d/e\u0301.txt",
      "d/\u00e9.txt",
    ])
      put(path);
    const { inputs } = await findInputs([folder]);
    const places = inputs.map(({ output }) => output.normalize("NFC").toLowerCase());
    expect(places).toHaveLength(7);
    expect(new Set(places).size).toBe(7);
    expect((await saidby(["extract", folder, "-o", at("out")])).code).toBe(0);
  });

  test("that look like commands are names", async () => {
    put("in/$(touch hacked).txt");
    put("in/;touch hacked;.txt");
    const { code } = await saidby(["extract", at("in"), "-o", at("out")]);
    expect([code, existsSync("hacked"), existsSync(at("out/hacked"))]).toEqual([0, false, false]);
    expect(readdirSync(at("out")).sort()).toEqual(["$(touch hacked).json", ".saidby", ";touch hacked;.json"]);
  });

  test("nothing beside an article is run: no config, no pipeline that was not named", async () => {
    for (const file of ["saidby.config.mjs", "pipeline.mjs", "index.mjs"])
      put(`in/${file}`, "throw new Error('was run')");
    put("in/a.txt", "---\npipeline: ./pipeline.mjs\n---\n“We built it,” said Ann Lee.\n");
    const { code, said } = await saidby(["extract", at("in"), "-o", at("out")]);
    expect([code, said]).toEqual([0, ""]);
  });
});

/** Escapes, both ways to write them, a bell, and marks that turn what follows round. */
const ATTACK = "\u001b[31m\u001b]0;title\u0007\u009b2J\u202e\u2066\r";
const UNSAFE = /[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

describe("a terminal", () => {
  test.each([
    ["the page", ["extract", "FILE", "--format", "pretty"]],
    ["a failure", ["extract", "FILE", "--media-type", `text/${ATTACK}`]],
    ["a file that is not there", ["extract", `no ${ATTACK}.txt`]],
    ["a wrong stage", ["extract", "FILE", "--until", ATTACK]],
    ["a wrong option", ["extract", "FILE", `--${ATTACK}`]],
    ["a wrong format", ["export", "FILE", "--to", ATTACK]],
    ["no record", ["explain", "FILE", ATTACK]],
    ["a fixture that is none", ["check", "FOLDER"]],
    ["a label", ["label", "FILE", "--into", "FIXTURES"]],
    ["a diff", ["diff", "FILE", "FILE"]],
    ["an import", ["import", "FILE", "--from", "doccano", "-o", "FIXTURES"]],
  ])("gets no control sequence: %s", async (_, given) => {
    const file = put(`in/a${ATTACK.replaceAll("\r", "")}.txt`, `“Look${ATTACK},” said Ann ${ATTACK}Lee.\n`);
    const places: Record<string, string> = { FILE: file, FOLDER: at("in"), FIXTURES: at(ATTACK) };
    const { out, said } = await saidby(given.map((word) => places[word] ?? word));
    expect(`${out}${said}`).not.toBe("");
    expect(`${out}${said}`).not.toMatch(UNSAFE);
  });

  test("gets none of a record: explain, diff and a check of a golden", async () => {
    const file = put("a.txt", `“Look${ATTACK},” said Ann Lee, the ${ATTACK}cook of Quay${ATTACK} House.\n`);
    await saidby(["extract", file, "-o", at("out")]);
    const ran = await saidby(["explain", at("out/a.json"), "q1"]);
    put("f/a/article.txt", `“Look${ATTACK},” said Ann Lee.`);
    put("f/a/golden.yaml", `people: [{ name: "Bo ${"\\u001b"}[31m Ek" }]\nquotes: []\n`);
    const checked = await saidby(["check", at("f")]);
    expect(ran.out).toContain("Look");
    expect(checked.out).toContain("Bo");
    for (const { out, said } of [ran, checked]) expect(`${out}${said}`).not.toMatch(UNSAFE);
  });
});

describe("what is opened elsewhere", () => {
  const EVIL = `</script><script>alert(1)</script>" onload="x' =cmd|'/c calc'!A1`;
  const record: InterviewRecord = {
    ...SEA_RECORD,
    id: `=HYPERLINK("x")`,
    article: { ...SEA_RECORD.article, title: EVIL, outlet: `+${EVIL}`, byline: [`@${EVIL}`] },
    entities: SEA_RECORD.entities.map((entity) => ({
      ...entity,
      name: `-${EVIL}`,
      aliases: [`\t=1+1`, `\r=1+1`],
    })),
  };

  test("a spreadsheet, with --guard-formulas: no cell begins as a formula does", async () => {
    const files = await exported("csv", [record], { guardFormulas: true });
    const cells = [...files.values()].flatMap((text) => [...String(text).matchAll(/"((?:[^"]|"")*)"/g)]);
    expect(cells.length).toBeGreaterThan(100);
    for (const [, cell] of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(cells.map(([, cell]) => cell)).toContain('\'=HYPERLINK(""x"")');
  });

  test.each(["tei", "markdown"])("%s: no script of an article's is one", async (format) => {
    const text = [...(await exported(format, [record])).values()].join("");
    expect(text).toContain("alert(1)");
    expect(text).not.toMatch(/(?<!\\)<\/?script/i);
  });
});
