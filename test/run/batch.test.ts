import { execFile } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lock } from "../../src/run/lock.ts";
import { saidby } from "../cli/command-line.ts";

const MAIN = join(import.meta.dirname, "../../src/cli/main.ts");
const article = (i: number) => `“We built it ${i} times,” said Ann Lee, the engineer of house ${i}.\n`;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "saidby-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...path: string[]) => join(folder, ...path);

function put(articles: number): void {
  mkdirSync(at("in"), { recursive: true });
  for (let i = 0; i < articles; i++) writeFileSync(at("in", `${i}.txt`), article(i));
}

const extract = (...args: string[]) => saidby(["extract", at("in"), "-o", at("out"), ...args]);

/** Every output with its text; `.saidby` is the run's own. */
function outputs(of = "out"): Record<string, string> {
  const files = readdirSync(at(of)).filter((file) => file !== ".saidby");
  return Object.fromEntries(files.map((file) => [file, readFileSync(at(of, file), "utf8")]));
}

describe("resuming", () => {
  test("what is done is not done again, until its article changes", async () => {
    put(3);
    await extract();
    const before = statSync(at("out/1.json")).mtimeMs;
    writeFileSync(at("in/2.txt"), "“Never,” said Bo Ek.\n");
    const { code, said } = await extract();
    expect(said).toMatch(/^1 article · 2 done before/);
    expect(statSync(at("out/1.json")).mtimeMs).toBe(before);
    expect(readFileSync(at("out/2.json"), "utf8")).toContain("Bo Ek");
    expect(code).toBe(0);
  });

  test("an output that is gone is made again, and all are with --force", async () => {
    put(3);
    await extract();
    rmSync(at("out/0.json"));
    expect((await extract()).said).toMatch(/^1 article · 2 done before/);
    expect((await extract("--force")).said).toMatch(/^3 articles/);
  });

  test("other options are other outputs", async () => {
    put(2);
    await extract();
    expect((await extract("--until", "segment")).said).toMatch(/^2 articles/);
    expect(JSON.parse(readFileSync(at("out/0.json"), "utf8"))).toHaveProperty("quotations");
  });

  test("a journal that was cut short, or holds nonsense, costs nothing but work", async () => {
    put(3);
    await extract();
    const undisturbed = outputs();
    appendFileSync(at("out/.saidby/journal.ndjson"), '{"output":"0","path":"x"}\nnull\n{"output":"1","pa');
    expect((await extract()).code).toBe(0);
    expect((await extract()).said).toMatch(/3 done before/);
    expect(outputs()).toEqual(undisturbed);
  });

  test("nothing unfinished is left behind", async () => {
    put(2);
    mkdirSync(at("out/.saidby/unfinished"), { recursive: true });
    writeFileSync(at("out/.saidby/unfinished/1-0-0.tmp"), "half a rec");
    await extract();
    expect(readdirSync(at("out/.saidby"))).toEqual(["journal.ndjson"]);
  });
});

describe("a run", () => {
  test("over threads gives what one process gives, in the same order", async () => {
    put(12);
    const alone = await saidby(["extract", at("in"), "--jobs", "1"]);
    const threads = await saidby(["extract", at("in"), "--jobs", "2"]);
    expect(threads.out).toBe(alone.out);
    expect(alone.out.split("\n")).toHaveLength(13);
  }, 60_000);

  test("counts what it did and names what failed", async () => {
    put(3);
    writeFileSync(at("in/bad.txt"), "");
    const { code, said } = await extract();
    expect(said).toMatch(
      /3 articles · 3 quotes · 3 attributed, 0 unknown · 1 failed\n {2}empty: 1 \(.*bad\.txt\)$/,
    );
    expect(code).toBe(3);
  });

  test("stops at the first failure only when asked to", async () => {
    put(3);
    writeFileSync(at("in/0.txt"), "");
    expect((await extract("--fail-fast")).code).toBe(3);
    expect(Object.keys(outputs())).not.toContain("2.json");
    await extract();
    expect(Object.keys(outputs())).toContain("2.json");
  });

  test("an article that takes too long fails alone", async () => {
    put(1);
    writeFileSync(at("in/slow.txt"), `${article(1).trim()} `.repeat(400_000));
    const { code, said } = await extract("--timeout", "5");
    expect(said).toMatch(/slow\.txt: took longer than 5 s \[timeout\]\n {2}→/);
    expect(Object.keys(outputs())).toEqual(["0.json"]);
    expect(code).toBe(3);
  }, 60_000);

  test("has its output folder for itself", async () => {
    put(1);
    mkdirSync(at("out"));
    const unlock = await lock(at("out"));
    const { code, said } = await extract();
    expect(said).toMatch(/out: another run writes into this folder \[in-use\]/);
    expect(code).toBe(2);
    unlock();
    expect((await extract()).code).toBe(0);
  });

  test.each([
    ["--quiet", /^$/],
    ["--progress=plain", /^4 articles/],
  ])("%s", async (option, expected) => {
    put(4);
    expect((await extract(option)).said).toMatch(expected);
  });
});

test("Ctrl-C ends cleanly: what was begun is whole, and the exit code is 130", async () => {
  put(2000);
  const args = ["--import", "tsx", MAIN, "extract", at("in"), "-o", at("out"), "--jobs", "1"];
  const run = execFile(process.execPath, args);
  const ended = new Promise((done) => run.once("close", done));
  while (!existsSync(at("out/0.json"))) await new Promise((wake) => setTimeout(wake, 5));
  run.kill("SIGINT");
  expect(await ended).toBe(130);
  const made = Object.values(outputs());
  expect(made.length).toBeLessThan(2000);
  for (const text of made) expect(() => JSON.parse(text)).not.toThrow();
  expect(readdirSync(at("out/.saidby"))).toEqual(["journal.ndjson"]);
}, 60_000);

test("--watch extracts new and changed articles as they come", async () => {
  put(1);
  const args = ["--import", "tsx", MAIN, "extract", at("in"), "-o", at("out"), "--watch"];
  const run = execFile(process.execPath, args);
  const ended = new Promise((done) => run.once("close", done));
  const holds = async (file: string, words: string) => {
    while (!(existsSync(at(file)) && readFileSync(at(file), "utf8").includes(words))) {
      await new Promise((wake) => setTimeout(wake, 20));
    }
  };
  await holds("out/0.json", "house 0");
  await new Promise((wake) => setTimeout(wake, 500)); // the watcher looks around first
  writeFileSync(at("in/new.txt"), "“Here I am,” said Bo Ek.\n");
  await holds("out/new.json", "Bo Ek");
  writeFileSync(at("in/0.txt"), "“Changed,” said Cy Dee.\n");
  await holds("out/0.json", "Cy Dee");
  run.kill("SIGINT");
  expect(await ended).toBe(130);
});

describe("killed and started again", () => {
  const start = (jobs: number) =>
    execFile(process.execPath, [
      "--import",
      "tsx",
      MAIN,
      "extract",
      at("in"),
      "-o",
      at("out"),
      "--jobs",
      `${jobs}`,
    ]);

  /** Waits until so many outputs are there, then kills. */
  async function killAfter(count: number, jobs: number): Promise<void> {
    const run = start(jobs);
    const ended = new Promise((done) => run.once("close", done));
    const there = () =>
      statSync(at("out"), { throwIfNoEntry: false }) ? readdirSync(at("out")).length - 1 : 0;
    while (there() < count && run.exitCode === null) await new Promise((wake) => setTimeout(wake, 5));
    run.kill("SIGKILL");
    await ended;
  }

  test.each([1, 2])(
    "with %i at work, gives what an undisturbed run gives",
    async (jobs) => {
      put(200);
      await saidby(["extract", at("in"), "-o", at("undisturbed")]);
      for (const count of [20, 110]) await killAfter(count, jobs);
      for (const text of Object.values(outputs())) expect(() => JSON.parse(text)).not.toThrow();
      const { said } = await extract();
      expect(said).toMatch(/\d+ done before/);
      expect(outputs()).toEqual(outputs("undisturbed"));
    },
    120_000,
  );
});
