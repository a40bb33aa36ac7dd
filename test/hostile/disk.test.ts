/** Disks that are full, locked, slow or odd: nothing is lost, and the message says what to do. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readBytes } from "../../src/run/disk.ts";
import { findInputs } from "../../src/run/inputs.ts";
import { saidby } from "../cli/command-line.ts";
import { SAMPLE } from "../exports/sample.ts";

/** What the disk answers next: an error code for the calls that a test names. */
const disk = vi.hoisted(() => ({
  fails: null as { readonly call: string; readonly code: string } | null,
  onRead: null as (() => void) | null,
}));

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const refused = (call: string) => {
    if (disk.fails?.call !== call) return;
    throw Object.assign(new Error(`${disk.fails.code}: the disk refuses`), { code: disk.fails.code });
  };
  return {
    ...real,
    rename: async (from: string, to: string) => {
      refused("rename");
      return real.rename(from, to);
    },
    writeFile: async (...args: Parameters<typeof real.writeFile>) => {
      refused("writeFile");
      return real.writeFile(...args);
    },
    open: async (...args: Parameters<typeof real.open>) => {
      if (args[1] !== undefined && args[1] !== "r") refused("open");
      const file = await real.open(...args);
      const [readFile, appendFile] = [file.readFile.bind(file), file.appendFile.bind(file)];
      file.readFile = (async () => {
        disk.onRead?.();
        return readFile();
      }) as typeof file.readFile;
      file.appendFile = async (...given) => {
        if (String(given[0]).length > 1) refused("append");
        return appendFile(...given);
      };
      return file;
    },
  };
});

let folder = "";
const at = (...path: string[]) => join(folder, ...path);
const ARTICLE = "“We built it twice,” said Ann Lee, the engineer.\n";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "saidby-"));
  mkdirSync(at("in"));
  for (const name of ["a", "b"]) writeFileSync(at("in", `${name}.txt`), ARTICLE);
});
afterEach(() => {
  disk.fails = null;
  disk.onRead = null;
  rmSync(folder, { recursive: true });
});

const extract = () => saidby(["extract", at("in"), "-o", at("out")]);
const outputs = () => readdirSync(at("out")).filter((name) => name !== ".saidby");

describe("a disk that refuses to be written", () => {
  const REFUSALS = [
    ["ENOSPC", /the disk is full \[write\]\n {2}→ make room and run it again/],
    ["EROFS", /the disk is read-only \[write\]\n {2}→ give a folder on another disk/],
    ["EACCES", /this may not be written \[write\]\n {2}→ give yourself the right/],
  ] as const;

  test.each(REFUSALS)(
    "%s at a record: it fails with its file, no half a file is left, and the next run makes it",
    async (code, words) => {
      disk.fails = { call: "writeFile", code };
      const { code: exit, said } = await extract();
      expect(said).toMatch(words);
      expect(said).toContain(at("out/a.json"));
      expect([exit, outputs()]).toEqual([3, []]);
      disk.fails = null;
      expect((await extract()).code).toBe(0);
      expect(outputs()).toEqual(["a.json", "b.json"]);
    },
  );

  test.each(REFUSALS)("%s at the journal: the run ends, what was written is whole", async (code, words) => {
    disk.fails = { call: "append", code };
    const { code: exit, said } = await extract();
    expect(said).toMatch(words);
    expect(said).toContain("journal.ndjson");
    expect(exit).toBe(2);
    for (const name of outputs())
      expect(() => JSON.parse(readFileSync(at("out", name), "utf8"))).not.toThrow();
    disk.fails = null;
    expect((await extract()).code).toBe(0);
  });

  test.each(["open", "rename"])("an export that fails at %s leaves what was there before", async (call) => {
    writeFileSync(at("old.ndjson"), "old");
    disk.fails = { call, code: "ENOSPC" };
    const { code, said } = await saidby(
      ["export", "-", "--to", "ndjson", "-o", at("old.ndjson")],
      JSON.stringify(SAMPLE[0]),
    );
    expect(said).toMatch(/old\.ndjson: the disk is full \[write\]/);
    expect([code, readFileSync(at("old.ndjson"), "utf8"), readdirSync(folder).sort()]).toEqual([
      2,
      "old",
      ["in", "old.ndjson"],
    ]);
  });
});

describe("files that do not hold still", () => {
  test("one that grows while it is read", async () => {
    disk.onRead = () => appendFileSync(at("in/a.txt"), "more");
    await expect(readBytes(at("in/a.txt"))).rejects.toMatchObject({ code: "changed", file: at("in/a.txt") });
  });

  test("one that vanishes between the listing and the reading fails alone", async () => {
    const { inputs } = await findInputs([at("in")]);
    rmSync(at("in/a.txt"));
    await expect(readBytes(inputs[0]?.path ?? "")).rejects.toMatchObject({ code: "not-found" });
    expect((await saidby(["extract", at("in/a.txt"), at("in/b.txt")])).said).toMatch(/a\.txt: no such file/);
  });

  test("one without an end is read up to the limit", async () => {
    if (!existsSync("/dev/zero")) return;
    await expect(readBytes("/dev/zero", 100_000)).rejects.toMatchObject({ code: "too-large" });
  });
});

describe("folders", () => {
  test("links in a circle are walked once, and links are not followed", async () => {
    symlinkSync(at("in"), at("in/again"));
    symlinkSync(at("in/loop"), at("in/loop"));
    const { inputs } = await findInputs([at("in")]);
    expect(inputs.map(({ output }) => output)).toEqual(["a", "b"]);
    const { said, code } = await saidby(["extract", at("in/loop"), at("in/a.txt")]);
    expect(said).toMatch(/loop: no such file/);
    expect(code).toBe(3);
  });

  test("with very many files: each is found once, in order", async () => {
    const many = 3000;
    for (let i = 0; i < many; i++) writeFileSync(at("in", `${String(i).padStart(6, "0")}.txt`), "");
    const { inputs } = await findInputs([at("in"), at("in")]);
    expect(inputs).toHaveLength(many + 2);
    expect(new Set(inputs.map(({ output }) => output)).size).toBe(many + 2);
  });
});

describe("limits", () => {
  test("--max-bytes: a larger article fails alone, in words; stdin too", async () => {
    writeFileSync(at("in/long.txt"), ARTICLE.repeat(10));
    const { code, said } = await saidby(["extract", at("in"), "-o", at("out"), "--max-bytes", "100"]);
    expect(said).toMatch(/long\.txt: more than 100 bytes, which is the limit \[too-large\]\n {2}→ split it/);
    expect([code, outputs()]).toEqual([3, ["a.json", "b.json"]]);
    const piped = await saidby(["extract", "-", "--max-bytes", "10"], ARTICLE);
    expect(piped.said).toContain("[too-large]");
    expect(piped.code).toBe(3);
  });

  test("--timeout holds for stdin and one thread: the thread is ended, and the next article is read", async () => {
    const module = at("hangs.mjs");
    const hang = `export default () => ({ stages: [], run: (raw) => { for (;;) if (raw.bytes.length < 60) break; throw new Error("short") }, layer: () => ({}) });`;
    writeFileSync(module, hang);
    const args = ["--pipeline", module, "--timeout", "2", "--jobs", "1"];
    const piped = await saidby(["extract", "-", ...args], ARTICLE.repeat(5));
    expect(piped.said).toMatch(/took longer than 2 s \[timeout\]/);
    writeFileSync(at("in/a.txt"), ARTICLE.repeat(5));
    const { said } = await saidby(["extract", at("in"), ...args]);
    expect(said).toMatch(/a\.txt: took longer than 2 s \[timeout\]/);
    expect(said).toMatch(/b\.txt: short/);
  }, 60_000);

  test.each([
    ["hangs", "for (;;);", "took longer than 2 s [timeout]"],
    ["ends its thread", "process.exit(1);", "[thread]"],
  ])(
    "an article that %s in the middle of a handful fails alone",
    async (_, how, said) => {
      const module = at("once.mjs");
      writeFileSync(
        module,
        `export default () => ({ stages: [], run: (raw) => { if (raw.id === "4") ${how} throw new Error("short"); }, layer: () => ({}) });`,
      );
      mkdirSync(at("many"));
      for (let i = 0; i < 20; i++) writeFileSync(at("many", `${i}.txt`), ARTICLE);
      const run = await saidby([
        "extract",
        at("many"),
        "--pipeline",
        module,
        "--timeout",
        "2",
        "--jobs",
        "1",
      ]);
      const failed = run.said.split("\n").filter((line) => line.includes(".txt: "));
      expect(failed.filter((line) => !line.includes("short"))).toEqual([expect.stringContaining(said)]);
      expect(failed.find((line) => line.includes(said))).toMatch(/4\.txt: /);
      expect(failed).toHaveLength(20);
    },
    60_000,
  );
});
