/** The report as JUnit XML, which every CI server reads: a suite for each fixture, a case for each layer. */
import type { CheckResult, FixtureResult, PlacedDifference, Trouble } from "../check.ts";
import type { Layer } from "../layers.ts";
import { MEASURES } from "../measure.ts";
import { by, news, percent, what, where } from "./words.ts";

export function junitReport(result: CheckResult): string {
  const layers = [...new Set(result.measures.map((measure) => MEASURES[measure]))];
  const suites = result.fixtures.map((fixture) => suite(fixture, layers));
  const under = result.under.map(({ measure, threshold, f1 }) =>
    testCase("thresholds", measure, [`${measure}: F1 ${percent(f1)} is under ${percent(threshold)}`]),
  );
  const all = under.length > 0 ? [...suites, element("thresholds", under)] : suites;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="saidby check">\n${all.join("")}</testsuites>\n`;
}

/** A suite fails where the fixture does: what the baseline knows is no failure. */
function suite(fixture: FixtureResult, layers: readonly Layer[]): string {
  const { slug, troubles, passed } = fixture;
  const differences = passed ? [] : news(fixture);
  const cases = layers.map((layer) => {
    const own = differences.filter((difference) => difference.layer === layer);
    const worse = fixture.worse.filter(({ measure }) => MEASURES[measure] === layer);
    const moved = worse.map(({ measure, was, is }) => `${measure}: ${percent(was)} → ${percent(is)}`);
    return testCase(slug, layer, [...own.map((d) => told(fixture, d)), ...moved]);
  });
  const broken = troubles.length > 0 ? [testCase(slug, "golden", troubles.map(troubleText))] : [];
  return element(slug, [...broken, ...cases]);
}

const told = (fixture: FixtureResult, difference: PlacedDifference): string => {
  const { expected, actual } = difference;
  const values = `expected ${expected ?? "nothing"}, got ${actual ?? "nothing"}${by(difference)}`;
  return `${where(fixture, difference)}: ${what(difference)}: ${values}`;
};

const troubleText = ({ file, line, message }: Trouble): string =>
  `${line === null ? file : `${file}:${line}`}: ${message}`;

interface Case {
  readonly xml: string;
  readonly failed: boolean;
}

function testCase(suiteName: string, name: string, failures: readonly string[]): Case {
  const open = `  <testcase classname="${escaped(suiteName)}" name="${escaped(name)}"`;
  if (failures.length === 0) return { xml: `  ${open}/>\n`, failed: false };
  const message = escaped(failures[0] ?? "");
  const body = escaped(failures.join("\n"));
  const xml = `  ${open}>\n      <failure message="${message}">${body}</failure>\n    </testcase>\n`;
  return { xml, failed: true };
}

function element(name: string, cases: readonly Case[]): string {
  const failed = cases.filter((c) => c.failed).length;
  const head = `  <testsuite name="${escaped(name)}" tests="${cases.length}" failures="${failed}">\n`;
  return `${head}${cases.map((c) => c.xml).join("")}  </testsuite>\n`;
}

/** What XML 1.0 does not allow at all, escaped or not. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string =>
  text.replace(NOT_XML, "\ufffd").replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
