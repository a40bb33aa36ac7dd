/**
 * The name tagger beside compromise, in one run: exact F1 on names-dev, and the tagger's time as a share of wink's own reading
 * of the news. `npm run bench:names` prints a table; `--fast` leaves the times out.
 */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { nameTagger } from "../src/nlp/tagger.ts";
import { winkReader } from "../src/nlp/wink.ts";
import { readLines } from "../training/corpora.ts";
import { NAMES_DEV, namesLine } from "../training/names/data.ts";
import { type Finder, finderOf, SHARED_TYPES, score } from "../training/names/measure.ts";
import { compromiseNames } from "./baselines/compromise.ts";
import { winkOnly } from "./baselines/wink.ts";

const bytes = readFileSync(new URL("../src/models/names.bin", import.meta.url));
const read = winkReader();
const tag = nameTagger(bytes);
const print = (line: string) => process.stdout.write(`${line}\n`);

const found = z.object({
  entities: z.array(z.object({ span: z.tuple([z.number(), z.number()]), type: z.string() })),
});
const CODES: Readonly<Record<string, string>> = { person: "PER", place: "LOC", organization: "ORG" };

const compromise: Finder = (content) =>
  found
    .parse(compromiseNames({ id: "", content, mediaType: "text/plain" }))
    .entities.map(({ span: [start, end], type }) => ({ start, end, type: CODES[type] ?? type }));

const docs = readLines(NAMES_DEV, (line) => namesLine.parse(line));
const table = (name: string, find: Finder) => {
  const all = score(docs, find);
  const byType = SHARED_TYPES.map((type) => `${type} ${score(docs, find, [type]).f1.toFixed(1)}`);
  print(
    `${name.padEnd(12)} F1 ${all.f1.toFixed(1)}  P ${all.precision.toFixed(1)}  R ${all.recall.toFixed(1)}  ${byType.join("  ")}`,
  );
};
table("tagger", finderOf(read, tag));
table("compromise", compromise);
print(`weights      ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);

if (!process.argv.includes("--fast")) {
  const news = readLines(
    "corpora/quotes/news-train.jsonl.gz",
    (line) => z.object({ text: z.string() }).parse(line).text,
  );
  const tokens = news.map((text) => read(text));
  const reading = winkOnly();
  const seconds = (work: () => void) => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  const rounds = Array.from({ length: 5 }, () => {
    const wink = seconds(() => news.forEach(reading));
    const ours = seconds(() =>
      news.forEach((text, i) => {
        const row = tokens[i];
        if (row) tag(text, row);
      }),
    );
    return ours / wink;
  });
  print(`tagger / wink's reading, warm, by round: ${rounds.map((r) => r.toFixed(2)).join(" ")}`);
}
