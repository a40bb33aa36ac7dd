/** What `saidby check` does once its flags are read. */
import { interview } from "../../pipelines/interview.ts";
import { Failure } from "../failure.ts";
import { type Baseline, emptyBaseline, readBaseline, updated, writtenBaseline } from "../golden/baseline.ts";
import { type CheckResult, check, type Extract } from "../golden/check.ts";
import { type CheckConfig, checkConfigOf } from "../golden/config.ts";
import { type Fixture, findFixtures, parentOf } from "../golden/fixtures.ts";
import { LAYERS } from "../golden/layers.ts";
import { REPORTER_NAMES, REPORTERS, type ReporterName } from "../golden/report.ts";
import { loadKit } from "../run/assets.ts";
import { findConfig } from "../run/config.ts";
import { goldenDisk } from "../run/golden-disk.ts";
import { onChange } from "../run/watch.ts";
import type { CheckFlags } from "./check.ts";
import { EXIT, type Io } from "./io.ts";

export async function checkCommand(paths: readonly string[], flags: CheckFlags, io: Io): Promise<void> {
  const ci = io.ci || flags.ci === true;
  const config = await configOf(flags.config ?? null);
  const given = paths.length > 0 ? paths : (config.fixtures ?? ["fixtures"]);
  const outlets = outletsOf(flags.reporter ?? config.reporters ?? ["pretty"]);
  const only = flags.only ?? config.only ?? LAYERS;
  if (flags.updateBaseline && only.length < LAYERS.length) {
    throw new Failure("usage", "a baseline holds every layer", null, "leave --only out");
  }
  if (flags.updateBaseline && ci) {
    throw new Failure(
      "usage",
      "CI accepts nothing",
      null,
      "run --update-baseline at home, and commit baseline.json",
    );
  }
  const extract = extractor();
  const once = async () => {
    const fixtures = await findFixtures(given, goldenDisk);
    const file = baselineFile(fixtures);
    const baseline = await storedBaseline(file);
    const thresholds = { ...config.thresholds, ...flags.min };
    const result = await check(fixtures, goldenDisk, extract, {
      only,
      thresholds,
      baseline,
      reviewedOnly: ci,
    });
    if (flags.updateBaseline) return updateBaseline(result, baseline, file, io);
    await tell(result, outlets, flags.all === true, io);
    io.exit(result.passed ? EXIT.done : EXIT.differs);
  };
  await once();
  if (flags.watch) await watching(given, once, io);
}

/** The default pipeline, made once. */
export function extractor(): Extract {
  const pipeline = interview(loadKit());
  return (raw) => pipeline.run(raw);
}

async function configOf(given: string | null): Promise<CheckConfig> {
  const found = await findConfig(given);
  return found ? checkConfigOf(found.config, found.file) : {};
}

/** A reporter, and the file that it writes to; null for stdout. */
interface Outlet {
  readonly name: ReporterName;
  readonly file: string | null;
}

function outletsOf(given: readonly string[]): Outlet[] {
  const outlets = given.map((words): Outlet => {
    const cut = words.indexOf("=");
    const asked = cut < 0 ? words : words.slice(0, cut);
    const name = REPORTER_NAMES.find((known) => known === asked);
    if (name) return { name, file: cut < 0 ? null : words.slice(cut + 1) };
    throw new Failure(
      "usage",
      `no reporter is called "${asked}"`,
      null,
      `one of: ${REPORTER_NAMES.join(", ")}`,
    );
  });
  if (outlets.filter((outlet) => outlet.file === null).length <= 1) return outlets;
  const hint = "give the others a file: -r pretty -r junit=check.xml";
  throw new Failure("usage", "only one reporter can go to stdout", null, hint);
}

async function tell(result: CheckResult, outlets: readonly Outlet[], all: boolean, io: Io): Promise<void> {
  for (const { name, file } of outlets) {
    const text = REPORTERS[name](result, { colour: io.colour && file === null, all });
    if (file === null) await io.write(text);
    else await goldenDisk.write(file, text);
  }
}

/** Checks again after every change, until it is interrupted; a failure is said and waited out. */
async function watching(folders: readonly string[], once: () => Promise<void>, io: Io): Promise<never> {
  onChange(folders, async () => {
    try {
      await once();
    } catch (error) {
      io.say(error instanceof Error ? error.message : String(error));
    }
    io.say("watching for changes (Ctrl+C ends it)");
  });
  io.say("watching for changes (Ctrl+C ends it)");
  return new Promise(() => {});
}

/** All fixtures of a run share one baseline: the one in the folder that they stand in. */
function baselineFile(fixtures: readonly Fixture[]): string {
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
  const judged = result.fixtures.filter(({ troubles }) => troubles.length === 0);
  const broken = result.fixtures.filter(({ troubles }) => troubles.length > 0);
  const known = judged.map(
    ({ slug, counts, sieves, differences }) =>
      [slug, { counts, sieves, differences: differences.map((d) => d.key) }] as const,
  );
  await goldenDisk.write(file, writtenBaseline(updated(before ?? emptyBaseline(), new Map(known))));
  io.say(`${file}: ${judged.length} of ${result.fixtures.length} fixtures written`);
  for (const { troubles } of broken) {
    for (const trouble of troubles) io.say(`${trouble.file}: ${trouble.message}`);
  }
  if (broken.length > 0) io.exit(EXIT.differs);
}
