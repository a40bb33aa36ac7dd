import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { saidby } from "./command-line.ts";

let project: string;
const inside = (...path: string[]) => join(project, ...path);
const files = () => readdirSync(project, { recursive: true, encoding: "utf8" }).sort();

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "saidby-"));
  expect((await saidby(["init", project])).code).toBe(0);
});
afterAll(() => rmSync(project, { recursive: true }));

describe("from an empty folder to a green check", () => {
  test("the example of init passes within its thresholds, and checking writes nothing", async () => {
    const before = files();
    const config = inside("saidby.config.mjs");
    const { code, out } = await saidby(["check", inside("fixtures"), "--config", config]);
    expect(out).toContain("passed: 1 fixture passed");
    expect(code).toBe(0);
    expect(files()).toEqual(before);
  });

  test("init writes over nothing", async () => {
    const golden = inside("fixtures/example/golden.yaml");
    const before = readFileSync(golden, "utf8");
    writeFileSync(golden, `${before}# mine\n`);
    await saidby(["init", project]);
    expect(readFileSync(golden, "utf8")).toBe(`${before}# mine\n`);
  });

  test("a label that is wrong turns the check red, with the place, and a report in a file says so too", async () => {
    const golden = inside("fixtures/example/golden.yaml");
    const before = readFileSync(golden, "utf8");
    writeFileSync(golden, before.replace("speaker: Tomas Reyes", "speaker: Ada Fenwick"));
    const report = inside("report.xml");
    const { code, out } = await saidby([
      "check",
      inside("fixtures"),
      "-r",
      "pretty",
      "-r",
      `junit=${report}`,
    ]);
    expect(code).toBe(1);
    expect(out).toMatch(/article\.txt:5:\d+ {2}wrong speaker/);
    expect(readFileSync(report, "utf8")).toContain("<failure");
    rmSync(report);
    writeFileSync(golden, before);
  });

  test("label, then check, then accept: what no person has read fails in CI alone", async () => {
    writeFileSync(inside("gull.txt"), "“It flew,” said Ada Fenwick.\n");
    const into = ["--into", inside("fixtures")];
    const labelled = await saidby(["label", inside("gull.txt"), ...into]);
    expect(labelled.said).toContain("1 quotes");
    const gull = inside("fixtures/gull");
    expect((await saidby(["check", gull])).code).toBe(0);
    const ci = await saidby(["check", gull, "--ci"]);
    expect([ci.code, ci.out]).toEqual([1, expect.stringContaining("no person has read this golden yet")]);
    expect((await saidby(["accept", "gull", ...into])).code).toBe(0);
    expect((await saidby(["check", gull, "--ci"])).code).toBe(0);
    rmSync(gull, { recursive: true });
  });
});

describe("wrong usage", () => {
  test.each([
    ["a folder that is not there", ["no-such-folder"], "no-such-folder: no such folder"],
    ["a measure that is none", ["--min", "luck=1"], "the measures are"],
    ["a reporter that is none", ["-r", "morse"], 'no reporter is called "morse"'],
    ["two reporters for stdout", ["-r", "json", "-r", "pretty"], "only one reporter can go to stdout"],
    ["a baseline in CI", ["--ci", "--update-baseline"], "CI accepts nothing"],
    ["a baseline of some layers", ["--only", "roles", "--update-baseline"], "a baseline holds every layer"],
    ["a config that is not there", ["--config", "no.json"], "no.json"],
  ])("%s exits with 2 and says so", async (_, args, said) => {
    const ran = await saidby(["check", ...args]);
    expect([ran.code, ran.said]).toEqual([2, expect.stringContaining(said)]);
  });

  test("a config with a slip is named", async () => {
    const config = inside("slip.json");
    writeFileSync(config, '{ "check": { "treshold": {} } }');
    const { code, said } = await saidby(["check", inside("fixtures"), "--config", config]);
    expect([code, said]).toEqual([2, expect.stringContaining("treshold")]);
    rmSync(config);
  });
});
