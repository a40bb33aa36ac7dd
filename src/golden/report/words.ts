/** What the reporters say alike. */
import type { CheckResult, FixtureResult, PlacedDifference } from "../check.ts";
import { type Measure, scoreOf } from "../measure.ts";

/** 0.9375 as "93.8"; what is not counted at all as "–". */
export const percent = (value: number): string => (100 * value).toFixed(1);

export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;

/** "fixtures/x/article.txt:3:14"; without a place the file alone. */
export const where = (fixture: FixtureResult, { place }: PlacedDifference): string =>
  place ? `${fixture.article}:${place.line}:${place.column}` : fixture.article;

/** "wrong speaker", "cue: missing", "work: spurious" */
export const what = ({ field, verdict }: PlacedDifference): string =>
  verdict.endsWith(field) ? verdict : `${field}: ${verdict}`;

/** " (cue-after)", and where another sieve decided in the baseline " (none, was cue-before)". */
export const by = ({ sieve, before }: PlacedDifference): string => {
  const said = before === null ? (sieve ?? "") : `${sieve ?? "none"}, was ${before}`;
  return said === "" ? "" : ` (${said})`;
};

/** The differences that the baseline does not hold; all of them where there is no baseline for the fixture. */
export const news = ({ differences }: FixtureResult): PlacedDifference[] =>
  differences.filter((d) => !d.known);

/** Precision, recall and F1 of one measure over all fixtures, as a row of a table; null when nothing is counted. */
export function row({ counts }: CheckResult, measure: Measure): readonly string[] | null {
  const { right, expected, found } = counts[measure];
  if (expected + found === 0) return null;
  const { precision, recall, f1 } = scoreOf(counts[measure]);
  return [percent(precision), percent(recall), percent(f1), `${right}`, `${expected}`, `${found}`];
}

export const ROW_TITLES = ["P", "R", "F1", "right", "expected", "found"] as const;

/** One line that says how it went. */
export function summary({ fixtures, under, passed }: CheckResult): string {
  const failed = fixtures.filter((fixture) => !fixture.passed).length;
  const better = fixtures.filter((fixture) => fixture.better.length > 0).length;
  const parts = [
    `${count(fixtures.length - failed, "fixture")} passed, ${failed} failed`,
    ...under.map(({ measure, threshold, f1 }) => `${measure} ${percent(f1)} is under ${percent(threshold)}`),
    ...(better > 0 ? [`${better} better than the baseline`] : []),
  ];
  return `${passed ? "passed" : "failed"}: ${parts.join("; ")}`;
}
