/** `saidby import`: goldens from what people labelled in other tools. */
import { InvalidArgumentError, Option } from "commander";
import { Failure } from "../failure.ts";
import type { Import, Labelled, Names } from "../imports/labelled.ts";
import { TOOLS, type Tool } from "../imports/tools.ts";
import type { Define, Io } from "./io.ts";

const AFTER_HELP = `
PATH is what the tool wrote: the JSON export of Label Studio, the JSONL of doccano, a folder of brat's .txt and .ann files,
a file of W3C Web Annotations. Every article becomes a folder with golden.yaml, and article.txt where the tool holds the
text; W3C annotations hold none: put the article beside its golden.

Labels are those of saidby export: Quoted, Turn, Reported, Cue, Role, Person, Organization …; --label names others.

Examples:
  saidby import project.json --from label-studio -o fixtures
  saidby import annotations/ --from brat -o fixtures --label PER=Person --label said_by=speaker
  saidby check fixtures

A golden that is there is left alone; with --force it is written again.`;

interface Options {
  readonly from: Tool;
  readonly output: string;
  readonly label: Readonly<Record<string, string>>;
  readonly force?: true;
}

export const define: Define = (command, io) => {
  command
    .argument("<path>", "the tool's file or folder")
    .addOption(new Option("-f, --from <tool>", "the tool").choices(TOOLS).makeOptionMandatory())
    .requiredOption("-o, --output <folder>", "the folder of fixtures")
    .option("--label <theirs=ours>", "a label or relation of theirs as ours; may be given again", mapping, {})
    .option("--force", "write goldens again that are there")
    .addHelpText("after", AFTER_HELP)
    .action((path: string, options: Options) => importGoldens(path, options, io));
};

function mapping(given: string, before: Options["label"]): Options["label"] {
  const at = given.lastIndexOf("=");
  if (at < 1 || at === given.length - 1) throw new InvalidArgumentError("write it as PER=Person.");
  return { ...before, [given.slice(0, at)]: given.slice(at + 1) };
}

async function importGoldens(path: string, options: Options, io: Io): Promise<void> {
  const [{ importerOf }, { textFiles }, { writeFixtures }] = await Promise.all([
    import("../imports/tools.ts"),
    import("../run/text-files.ts"),
    import("../run/fixtures.ts"),
  ]);
  const articles = read(await importerOf(options.from), await textFiles(path), options.label, path);
  if (articles.length === 0)
    throw new Failure(
      "empty",
      `nothing that ${options.from} wrote is here`,
      path,
      "check the path and --from",
    );
  const { written, kept } = await writeFixtures(articles, options.output, options.force === true);
  io.say(`${written.length} ${written.length === 1 ? "golden" : "goldens"} written to ${options.output}`);
  for (const golden of kept) io.say(`${golden}: left as it is; --force writes it again`);
}

/** What an importer says of no file is said of the path. */
function read(importer: Import, files: ReadonlyMap<string, string>, names: Names, path: string): Labelled[] {
  try {
    return importer(files, names);
  } catch (error) {
    if (!(error instanceof Failure) || error.file !== null) throw error;
    throw new Failure(error.code, error.message, path, error.hint);
  }
}
