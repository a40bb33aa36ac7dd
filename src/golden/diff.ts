/** Two records of one article, with the eyes of `check`: what one says and the other does not. */
import type { InterviewRecord } from "../schema.ts";
import { keyOf } from "./baseline.ts";
import type { CheckResult, FixtureResult } from "./check.ts";
import { measuresOf } from "./check.ts";
import { compare } from "./compare.ts";
import { goldenOf, locatedOf } from "./from-record.ts";
import type { Layer } from "./layers.ts";
import { locate } from "./locate.ts";
import { sum, Tally } from "./measure.ts";
import { placer } from "./place.ts";

/** Records by the name under which two of them are one article's. */
export type Records = ReadonlyMap<string, InterviewRecord>;

/** Everything in which two sets of records differ; a record that only one side has fails by name. */
export function diff(before: Records, after: Records, only: readonly Layer[]): CheckResult {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  const fixtures = names.map((name) => diffOne(name, before.get(name), after.get(name), only));
  const counts = sum(fixtures.map((fixture) => fixture.counts));
  return { fixtures, counts, under: [], measures: measuresOf(only), passed: fixtures.every((f) => f.passed) };
}

function diffOne(
  name: string,
  before: InterviewRecord | undefined,
  after: InterviewRecord | undefined,
  only: readonly Layer[],
): FixtureResult {
  const article = after?.source.uri ?? before?.source.uri ?? name;
  const about = {
    slug: name,
    article,
    golden: null,
    sieves: [],
    unreviewed: false,
    inBaseline: false,
    worse: [],
    better: [],
  };
  if (!before || !after) {
    const message = before ? "only the first side has this record" : "only the second side has this record";
    const trouble = { code: "one-side", file: name, line: null, message, hint: null };
    return { ...about, troubles: [trouble], counts: new Tally().counts(), differences: [], passed: false };
  }
  const golden = goldenOf(before);
  const located = before.text === after.text ? locatedOf(before) : locate(golden, after.text);
  const { counts, differences } = compare(golden, located, after, { only, complete: true });
  const place = placer(after.text, after.text, null);
  return {
    ...about,
    troubles: [],
    counts,
    differences: differences.map((difference) => {
      const at = difference.span && place(difference.span);
      return {
        ...difference,
        place: at,
        key: keyOf(difference, at?.line ?? null),
        known: false,
        before: null,
      };
    }),
    passed: differences.length === 0,
  };
}
