/** `saidby diff`: two records of one article, or two folders of them. */
import { Option } from "commander";
import { LAYERS, type Layer } from "../golden/layers.ts";
import { type Define, EXIT, type Io } from "./io.ts";

const AFTER_HELP = `
BEFORE and AFTER are records that saidby extract wrote: two files, two folders (matched by their paths inside), or two
NDJSON files (matched by id). Both sides are read with the eyes of check: spans first, then field by field.

Examples:
  saidby diff old.json new.json
  saidby diff output-1.0/ output-1.1/ --only quotes
  saidby diff before.ndjson after.ndjson --reporter json

Exit codes: 0 nothing differs, 1 something does, 2 wrong usage or no records.`;

interface DiffFlags {
  readonly reporter: "pretty" | "json" | "markdown";
  readonly only?: Layer[];
}

export const define: Define = (command, io) => {
  command
    .argument("<before>", "a record, a folder of records, or NDJSON")
    .argument("<after>", "the same articles, read again")
    .addOption(
      new Option("-r, --reporter <name>", "how it is told")
        .choices(["pretty", "json", "markdown"])
        .default("pretty"),
    )
    .addOption(new Option("--only <layers...>", "compare these layers alone").choices(LAYERS))
    .addHelpText("after", AFTER_HELP)
    .action((before: string, after: string, flags: DiffFlags) => diffCommand(before, after, flags, io));
};

async function diffCommand(before: string, after: string, flags: DiffFlags, io: Io): Promise<void> {
  const { diff } = await import("../golden/diff.ts");
  const { readRecords } = await import("../golden/records.ts");
  const { REPORTERS } = await import("../golden/report.ts");
  const { goldenDisk } = await import("../run/golden-disk.ts");
  const [first, second] = await Promise.all([
    readRecords(before, goldenDisk),
    readRecords(after, goldenDisk),
  ]);
  const result = diff(first, second, flags.only ?? LAYERS);
  await io.write(
    REPORTERS[flags.reporter](result, { colour: io.colour, all: true, sides: ["before", "after"] }),
  );
  if (!result.passed) io.exit(EXIT.differs);
}
