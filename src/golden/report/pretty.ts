/** The report for people at a terminal: each difference with its line and a caret, then the figures. */
import colors from "picocolors";
import { printable } from "../../printable.ts";
import type { Move } from "../baseline.ts";
import type { CheckResult, FixtureResult, PlacedDifference, Trouble } from "../check.ts";
import { type Counts, MEASURE_NAMES, type Measure, scoreOf } from "../measure.ts";
import { by, count, news, percent, ROW_TITLES, row, summary, what, where } from "./words.ts";

export interface Style {
  readonly colour: boolean;
  /** Known differences too. */
  readonly all: boolean;
  /** What the two sides are called: "expected" and "actual" when nothing is said. */
  readonly sides?: readonly [string, string];
}

type Paint = ReturnType<typeof colors.createColors>;

export function prettyReport(result: CheckResult, { colour, all, sides = SIDES }: Style): string {
  const paint = colors.createColors(colour);
  const fixtures = result.fixtures.map((fixture) => fixtureLines(fixture, all, sides, paint).join("\n"));
  const verdict = (result.passed ? paint.green : paint.red)(summary(result));
  return `${[...fixtures, "", ...figures(result, paint), "", verdict].join("\n")}\n`;
}

const SIDES = ["expected", "actual"] as const;

type Sides = readonly [string, string];

function fixtureLines(fixture: FixtureResult, all: boolean, sides: Sides, paint: Paint): string[] {
  const { slug, passed, differences, troubles, worse, better } = fixture;
  const shown = all ? differences : news(fixture);
  const known = differences.filter((d) => d.known).length;
  const told = [
    ...(differences.length > known ? [count(differences.length - known, "new difference")] : []),
    ...(known > 0 ? [`${known} known`] : []),
    ...(fixture.unreviewed ? ["no person has read its golden yet"] : []),
  ];
  const mark = passed ? paint.green("✓") : paint.red("✗");
  return [
    `${mark} ${paint.bold(printable(slug))}${told.length > 0 ? paint.dim(`  ${told.join(", ")}`) : ""}`,
    ...troubles.map((trouble) => troubleLine(trouble, paint)),
    ...shown.flatMap((difference) => differenceLines(fixture, difference, sides, paint)),
    ...worse.map((move) => paint.red(`    worse than the baseline: ${moved(move)}`)),
    ...better.map((move) => paint.green(`    better than the baseline: ${moved(move)}`)),
  ];
}

const moved = ({ measure, was, is }: Move): string => `${measure} ${percent(was)} → ${percent(is)}`;

function troubleLine({ file, line, message, hint, code }: Trouble, paint: Paint): string {
  const at = printable(line === null ? file : `${file}:${line}`);
  const next = hint === null ? "" : `\n      → ${printable(hint)}`;
  return `    ${paint.red("error")} ${at} ${printable(message)} ${paint.dim(`[${code}]`)}${next}`;
}

/**
 *     fixtures/x/article.txt:3:14  wrong speaker
 *       “Stairs,” he said, “an actor on a stair is already telling you something.”
 *        ^^^^^^^
 *       expected  Femi Okunlola
 *       actual    Lorcan Tighe   (cue-after)
 */
function differenceLines(
  fixture: FixtureResult,
  difference: PlacedDifference,
  [first, second]: Sides,
  paint: Paint,
): string[] {
  const { place, expected, actual, known } = difference;
  const said = paint.yellow(what(difference)) + paint.dim(known ? "  known" : "");
  return [
    `    ${paint.cyan(printable(where(fixture, difference)))}  ${said}`,
    ...(place ? [`      ${printable(place.excerpt)}`, `      ${paint.yellow(caret(place.caret))}`] : []),
    `      ${first.padEnd(8)}  ${expected === null ? paint.dim("nothing") : paint.green(printable(expected))}`,
    `      ${second.padEnd(8)}  ${actual === null ? paint.dim("nothing") : paint.red(printable(actual))}${paint.dim(by(difference))}`,
  ];
}

const caret = ({ start, end }: { start: number; end: number }): string =>
  " ".repeat(start) + "^".repeat(Math.max(1, end - start));

function figures(result: CheckResult, paint: Paint): string[] {
  const rows = result.measures.flatMap((measure) => {
    const cells = row(result, measure);
    return cells ? [[measure, ...cells]] : [];
  });
  const head = ["all fixtures", ...ROW_TITLES];
  const each = result.fixtures.length > 1 ? ["", ...perFixture(result, paint)] : [];
  return [paint.dim(cells(head)), ...rows.map(cells), ...each];
}

const FIRST = 26;
const CELL = 9;

const cells = ([first = "", ...rest]: readonly string[]): string =>
  first.padEnd(FIRST) + rest.map((cell) => cell.padStart(CELL)).join("");

/** F1 of each fixture, for the measures that say most. */
function perFixture({ fixtures, measures }: CheckResult, paint: Paint): string[] {
  const main = MEASURE_NAMES.filter((measure) => MAIN.has(measure) && measures.includes(measure));
  return [
    paint.dim(cells(["F1", ...main])),
    ...fixtures.map(({ slug, counts }) => cells([printable(slug), ...main.map((m) => f1Cell(counts, m))])),
  ];
}

const MAIN: ReadonlySet<Measure> = new Set([
  "article",
  "people",
  "roles",
  "entities",
  "spans",
  "speakers",
  "quotes",
]);

function f1Cell(counts: Counts, measure: Measure): string {
  const { expected, found } = counts[measure];
  return expected + found === 0 ? "–" : percent(scoreOf(counts[measure]).f1);
}
