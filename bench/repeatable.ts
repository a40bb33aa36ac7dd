/**
 * Law 2 in full: 300 articles of the corpora read forwards, backwards, and one by one in fresh processes give the same
 * records, byte for byte. Exits with 1 when any differ. The fresh processes run the built command: `npm run build`.
 */
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import pLimit from "p-limit";
import { type Input, inputsOf } from "./inputs.ts";

const ARTICLES = 300;
const CORPORA = [
  "corpora/quotes/news-dev.jsonl.gz",
  "corpora/quotes/news-train.jsonl.gz",
  "corpora/turns/turns-dev.jsonl.gz",
  "corpora/names/names-dev.jsonl.gz",
];
const PROCESSES = 2;
const COMMAND = resolve(import.meta.dirname, "../dist/src/cli/main.js");

const inputs = CORPORA.flatMap((corpus) => inputsOf(corpus).slice(0, ARTICLES / CORPORA.length));

/** The answers of one fresh process to these inputs, without the places of those that failed in its stream. */
const streamed = (articles: readonly Input[]): Promise<string[]> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [COMMAND, "stream"], { stdio: ["pipe", "pipe", "inherit"] });
    const parts: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    child.on("error", failed);
    child.on("close", () => {
      const lines = Buffer.concat(parts).toString("utf8").trimEnd().split("\n");
      done(lines.map((line) => (isFailure(line) ? line.replace(/"line":\d+,/, "") : line)));
    });
    child.stdin.end(articles.map((article) => `${JSON.stringify(article)}\n`).join(""));
  });

const isFailure = (line: string): boolean => "error" in JSON.parse(line);

const differences = (a: readonly string[], b: readonly string[]): string[] =>
  inputs.flatMap(({ id }, i) => (a[i] === b[i] ? [] : [id]));

const forwards = await streamed(inputs);
const failed = forwards.filter(isFailure);
const backwards = (await streamed(inputs.toReversed())).toReversed();
const turn = pLimit(PROCESSES);
const alone = (await Promise.all(inputs.map((input) => turn(() => streamed([input]))))).flat();

const different = new Set([...differences(forwards, backwards), ...differences(forwards, alone)]);
process.stdout.write(`${inputs.length} articles, ${failed.length} of them without a record\n`);
process.stdout.write(`forwards, backwards, one by one in fresh processes: ${different.size} differ\n`);
for (const id of different) process.stdout.write(`  ${id}\n`);
process.exitCode = different.size > 0 ? 1 : 0;
