/** The built command over many files: threads, memory, start-up, and whether outputs depend on any of it. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Failure } from "../../src/failure.ts";
import { inputsOf } from "../inputs.ts";
import type { Row } from "./table.ts";

const COMMAND = resolve(import.meta.dirname, "../../dist/src/cli/main.js");
const SPEED_FILES = 8400;
const MEMORY_FILES = [1000, 10_000] as const;
const STARTS = 15;

export async function fileRows(scratch: string, scale: number): Promise<Row[]> {
  const folder = (files: number) => articles(join(scratch, `in-${files}`), Math.round(files * scale));
  const [few, many, some] = [folder(MEMORY_FILES[0]), folder(MEMORY_FILES[1]), folder(SPEED_FILES)];
  const run = (input: string, jobs: number, output: string) =>
    ran([COMMAND, "extract", input, "-o", join(scratch, output), "--jobs", String(jobs), "--quiet"]);
  const one = run(some, 1, "one");
  const two = run(some, 2, "two");
  const small = run(few, 1, "few");
  const large = run(many, 1, "many");
  return [
    {
      what: `2 workers / 1 thread on ${SPEED_FILES * scale} files`,
      measured: one.ms / two.ms,
      target: "≥ 1.75",
    },
    {
      what: `peak memory ${MEMORY_FILES[1] * scale} / ${MEMORY_FILES[0] * scale} files`,
      measured: large.peak / small.peak,
      target: "≤ 1.15",
    },
    {
      what: "records that differ between 1 and 2 workers",
      measured: hashOf(join(scratch, "one")) === hashOf(join(scratch, "two")) ? 0 : 1,
      target: "0",
      digits: 0,
    },
    { what: "`--help` / empty node", measured: startRatio(scratch), target: "≤ 1.3" },
  ];
}

/** Writes so many news articles, each a little different, into a folder. */
function articles(folder: string, files: number): string {
  const texts = inputsOf("corpora/quotes/news-dev.jsonl.gz").map(({ content }) => content);
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < files; i++) {
    writeFileSync(join(folder, `${String(i).padStart(5, "0")}.txt`), `${texts[i % texts.length]}\n\n${i}.\n`);
  }
  return folder;
}

/** Tells the peak of memory, in kilobytes, when the process ends. */
const TELL_PEAK =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("PEAK "+process.resourceUsage().maxRSS))';

interface Ran {
  readonly ms: number;
  readonly peak: number;
}

function ran(args: readonly string[]): Ran {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", TELL_PEAK, ...args], {
    encoding: "utf8",
  });
  const peak = Number(/PEAK (\d+)/.exec(stderr)?.[1]);
  if (status !== 0) throw new Failure("bench", stderr, args[2], "run npm run build first");
  return { ms: performance.now() - start, peak };
}

/** One hash over the names and texts of all outputs. */
function hashOf(folder: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()) {
    hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex");
}

/** The least time of `--help` to the least time of node with nothing to do. */
function startRatio(scratch: string): number {
  const empty = join(scratch, "empty.mjs");
  writeFileSync(empty, "");
  const least = (args: readonly string[]) =>
    Math.min(
      ...Array.from({ length: STARTS }, () => {
        const start = performance.now();
        spawnSync(process.execPath, args, { stdio: "ignore" });
        return performance.now() - start;
      }),
    );
  return least([COMMAND, "--help"]) / least([empty]);
}
