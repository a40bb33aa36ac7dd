/** The report as Markdown, for a pull request or a job's summary. */
import type { CheckResult, FixtureResult, PlacedDifference, Trouble } from "../check.ts";
import { by, news, percent, ROW_TITLES, row, summary, what, where } from "./words.ts";

export function markdownReport(result: CheckResult): string {
  const rows = result.measures.flatMap((measure) => {
    const cells = row(result, measure);
    return cells ? [tableRow([measure, ...cells])] : [];
  });
  const head = [tableRow(["all fixtures", ...ROW_TITLES]), `| --- |${" ---: |".repeat(ROW_TITLES.length)}`];
  const told = result.fixtures.flatMap(fixtureLines);
  const sections = [
    ["## saidby check", "", `${result.passed ? "✅" : "❌"} ${plain(summary(result))}`, ""],
    [...head, ...rows, ""],
    told.length > 0 ? ["### What is new", "", ...told] : [],
  ];
  return `${sections.flat().join("\n").trimEnd()}\n`;
}

function fixtureLines(fixture: FixtureResult): string[] {
  const { slug, troubles, worse, better } = fixture;
  const told = [
    ...troubles.map(troubleLine),
    ...news(fixture).map((difference) => differenceLine(fixture, difference)),
    ...worse.map(({ measure, was, is }) => `- worse: ${measure} ${percent(was)} → ${percent(is)}`),
    ...better.map(({ measure, was, is }) => `- better: ${measure} ${percent(was)} → ${percent(is)}`),
  ];
  return told.length === 0
    ? []
    : [`**${plain(slug)}** ${fixture.passed ? "passed" : "failed"}`, "", ...told, ""];
}

const troubleLine = ({ file, line, message }: Trouble): string =>
  `- error: ${plain(line === null ? file : `${file}:${line}`)}: ${plain(message)}`;

function differenceLine(fixture: FixtureResult, difference: PlacedDifference): string {
  const { expected, actual } = difference;
  const values = `expected ${plain(expected ?? "nothing")}, got ${plain(actual ?? "nothing")}${plain(by(difference))}`;
  return `- ${plain(where(fixture, difference))} **${plain(what(difference))}**: ${values}`;
}

const tableRow = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** Words of an article as words: on one line, with every mark that Markdown or HTML could read escaped. */
const plain = (text: string): string =>
  text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>&#|~!@]/g, (mark) => `&#${mark.codePointAt(0)};`);
