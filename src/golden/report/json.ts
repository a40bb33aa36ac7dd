/** The report for programs. */
import type { CheckResult, FixtureResult } from "../check.ts";
import { type Counts, type Measure, scoreOf } from "../measure.ts";

export const REPORT_VERSION = "saidby/check@1";

export function jsonReport({ fixtures, counts, measures, under, passed }: CheckResult): string {
  const report = {
    schema: REPORT_VERSION,
    passed,
    measures: scored(counts, measures),
    under,
    fixtures: fixtures.map((fixture) => fixtureReport(fixture, measures)),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const fixtureReport = ({ counts, ...rest }: FixtureResult, measures: readonly Measure[]) => ({
  ...rest,
  measures: scored(counts, measures),
});

const scored = (counts: Counts, measures: readonly Measure[]) =>
  Object.fromEntries(
    measures.map((measure) => [measure, { ...counts[measure], ...scoreOf(counts[measure]) }]),
  );
