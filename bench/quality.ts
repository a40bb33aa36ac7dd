/**
 * `npm run bench:quality`: how right the records are, beside two rules that people use today, measured in one run.
 * Reads the corpora where they are (`SAIDBY_CORPORA`), prints the table and writes it to `bench/results/quality.md`.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { mediaTypeOf } from "../src/stages/ingest/media-type.ts";
import { corpusFile, heldHalf, isThere, readLines } from "../training/corpora.ts";
import { compromiseNames, compromiseQuotes } from "./baselines/compromise.ts";
import { nearestName } from "./baselines/nearest-name.ts";
import { scoreEvidence } from "./evidence.ts";
import { halfKit } from "./half.ts";
import { type Input, inputsOf, writeLines, writeRecords } from "./inputs.ts";
import { type Bin, scoreArticles, scoreNames, scoreQuotes, scoreTurns } from "./scorers.ts";

interface Row {
  readonly measure: string;
  readonly saidby: number | null;
  readonly compromise?: number;
  readonly nearest?: number;
  readonly atLeast?: number;
  readonly aim?: number;
  readonly digits?: number;
}

const NEWS = "corpora/quotes/news-dev.jsonl.gz";
const NEWS_TRAIN = "corpora/quotes/news-train.jsonl.gz";
const NAMES = "corpora/names/names-dev.jsonl.gz";
const TURNS = "corpora/turns/turns-dev.jsonl.gz";

function newsRows(scratch: string): Row[] {
  const inputs = inputsOf(NEWS);
  const measured = (name: string, write: (file: string) => void) => {
    const file = join(scratch, `${name}.ndjson`);
    write(file);
    return scoreQuotes(NEWS, file, scratch);
  };
  const ours = measured("news", (file) => writeRecords(inputs, file));
  const compromise = measured("news-compromise", (file) => writeLines(inputs.map(compromiseQuotes), file));
  const nearest = measured("news-nearest", (file) => writeLines(inputs.map(nearestName), file));
  const row = (
    measure: string,
    key: "endToEnd" | "exact" | "reported",
    atLeast: number,
    aim: number,
  ): Row => ({
    measure: `news dev: ${measure}`,
    saidby: ours[key],
    compromise: compromise[key],
    nearest: nearest[key],
    atLeast,
    aim,
  });
  return [
    row("right words and right speaker, F1", "endToEnd", 88, 93),
    row("quoted spans, exact F1", "exact", 95, 98),
    row("reported speech, token F1", "reported", 70, 76),
    { measure: "news dev: calibration error", saidby: ours.calibration, atLeast: 0.06, aim: 0.03, digits: 3 },
    ...sureRows(ours.reliability, ours.spans),
  ];
}

/** What the confidence is worth: bin by bin, and of all that is given 0.9 or more. */
function sureRows(bins: readonly Bin[], all: number): Row[] {
  const sure = bins.filter((bin) => bin.given >= 0.9);
  const count = sure.reduce((sum, bin) => sum + bin.count, 0);
  const right = sure.reduce((sum, bin) => sum + bin.count * bin.right, 0);
  return [
    {
      measure: "news dev: given 0.9 or more, speaker right, %",
      saidby: (100 * right) / count,
      atLeast: 96,
      aim: 98,
    },
    { measure: "news dev: share of quotes given 0.9 or more, %", saidby: (100 * count) / all, atLeast: 50 },
    ...bins.map((bin) => ({
      measure: `news dev: reliability, given ${bin.given.toFixed(2)} on average (${bin.count} quotes), right, %`,
      saidby: 100 * bin.right,
    })),
  ];
}

/** The half of the training articles, with attribution fitted on the other half. */
function heldRows(scratch: string): Row[] {
  const gold = join(scratch, "held.gold.jsonl");
  writeLines(heldHalf(readLines(NEWS_TRAIN, (line) => z.looseObject({}).parse(line))), gold);
  const records = join(scratch, "held.ndjson");
  writeRecords(inputsOf(gold), records, halfKit());
  const scores = scoreQuotes(gold, records, scratch);
  const name = "news, the half of train that nothing was fitted on";
  return [
    { measure: `${name}: words and speaker, F1`, saidby: scores.endToEnd, atLeast: 88, aim: 93 },
    { measure: `${name}: quoted spans, exact F1`, saidby: scores.exact, atLeast: 95, aim: 98 },
    { measure: `${name}: reported speech, token F1`, saidby: scores.reported, atLeast: 70, aim: 76 },
  ];
}

function nameRows(scratch: string): Row[] {
  const inputs = inputsOf(NAMES);
  const file = join(scratch, "names.ndjson");
  writeRecords(inputs, file);
  const saidby = scoreNames(NAMES, file);
  const others = join(scratch, "names-compromise.ndjson");
  writeLines(inputs.map(compromiseNames), others);
  const compromise = scoreNames(NAMES, others);
  return [
    {
      measure: "names dev: people, organizations, places, exact F1",
      saidby,
      compromise,
      atLeast: 77,
      aim: 80,
    },
  ];
}

function turnRows(scratch: string): Row[] {
  const file = join(scratch, "turns.ndjson");
  writeRecords(inputsOf(TURNS), file);
  const { starts, speaker, part, format, namedNull } = scoreTurns(TURNS, file, scratch);
  return [
    { measure: "turns dev: turn starts, macro F1", saidby: starts, atLeast: 99, aim: 99.5 },
    { measure: "turns dev: speaker, macro", saidby: speaker, atLeast: 94, aim: 97 },
    { measure: "turns dev: interviewer or interviewee, macro", saidby: part, atLeast: 96, aim: 98.5 },
    { measure: "turns dev: format, lenient", saidby: format, atLeast: 99, aim: 99.5 },
    { measure: "turns dev: unnamed turns that were given a name, %", saidby: namedNull },
  ];
}

const goldHead = z.object({ id: z.string(), file: z.string(), format: z.string() });

function articleRows(scratch: string, folder: string = corpusFile("dev-articles")): Row[] {
  const golds = readdirSync(join(folder, "gold"))
    .sort()
    .map((file) => goldHead.parse(JSON.parse(readFileSync(join(folder, "gold", file), "utf8"))));
  const inputs = golds.map(({ id, file }): Input => {
    const content = readFileSync(join(folder, file), "utf8");
    return { id, content, mediaType: mediaTypeOf(file, content) };
  });
  const records = join(scratch, "articles.ndjson");
  writeRecords(inputs, records);
  const prose = new Set(golds.filter((g) => g.format === "prose").map((g) => g.id));
  const all = scoreArticles(folder, records, join(scratch, "all"), () => true);
  const inProse = scoreArticles(folder, records, join(scratch, "prose"), (id) => prose.has(id));
  const inTurns = scoreArticles(folder, records, join(scratch, "turns"), (id) => !prose.has(id));
  const row = (measure: string, share: number, atLeast: number, aim: number): Row => ({
    measure: `articles: ${measure}`,
    saidby: 100 * share,
    atLeast,
    aim,
  });
  const proseRows = [row("prose, span and speaker, F1", inProse.e2e, 95, 99)];
  const turnsRows = [
    row("Q&A and transcripts, span and speaker, F1", inTurns.e2e, 96, 99),
    row("Q&A and transcripts, people, F1", inTurns.people, 97, 99),
  ];
  return [
    ...(prose.size > 0 ? proseRows : []),
    ...(prose.size < golds.length ? turnsRows : []),
    row("people, F1", all.people, 96, 99),
    row('roles with "of", F1', all.rolesOf, 85, 93),
    row("entities, name and type, F1", all.entities, 82, 92),
    ...evidenceRows(folder, records),
  ];
}

/** What a quote says of itself, as `saidby check` compares it. */
function evidenceRows(folder: string, records: string): Row[] {
  const f1 = scoreEvidence(folder, records);
  return [
    { measure: "articles: questions told from what is none, F1", saidby: f1("questions") },
    { measure: "articles: questions that are told before an answer, F1", saidby: f1("narrated") },
    { measure: "articles: words that name the source, F1", saidby: f1("mentions") },
    { measure: "articles: words that say that it was said, F1", saidby: f1("cues") },
  ];
}

interface Section {
  readonly name: string;
  readonly needs: string;
  readonly rows: (scratch: string, articles: string | undefined) => Row[];
}

const SECTIONS: readonly Section[] = [
  { name: "news", needs: NEWS, rows: newsRows },
  { name: "held", needs: NEWS_TRAIN, rows: heldRows },
  { name: "names", needs: NAMES, rows: nameRows },
  { name: "turns", needs: TURNS, rows: turnRows },
  { name: "articles", needs: "dev-articles/gold", rows: articleRows },
];

const shown = (value: number | null | undefined, digits: number): string =>
  value === null || value === undefined ? "–" : value.toFixed(digits);

function table(rows: readonly Row[]): string {
  const head = ["measure", "saidby", "compromise", "nearest name", "at least", "aim"];
  const lines = rows.map(({ measure, saidby, compromise, nearest, atLeast, aim, digits = 1 }) => [
    measure,
    ...[saidby, compromise, nearest].map((value) => shown(value, digits)),
    ...[atLeast, aim].map((bar) => (bar === undefined ? "–" : String(bar))),
  ]);
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

const OPTIONS = {
  /** Some sections alone, as in "news,turns"; the page of results then stays as it is. */
  only: { type: "string" },
  /** A folder that keeps the records that were scored. */
  keep: { type: "string" },
  /** Another folder of labelled articles, laid out like dev-articles; goes with `--only articles`. */
  articles: { type: "string" },
} as const;

function main(): void {
  const { values } = parseArgs({ options: OPTIONS });
  const chosen = SECTIONS.filter(({ name }) => values.only?.split(",").includes(name) ?? true);
  const scratch = values.keep ?? mkdtempSync(join(tmpdir(), "saidby-bench-"));
  mkdirSync(scratch, { recursive: true });
  try {
    const here = chosen.filter((section) => isThere(section.needs));
    const missing = chosen.filter((section) => !isThere(section.needs)).map((section) => section.needs);
    const rows = here.flatMap((section) => section.rows(scratch, values.articles));
    const skipped = missing.map((needs) => `\nNot measured: ${needs} is not here.\n`).join("");
    const page = `# Quality\n\n\`npm run bench:quality\`\n\n${table(rows)}${skipped}`;
    if (!values.only) writeFileSync(new URL("results/quality.md", import.meta.url), page);
    process.stdout.write(page);
  } finally {
    if (!values.keep) rmSync(scratch, { recursive: true, force: true });
  }
}

main();
