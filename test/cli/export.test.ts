import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../src/exports/formats.ts";
import { SAMPLE } from "../exports/sample.ts";
import { inFolder } from "../exports/tools.ts";
import { saidby } from "./command-line.ts";

const LINES = SAMPLE.map((r) => `${JSON.stringify(r)}\n`).join("");

const FILES = new Map([
  ["in/a.json", JSON.stringify(SAMPLE[0])],
  ["in/more/b.ndjson", JSON.stringify(SAMPLE[1])],
  ["in/manifest.json", "{}"],
  ["old.json", JSON.stringify({ ...SAMPLE[0], schema: "saidby/record@0" })],
]);

describe("saidby export", () => {
  test("records of a folder, in the order of their names, come out on stdout", async () => {
    await inFolder(FILES, async (folder) => {
      const ran = await saidby(["export", `${folder}/in`, "--to", "ndjson"]);
      expect(ran).toEqual({ code: 0, out: LINES, said: "" });
    });
  });

  test.each(FORMATS.map((f) => [f.name, f.output] as const))("--to %s writes its %s", async (name, kind) => {
    await inFolder(FILES, async (folder) => {
      const path = join(folder, "out", "x");
      const ran = await saidby(["export", "-", "--to", name, "-o", path], LINES);
      expect(ran).toEqual({ code: 0, out: "", said: "" });
      const size = kind === "file" ? readFileSync(path).length : readdirSync(path).length;
      expect(size).toBeGreaterThan(0);
      expect(
        readdirSync(join(folder, "out"), { recursive: true }).filter((f) => String(f).endsWith(".part")),
      ).toEqual([]);
    });
  });

  test("stdin may be one record over many lines, as extract prints it, or a list", async () => {
    const args = ["export", "-", "--to", "ndjson"];
    expect((await saidby(args, JSON.stringify(SAMPLE[0], null, 2))).out).toBe(
      `${JSON.stringify(SAMPLE[0])}\n`,
    );
    expect((await saidby(args, JSON.stringify(SAMPLE, null, 2))).out).toBe(LINES);
    expect((await saidby(args, "no { json")).said).toContain("-: this is not JSON");
  });

  test("a line that stream answered with an error is passed over", async () => {
    const lines = `{"id":"x","line":1,"error":{"code":"binary","message":"no text"}}\n${LINES}`;
    expect((await saidby(["export", "-", "--to", "ndjson"], lines)).out).toBe(LINES);
  });

  test.each([
    ["an unknown format", ["export", "-", "--to", "word"], "choose one of ndjson, csv"],
    ["no such file", ["export", "nowhere.json", "--to", "ndjson"], "nowhere.json: there is no such file"],
    ["a folder format without -o", ["export", "-", "--to", "csv"], "name one with -o"],
    ["a binary format without -o", ["export", "-", "--to", "sqlite"], "name one with -o"],
    ["no records", ["export", "-", "--to", "ndjson"], "there is no record"],
  ])("%s is a failure that says what to do", async (_what, args, words) => {
    const ran = await saidby(args, args.includes("sqlite") ? LINES : "");
    expect(ran.code).toBe(2);
    expect(ran.said).toContain(words);
  });

  test("a record of another schema version is refused, and what was there before stays", async () => {
    await inFolder(new Map([...FILES, ["kept.ndjson", "kept"]]), async (folder) => {
      const path = join(folder, "kept.ndjson");
      const ran = await saidby([
        "export",
        `${folder}/in`,
        `${folder}/old.json`,
        "--to",
        "ndjson",
        "-o",
        path,
      ]);
      expect(ran.code).toBe(2);
      expect(ran.said).toContain("[schema-version]");
      expect(readFileSync(path, "utf8")).toBe("kept");
      expect(readdirSync(folder).sort()).toEqual(["in", "kept.ndjson", "old.json"]);
    });
  });
});
