/** The report as annotations of a GitHub workflow: each stands at its line in the changed files. */
import type { CheckResult, FixtureResult, PlacedDifference, Trouble } from "../check.ts";
import { by, news, percent, summary, what } from "./words.ts";

export function githubReport(result: CheckResult): string {
  const under = result.under.map(({ measure, threshold, f1 }) =>
    command("error", {}, `${measure}: F1 ${percent(f1)} is under ${percent(threshold)}`),
  );
  return `${[...result.fixtures.flatMap(fixtureLines), ...under, summary(result)].join("\n")}\n`;
}

/** Where a fixture fails, what is new is an error; where it passes all the same, a warning. */
function fixtureLines(fixture: FixtureResult): string[] {
  const level = fixture.passed ? "warning" : "error";
  return [
    ...fixture.troubles.map(troubleLine),
    ...news(fixture).map((difference) => differenceLine(level, fixture, difference)),
    ...fixture.worse.map(({ measure, was, is }) => {
      const message = `${fixture.slug}: worse than the baseline: ${measure} ${percent(was)} → ${percent(is)}`;
      return command("error", { file: fixture.golden ?? fixture.article }, message);
    }),
  ];
}

const troubleLine = ({ file, line, message }: Trouble): string =>
  command("error", { file, ...(line === null ? {} : { line: `${line}` }) }, message);

function differenceLine(level: Level, fixture: FixtureResult, difference: PlacedDifference): string {
  const { place, expected, actual } = difference;
  const at = place ? { line: `${place.line}`, col: `${place.column}` } : {};
  const title = `${fixture.slug}: ${what(difference)}`;
  const message = `expected ${expected ?? "nothing"}, got ${actual ?? "nothing"}${by(difference)}`;
  return command(level, { file: fixture.article, ...at, title }, message);
}

type Level = "error" | "warning";

/** `::error file=a.txt,line=3::message`; what an article says can end neither the message nor a property. */
function command(level: Level, properties: Readonly<Record<string, string>>, message: string): string {
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  return `::${level}${listed.length > 0 ? ` ${listed.join(",")}` : ""}::${data(message)}`;
}

const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
