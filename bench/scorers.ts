/** Runs the scorers that stand beside the corpora, and reads what they print. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { corpusFile } from "../training/corpora.ts";

const run = (tool: string, args: readonly string[]): string =>
  execFileSync(process.execPath, [corpusFile(`tools/${tool}`), ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });

const prf = z.object({ P: z.number(), R: z.number(), F: z.number() });

const quoteScores = z.object({
  totals: z.object({ nG: z.number() }),
  metrics: z.object({ e2eStrict: prf, exactStrict: prf, reported: prf }),
});

/** Of `count` attributed quotes whose confidence is about `given`, the share `right` has the right speaker. */
export interface Bin {
  readonly given: number;
  readonly right: number;
  readonly count: number;
}

export interface QuoteScores {
  /** Quoted spans that the labels hold. */
  readonly spans: number;
  readonly endToEnd: number;
  readonly exact: number;
  readonly reported: number;
  /** Null where nothing carries a confidence. */
  readonly calibration: number | null;
  readonly reliability: readonly Bin[];
}

/** END-TO-END, exact spans and reported tokens, each as F1 in percent, spurious quotes counted. */
export function scoreQuotes(gold: string, records: string, scratch: string): QuoteScores {
  const json = join(scratch, "quotes.json");
  const printed = run("score-quotes.mjs", [
    corpusFile(gold),
    records,
    "--brief",
    "--json",
    json,
    "--boot",
    "0",
  ]);
  const { metrics, totals } = quoteScores.parse(JSON.parse(readFileSync(json, "utf8")));
  const calibration = /^calibration error\s+([\d.]+)\s+(.*)$/m.exec(printed);
  return {
    spans: totals.nG,
    endToEnd: 100 * metrics.e2eStrict.F,
    exact: 100 * metrics.exactStrict.F,
    reported: 100 * metrics.reported.F,
    calibration: calibration ? Number(calibration[1]) : null,
    reliability: bins(calibration?.[2] ?? ""),
  };
}

/** The bins as the scorer prints them: "0.97/0.96 of 512  0.85/0.80 of 20". */
const bins = (line: string): Bin[] =>
  [...line.matchAll(/([\d.]+)\/([\d.]+) of (\d+)/g)].map(([, given, right, count]) => ({
    given: Number(given),
    right: Number(right),
    count: Number(count),
  }));

const nameScores = z.object({ micro: z.object({ F: z.number() }) });

/** Exact F1 over people, organizations and places, in percent. */
export const scoreNames = (gold: string, records: string): number =>
  nameScores.parse(
    JSON.parse(run("score-names.mjs", [corpusFile(gold), records, "--types", "PER,ORG,LOC", "--json"])),
  ).micro.F;

const turnRow = z.object({
  F1: z.number().nullable().optional(),
  spk: z.number().nullable().optional(),
  role: z.number().nullable().optional(),
  fmtLen: z.number().nullable().optional(),
  namedNull: z.number().nullable().optional(),
});
const turnScores = z.record(z.string(), turnRow);

export interface TurnScores {
  readonly starts: number;
  readonly speaker: number;
  readonly part: number;
  readonly format: number;
  readonly namedNull: number;
}

/** The macro rows over surfaces, and the lenient format over all, in percent. */
export function scoreTurns(gold: string, records: string, scratch: string): TurnScores {
  const json = join(scratch, "turns.json");
  run("score-turns.mjs", ["--gold", corpusFile(gold), "--pred", records, "--json", json]);
  const rows = turnScores.parse(JSON.parse(readFileSync(json, "utf8")));
  const macro = rows["= MACRO over groups"];
  const all = rows["= ALL (micro)"];
  return {
    starts: macro?.F1 ?? 0,
    speaker: macro?.spk ?? 0,
    part: macro?.role ?? 0,
    format: all?.fmtLen ?? 0,
    namedNull: all?.namedNull ?? 0,
  };
}

const articleScores = z.object({
  e2e: z.number(),
  people: z.number(),
  rolesOf: z.number(),
  entities: z.number(),
});
export type ArticleScores = z.infer<typeof articleScores>;

/** Scores the records of those articles of a labelled folder that `keep` chooses by the id of their golden. */
export function scoreArticles(
  labelled: string,
  records: string,
  scratch: string,
  keep: (id: string) => boolean,
): ArticleScores {
  const folder = join(scratch, "articles");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "gold"), { recursive: true });
  const gold = resolve(labelled, "gold");
  for (const file of readdirSync(gold)) {
    if (keep(file.replace(/\.json$/, ""))) symlinkSync(join(gold, file), join(folder, "gold", file));
  }
  const printed = run("score-articles.mjs", [folder, records, "--brief"]);
  return articleScores.parse(JSON.parse(printed.trimEnd().split("\n").at(-1) ?? ""));
}
