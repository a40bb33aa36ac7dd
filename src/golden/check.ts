/** `check`: every fixture through the pipeline, held against its golden; within the thresholds or not. */
import type { Ingested, RawArticle } from "../document.ts";
import { asFailure, Failure } from "../failure.ts";
import type { InterviewRecord } from "../schema.ts";
import { type Baseline, keyOf, type Move, moves } from "./baseline.ts";
import { compare } from "./compare.ts";
import type { Difference } from "./difference.ts";
import type { Disk } from "./disk.ts";
import { faultsOf } from "./faults.ts";
import type { Fixture } from "./fixtures.ts";
import type { Layer } from "./layers.ts";
import { locate } from "./locate.ts";
import { type Counts, MEASURE_NAMES, MEASURES, type Measure, scoreOf, sum, Tally } from "./measure.ts";
import { type Place, placer } from "./place.ts";
import { readGolden } from "./read.ts";

/** One article through the pipeline; throws a Failure when it cannot be read. */
export type Extract = (
  raw: RawArticle,
) => Pick<Ingested, "rawOffsets"> & { readonly record: InterviewRecord };

export interface CheckOptions {
  readonly only: readonly Layer[];
  /** The least F1 over all fixtures, by measure. */
  readonly thresholds: Readonly<Partial<Record<Measure, number>>>;
  readonly baseline: Baseline | null;
  /** True when a golden that no person has read fails. */
  readonly reviewedOnly: boolean;
}

export interface PlacedDifference extends Difference {
  readonly place: Place | null;
  /** The line that stands for it in a baseline. */
  readonly key: string;
  /** False when the baseline does not hold it. */
  readonly known: boolean;
  /** The sieve that decided when the baseline was written, where it was another. */
  readonly before: string | null;
}

/** Why a fixture could not be judged. */
export interface Trouble {
  readonly code: string;
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
  readonly hint: string | null;
}

export interface FixtureResult {
  readonly slug: string;
  readonly article: string;
  readonly golden: string | null;
  readonly troubles: readonly Trouble[];
  /** True when no person has read the golden yet. */
  readonly unreviewed: boolean;
  readonly counts: Counts;
  readonly differences: readonly PlacedDifference[];
  /** For each labelled quote the sieve that decided; null where it was not found. */
  readonly sieves: readonly (string | null)[];
  readonly inBaseline: boolean;
  readonly worse: readonly Move[];
  readonly better: readonly Move[];
  readonly passed: boolean;
}

export interface CheckResult {
  readonly fixtures: readonly FixtureResult[];
  readonly counts: Counts;
  /** The measures that are under their threshold. */
  readonly under: readonly { readonly measure: Measure; readonly threshold: number; readonly f1: number }[];
  readonly measures: readonly Measure[];
  readonly passed: boolean;
}

/** The measures that are judged when only some layers are. */
export const measuresOf = (only: readonly Layer[]): Measure[] =>
  MEASURE_NAMES.filter((measure) => only.includes(MEASURES[measure]));

/** Checks fixtures one after the other; it writes nothing. */
export async function check(
  fixtures: readonly Fixture[],
  disk: Disk,
  extract: Extract,
  options: CheckOptions,
): Promise<CheckResult> {
  const results: FixtureResult[] = [];
  for (const fixture of fixtures) results.push(await checkFixture(fixture, disk, extract, options));
  return verdict(results, options);
}

function verdict(fixtures: readonly FixtureResult[], { only, thresholds }: CheckOptions): CheckResult {
  const measures = measuresOf(only);
  const counts = sum(fixtures.map((fixture) => fixture.counts));
  const under = measures.flatMap((measure) => {
    const threshold = thresholds[measure];
    const { f1 } = scoreOf(counts[measure]);
    return threshold !== undefined && f1 < threshold ? [{ measure, threshold, f1 }] : [];
  });
  return { fixtures, counts, under, measures, passed: under.length === 0 && fixtures.every((f) => f.passed) };
}

async function checkFixture(
  fixture: Fixture,
  disk: Disk,
  extract: Extract,
  options: CheckOptions,
): Promise<FixtureResult> {
  const { slug, folder, article, golden } = fixture;
  const about = { slug, article: article ?? folder, golden };
  try {
    const { baseline, thresholds, only } = options;
    const judgement = await judged(fixture, disk, extract, options);
    const { troubles, counts, differences } = judgement;
    const inBaseline = baseline?.fixtures[slug] !== undefined;
    const moved = baseline && inBaseline ? moves(baseline, slug, counts, measuresOf(only)) : [];
    const worse = moved.filter((move) => move.is < move.was);
    const better = moved.filter((move) => move.is > move.was);
    const bound = inBaseline || Object.keys(thresholds).length > 0;
    const passed = troubles.length === 0 && (bound ? worse.length === 0 : differences.length === 0);
    return { ...about, ...judgement, inBaseline, worse, better, passed };
  } catch (error) {
    const { code, message, file, hint } = asFailure(error, article ?? folder);
    const trouble = { code, file: file ?? folder, line: null, message, hint };
    return { ...about, ...broken([trouble]) };
  }
}

const broken = (troubles: readonly Trouble[]) => ({
  troubles,
  unreviewed: false,
  counts: new Tally().counts(),
  differences: [],
  sieves: [],
  inBaseline: false,
  worse: [],
  better: [],
  passed: false,
});

type Judged = Pick<FixtureResult, "troubles" | "unreviewed" | "counts" | "differences" | "sieves">;

async function judged(
  { slug, folder, article, golden: file }: Fixture,
  disk: Disk,
  extract: Extract,
  { only, baseline, reviewedOnly }: CheckOptions,
): Promise<Judged> {
  if (!article)
    throw new Failure("no-article", "there is a golden but no article", folder, "add article.txt");
  if (!file) {
    const hint = `label it: saidby label ${article}`;
    throw new Failure("no-golden", "there is an article but no golden", folder, hint);
  }
  const decoder = new TextDecoder();
  const { golden, faults, lineOf } = readGolden(decoder.decode(await disk.read(file)));
  if (!golden) return broken(faults.map((fault) => troubleOf(fault, file)));
  const bytes = await disk.read(article);
  const { record, rawOffsets } = extract({
    id: slug,
    uri: article,
    mediaType: golden.mediaType ?? null,
    bytes,
  });
  const source = rawOffsets === null ? record.text : decoder.decode(bytes);
  const located = locate(golden, record.text);
  const wrong = faultsOf(golden, located, source, lineOf).map((fault) => troubleOf(fault, file));
  const { counts, differences, sieves } = compare(golden, located, record, { only });
  const place = placer(record.text, source, rawOffsets);
  const known = new Set(baseline?.fixtures[slug]?.differences);
  const before = baseline?.fixtures[slug]?.sieves ?? [];
  return {
    troubles: [...wrong, ...(golden.unreviewed && reviewedOnly ? [unreadBy(slug, file)] : [])],
    unreviewed: golden.unreviewed === true,
    counts,
    sieves,
    differences: differences.map((difference) => {
      const at = difference.span && place(difference.span);
      const key = keyOf(difference, at?.line ?? null);
      const decided = before[difference.quote?.golden ?? -1] ?? null;
      return {
        ...difference,
        place: at,
        key,
        known: known.has(key),
        before: decided === difference.sieve ? null : decided,
      };
    }),
  };
}

const troubleOf = ({ line, message }: { line: number; message: string }, file: string): Trouble => ({
  code: "golden",
  file,
  line,
  message,
  hint: null,
});

const unreadBy = (slug: string, file: string): Trouble => ({
  code: "unreviewed",
  file,
  line: 1,
  message: "no person has read this golden yet",
  hint: `read it (saidby review), then: saidby accept ${slug}`,
});
