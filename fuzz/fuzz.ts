/**
 * `npm run fuzz -- [--minutes 10] [--seed 1] [--no-results]`: reads hostile texts until the time is up. Counts crashes, hangs and
 * records that break a law, keeps each input that did it, and writes the table to `bench/results/hostile.md`.
 * Exits with 1 when anything was found.
 */
import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { mediaTypeOf } from "../src/stages/ingest/media-type.ts";
import { type Article, type Hostile, mutated, soup } from "./inputs.ts";
import { chance } from "./random.ts";
import type { Outcome } from "./reader.ts";

const HANG_MS = 20_000;
/** So many inputs after the first reading, an input is read once more: what was read between must not show. */
const AGAIN_AFTER = 40;

const ROOT = join(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string", default: "1" },
    /** Prints the table and leaves the file as it is. */
    "no-results": { type: "boolean", default: false },
  },
});

interface Count {
  inputs: number;
  records: number;
  failures: number;
  crashes: number;
  hangs: number;
  invalid: number;
  changed: number;
}

const none = (): Count => ({
  inputs: 0,
  records: 0,
  failures: 0,
  crashes: 0,
  hangs: 0,
  invalid: 0,
  changed: 0,
});

function articles(): Article[] {
  const folder = join(ROOT, "fixtures");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /article\.\w+$/.test(path))
    .sort()
    .map((path) => {
      const bytes = new Uint8Array(readFileSync(join(folder, path)));
      return { mediaType: mediaTypeOf(path, new TextDecoder().decode(bytes)), bytes };
    });
}

const startReader = (): ChildProcess =>
  fork(join(import.meta.dirname, "reader.ts"), { execArgv: ["--import", "tsx"], serialization: "advanced" });

/** The outcome, or null when the process gave none in time; it is then ended. */
function outcome(reader: ChildProcess, input: Hostile): Promise<Outcome | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      reader.kill("SIGKILL");
      resolve(null);
    }, HANG_MS);
    reader.once("message", (answer: Outcome) => {
      clearTimeout(timer);
      resolve(answer);
    });
    reader.send(input);
  });
}

function keep(input: Hostile, what: string, n: number): void {
  const folder = join(ROOT, "output", "fuzz");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${n}.bin`), input.bytes);
  process.stderr.write(
    `input ${n} (${input.kind}, ${input.mediaType}), kept as output/fuzz/${n}.bin: ${what}\n`,
  );
}

/** Adds what was found of one input to its count; says in words what is wrong, or null. */
function judge(count: Count, answer: Outcome | null): string | null {
  count.inputs++;
  if (answer === null) count.hangs++;
  else if (answer.result === "crash") count.crashes++;
  else if (answer.result === "failure") count.failures++;
  else count.records++;
  if (answer === null) return "hang";
  if (answer.broken.length > 0) count.invalid++;
  return answer.result === "crash" ? answer.detail : (answer.broken[0] ?? null);
}

interface Seen {
  readonly input: Hostile;
  readonly json: string;
}

async function run(seed: number, minutes: number): Promise<ReadonlyMap<string, Count>> {
  const counts = new Map<string, Count>();
  const random = chance(seed);
  const sources = articles();
  const seen: Seen[] = [];
  const end = Date.now() + minutes * 60_000;
  let reader = startReader();
  for (let n = 0; Date.now() < end; n++) {
    const input = random.below(3) === 0 ? soup(random) : mutated(sources, random);
    const count = counts.get(input.kind) ?? none();
    counts.set(input.kind, count);
    const answer = await outcome(reader, input);
    const wrong = judge(count, answer);
    if (wrong) keep(input, wrong, n);
    if (answer === null) reader = startReader();
    else seen.push({ input, json: answer.json });
    const old = seen.length > AGAIN_AFTER ? seen.shift() : undefined;
    if (!old) continue;
    const again = await outcome(reader, old.input);
    if (again !== null && again.json === old.json) continue;
    count.changed++;
    keep(old.input, "read again, it gave another record", n);
    if (again === null) reader = startReader();
  }
  reader.kill();
  return counts;
}

function table(counts: ReadonlyMap<string, Count>): string {
  const head = [
    "input",
    "tried",
    "records",
    "refused",
    "crashes",
    "hangs",
    "invalid records",
    "changed when read again",
  ];
  const cells = (name: string, c: Count) => [
    name,
    ...[c.inputs, c.records, c.failures, c.crashes, c.hangs, c.invalid, c.changed].map(String),
  ];
  const total = [...counts.values()].reduce((sum, c) => {
    for (const key of Object.keys(sum) as (keyof Count)[]) sum[key] += c[key];
    return sum;
  }, none());
  const kinds = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => cells(name, count));
  return [head, head.map(() => "---"), ...kinds, cells("all", total)]
    .map((row) => `| ${row.join(" | ")} |\n`)
    .join("");
}

const [seed, minutes] = [Number(values.seed), Number(values.minutes)];
const counts = await run(seed, minutes);
const page = `# Hostile input\n\n\`npm run fuzz -- --minutes ${minutes} --seed ${seed}\`\n\n${table(counts)}`;
if (!values["no-results"]) writeFileSync(join(ROOT, "bench/results/hostile.md"), page);
process.stdout.write(page);
const bad = [...counts.values()].some((c) => c.crashes + c.hangs + c.invalid + c.changed > 0);
process.exitCode = bad ? 1 : 0;
