/** What fails today and is known: `baseline.json` beside the fixtures, written only when it is asked for. */
import { z } from "zod";
import { Failure } from "../failure.ts";
import type { Difference } from "./difference.ts";
import { type Count, type Counts, MEASURE_NAMES, type Measure, scoreOf } from "./measure.ts";

const BASELINE_VERSION = "saidby/baseline@1";

const count = z.tuple([z.int(), z.int(), z.int()]);

const baselineSchema = z.strictObject({
  schema: z.literal(BASELINE_VERSION),
  about: z.string(),
  fixtures: z.record(
    z.string(),
    z.strictObject({
      measures: z.record(z.string(), count).describe("right, expected, found"),
      differences: z.array(z.string()),
    }),
  ),
});

export type Baseline = z.infer<typeof baselineSchema>;

const ABOUT =
  "What differs from the goldens today: per fixture each measure as [right, expected, found], and every difference. " +
  "Written by `saidby check --update-baseline`; `saidby check` fails on anything worse.";

export const emptyBaseline = (): Baseline => ({ schema: BASELINE_VERSION, about: ABOUT, fixtures: {} });

/** @throws Failure `baseline` when it is no baseline */
export function readBaseline(text: string, file: string): Baseline {
  const hint = "write it anew with: saidby check --update-baseline";
  try {
    const parsed = baselineSchema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    throw new Failure("baseline", z.prettifyError(parsed.error), file, hint);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure("baseline", "no valid JSON", file, hint);
  }
}

/** What is known of one fixture, as the baseline holds it. */
export interface Known {
  readonly counts: Counts;
  readonly differences: readonly string[];
}

/** The baseline with the given fixtures in it; of all others what it said before. */
export function updated(baseline: Baseline, known: ReadonlyMap<string, Known>): Baseline {
  const fixtures = new Map(Object.entries(baseline.fixtures));
  for (const [slug, { counts, differences }] of known) {
    const counted = MEASURE_NAMES.filter((m) => counts[m].expected + counts[m].found > 0);
    const measures = Object.fromEntries(counted.map((m) => [m, tupleOf(counts[m])]));
    fixtures.set(slug, { measures, differences: [...differences] });
  }
  const sorted = [...fixtures].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...emptyBaseline(), fixtures: Object.fromEntries(sorted) };
}

const tupleOf = ({ right, expected, found }: Count): [number, number, number] => [right, expected, found];

/** As a file: counts on one line each, so that a change reads well. */
export const writtenBaseline = (baseline: Baseline): string =>
  `${JSON.stringify(baseline, null, 1).replace(/\[\s+(\d+),\s+(\d+),\s+(\d+)\s+\]/g, "[$1, $2, $3]")}\n`;

/** A difference as the baseline holds it: one line that stays the same while the article and the error do. */
export const keyOf = (
  { layer, field, verdict, expected, actual }: Difference,
  line: number | null,
): string => {
  const values = [expected === null ? "" : `expected ${expected}`, actual === null ? "" : `got ${actual}`];
  return [`line ${line ?? "?"}`, layer, field, verdict, ...values].filter((part) => part !== "").join(" | ");
};

/** A measure that is not what the baseline says. */
export interface Move {
  readonly measure: Measure;
  /** F1 then and now. */
  readonly was: number;
  readonly is: number;
}

const SAME = 1e-9;

/** The measures that have moved; a measure that the baseline does not hold was perfect. */
export function moves(baseline: Baseline, slug: string, counts: Counts, judged: readonly Measure[]): Move[] {
  const before = baseline.fixtures[slug]?.measures ?? {};
  return judged.flatMap((measure) => {
    const [right, expected, found] = before[measure] ?? [0, 0, 0];
    const was = scoreOf({ right, expected, found }).f1;
    const is = scoreOf(counts[measure]).f1;
    return Math.abs(is - was) < SAME ? [] : [{ measure, was, is }];
  });
}
