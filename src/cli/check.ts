/** `saidby check`: every fixture through the pipeline, held against what a person labelled. */
import { InvalidArgumentError, Option } from "commander";
import { LAYERS, type Layer } from "../golden/layers.ts";
import { MEASURE_NAMES, type Measure } from "../golden/measure.ts";
import type { Define } from "./io.ts";

const AFTER_HELP = `
A fixture is a folder with article.txt (.md, .html, .vtt, .srt) and golden.yaml (or .json): what a person says is true
of the article. FIXTURES are such folders, or folders of them. A golden that is missing or does not parse fails; one
that no person has read yet fails in CI. What a golden does not label is not judged.

What is known to fail stands in baseline.json beside the fixtures. A fixture that the baseline names fails when a
measure is worse than there; any other fails on any difference, or on a threshold where there are thresholds.

Reporters: pretty, json, junit, github, markdown. One goes to stdout, the others to files:
  saidby check -r pretty -r junit=check.xml -r markdown=summary.md

A project may keep its settings in saidby.config.js (.mjs, .ts, .json), or under "saidby" in its package.json:
  { "check": { "fixtures": ["fixtures"], "thresholds": { "speakers": 0.95 }, "reporters": ["pretty"] } }

Examples:
  saidby check                                  all of fixtures/
  saidby check fixtures/metallic-rouge          one fixture
  saidby check --only quotes --min speakers=0.95
  saidby check --watch                          again whenever a fixture changes
  saidby check --update-baseline                take what differs today as known: the only thing that writes

Measures: ${MEASURE_NAMES.join(", ")}.

Exit codes: 0 all within the thresholds and no worse than the baseline, 1 not, 2 wrong usage or no fixtures.`;

export interface CheckFlags {
  readonly reporter?: string[];
  readonly only?: Layer[];
  readonly min?: Partial<Record<Measure, number>>;
  readonly config?: string;
  readonly all?: true;
  readonly ci?: true;
  readonly watch?: true;
  readonly updateBaseline?: true;
}

export const define: Define = (command, io) => {
  command
    .argument("[fixtures...]", "fixture folders, or folders of them (fixtures)")
    .option("-r, --reporter <name[=file]>", "how it is told (pretty); may be given again", collected)
    .addOption(new Option("--only <layers...>", "judge these layers alone").choices(LAYERS))
    .option("--min <measure=f1>", "least F1 over all fixtures, from 0 to 1; may be given again", threshold)
    .option("-c, --config <file>", "the project's settings (saidby.config.js …)")
    .option("--all", "tell the differences that the baseline knows too")
    .option("--watch", "check again whenever something in the fixtures changes")
    .option("--ci", "as in CI: goldens must be reviewed, nothing is accepted (set by the variable CI)")
    .option("--update-baseline", "write what differs now to baseline.json")
    .addHelpText("after", AFTER_HELP)
    .action(async (fixtures: readonly string[], flags: CheckFlags) => {
      const { checkCommand } = await import("./checking.ts");
      await checkCommand(fixtures, flags, io);
    });
};

const collected = (given: string, before: readonly string[] = []): string[] => [...before, given];

function threshold(given: string, before: CheckFlags["min"] = {}): CheckFlags["min"] {
  const [name = "", value = ""] = given.split("=");
  const measure = MEASURE_NAMES.find((m) => m === name);
  const f1 = Number(value);
  if (!measure) throw new InvalidArgumentError(`the measures are ${MEASURE_NAMES.join(", ")}.`);
  if (value === "" || !(f1 >= 0 && f1 <= 1)) throw new InvalidArgumentError("give a number from 0 to 1.");
  return { ...before, [measure]: f1 };
}
