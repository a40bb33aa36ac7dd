/** `saidby check`: every fixture through the pipeline, held against what a person labelled. */
import { InvalidArgumentError, Option } from "commander";
import { Failure } from "../failure.ts";
import type { Baseline } from "../golden/baseline.ts";
import type { CheckResult } from "../golden/check.ts";
import type { Fixture } from "../golden/fixtures.ts";
import { MEASURE_NAMES, type Measure } from "../golden/measure.ts";
import { LAYERS, type Layer } from "../golden/schema.ts";
import { type Define, EXIT, type Io } from "./io.ts";

const AFTER_HELP = `
A fixture is a folder with article.txt (.md, .html, .vtt, .srt) and golden.yaml (or .json): what a person says is true
of the article. FIXTURES are such folders, or folders of them. A golden that is missing or does not parse fails.

What is known to fail stands in baseline.json beside the fixtures. A fixture that the baseline names fails when a
measure is worse than there; any other fails on any difference, or on a threshold where --min gives one.

Examples:
  saidby check                                  all of fixtures/
  saidby check fixtures/metallic-rouge          one fixture
  saidby check --only quotes --min speakers=0.95
  saidby check --reporter json > check.json
  saidby check --update-baseline                take what differs today as known: the only thing that writes

Measures: ${MEASURE_NAMES.join(", ")}.

Exit codes: 0 all within the thresholds and no worse than the baseline, 1 not, 2 wrong usage or no fixtures.`;

interface CheckFlags {
  readonly reporter: "pretty" | "json";
  readonly only?: Layer[];
  readonly min: Partial<Record<Measure, number>>;
  readonly all?: true;
  readonly updateBaseline?: true;
}

export const define: Define = (command, io) => {
  command
    .argument("[fixtures...]", "fixture folders, or folders of them", ["fixtures"])
    .addOption(
      new Option("-r, --reporter <name>", "how it is told").choices(["pretty", "json"]).default("pretty"),
    )
    .addOption(new Option("--only <layers...>", "judge these layers alone").choices(LAYERS))
    .option(
      "--min <measure=f1>",
      "least F1 over all fixtures, from 0 to 1; may be given again",
      threshold,
      {},
    )
    .option("--all", "tell the differences that the baseline knows too")
    .option("--update-baseline", "write what differs now to baseline.json")
    .addHelpText("after", AFTER_HELP)
    .action((fixtures: readonly string[], flags: CheckFlags) => checkCommand(fixtures, flags, io));
};

function threshold(given: string, before: CheckFlags["min"]): CheckFlags["min"] {
  const [name = "", value = ""] = given.split("=");
  const measure = MEASURE_NAMES.find((m) => m === name);
  const f1 = Number(value);
  if (!measure) throw new InvalidArgumentError(`the measures are ${MEASURE_NAMES.join(", ")}.`);
  if (value === "" || !(f1 >= 0 && f1 <= 1)) throw new InvalidArgumentError("give a number from 0 to 1.");
  return { ...before, [measure]: f1 };
}

async function checkCommand(paths: readonly string[], flags: CheckFlags, io: Io): Promise<void> {
  if (flags.updateBaseline && flags.only) {
    throw new Failure("usage", "a baseline holds every layer", null, "leave --only out");
  }
  const [{ goldenDisk }, { check }, { findFixtures }, { interview }, { loadKit }] = await Promise.all([
    import("../run/golden-disk.ts"),
    import("../golden/check.ts"),
    import("../golden/fixtures.ts"),
    import("../../pipelines/interview.ts"),
    import("../run/assets.ts"),
  ]);
  const fixtures = await findFixtures(paths, goldenDisk);
  const file = await baselineFile(fixtures);
  const baseline = await storedBaseline(file);
  const pipeline = interview(loadKit());
  const result = await check(fixtures, goldenDisk, (raw) => pipeline.run(raw), {
    only: flags.only ?? LAYERS,
    thresholds: flags.min,
    baseline,
    reviewedOnly: true,
  });
  if (flags.updateBaseline) return updateBaseline(result, baseline, file, io);
  await io.write(await report(result, flags, io));
  if (!result.passed) io.exit(EXIT.differs);
}

async function report(result: CheckResult, flags: CheckFlags, io: Io): Promise<string> {
  if (flags.reporter === "json") return (await import("../golden/report/json.ts")).jsonReport(result);
  const { prettyReport } = await import("../golden/report/pretty.ts");
  return prettyReport(result, { colour: io.colour, all: flags.all === true });
}

/** All fixtures of a run share one baseline: the one in the folder that they stand in. */
async function baselineFile(fixtures: readonly Fixture[]): Promise<string> {
  const { parentOf } = await import("../golden/fixtures.ts");
  const [folder = ".", ...others] = new Set(fixtures.map(parentOf));
  if (others.length === 0) return `${folder}/baseline.json`;
  const hint = "check them one folder at a time";
  throw new Failure(
    "usage",
    "these fixtures stand in several folders, each with its own baseline",
    folder,
    hint,
  );
}

async function storedBaseline(file: string): Promise<Baseline | null> {
  const { goldenDisk } = await import("../run/golden-disk.ts");
  const { readBaseline } = await import("../golden/baseline.ts");
  try {
    return readBaseline(new TextDecoder().decode(await goldenDisk.read(file)), file);
  } catch (error) {
    if (error instanceof Failure && error.code === "not-found") return null;
    throw error;
  }
}

/** Takes what differs now as known. Fixtures that could not be judged are left as they were, and fail. */
async function updateBaseline(
  result: CheckResult,
  before: Baseline | null,
  file: string,
  io: Io,
): Promise<void> {
  const { emptyBaseline, updated, writtenBaseline } = await import("../golden/baseline.ts");
  const { goldenDisk } = await import("../run/golden-disk.ts");
  const judged = result.fixtures.filter(({ troubles }) => troubles.length === 0);
  const known = new Map(
    judged.map(({ slug, counts, differences }) => [
      slug,
      { counts, differences: differences.map((d) => d.key) },
    ]),
  );
  await goldenDisk.write(file, writtenBaseline(updated(before ?? emptyBaseline(), known)));
  io.say(`${file}: ${judged.length} of ${result.fixtures.length} fixtures written`);
  if (judged.length === result.fixtures.length) return;
  const { prettyReport } = await import("../golden/report/pretty.ts");
  const broken = result.fixtures.filter(({ troubles }) => troubles.length > 0);
  await io.write(
    prettyReport({ ...result, fixtures: broken, passed: false }, { colour: io.colour, all: false }),
  );
  io.exit(EXIT.differs);
}
