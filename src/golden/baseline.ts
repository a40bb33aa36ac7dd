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
      sieves: z.array(z.string().nullable()).default([]).describe("for each labelled quote, who decided"),
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
  readonly sieves: readonly (string | null)[];
  readonly differences: readonly string[];
}

/** The baseline with the given fixtures in it; of all others what it said before. */
export function updated(baseline: Baseline, known: ReadonlyMap<string, Known>): Baseline {
  const fixtures = new Map(Object.entries(baseline.fixtures));
  for (const [slug, { counts, sieves, differences }] of known) {
    const counted = MEASURE_NAMES.filter((m) => counts[m].expected + counts[m].found > 0);
    const measures = Object.fromEntries(counted.map((m) => [m, tupleOf(counts[m])]));
    fixtures.set(slug, { measures, sieves: [...sieves], differences: [...differences] });
  }
  const sorted = [...fixtures].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...emptyBaseline(), fixtures: Object.fromEntries(sorted) };
}

const tupleOf = ({ right, expected, found }: Count): [number, number, number] => [right, expected, found];

/** As a file: what differs stands a line each, so that a change reads well; counts and sieves are short. */
export function writtenBaseline({ schema, about, fixtures }: Baseline): string {
  const folders = Object.entries(fixtures).map(([slug, { measures, sieves, differences }]) => {
    const counts = Object.entries(measures).map(([name, numbers]) => line(name, JSON.stringify(numbers)));
    const listed = differences.map((difference) => `    ${JSON.stringify(difference)}`);
    const parts = [
      `   "measures": {\n${counts.join(",\n")}\n   }`,
      `   "sieves": ${JSON.stringify(sieves)}`,
      `   "differences": [${listed.length > 0 ? `\n${listed.join(",\n")}\n   ` : ""}]`,
    ];
    return `  ${JSON.stringify(slug)}: {\n${parts.join(",\n")}\n  }`;
  });
  const head = ` "schema": ${JSON.stringify(schema)},\n "about": ${JSON.stringify(about)},\n`;
  return `{\n${head} "fixtures": {\n${folders.join(",\n")}\n }\n}\n`;
}

const line = (name: string, value: string): string => `    ${JSON.stringify(name)}: ${value}`;

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
