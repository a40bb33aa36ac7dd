/** `saidby label`: a fixture from an article. */
import { Failure } from "../failure.ts";
import type { Define, Io } from "./io.ts";

const AFTER_HELP = `
Makes FIXTURES/SLUG/ with a copy of the article and a golden.yaml that the pipeline fills in. The golden is marked
unreviewed, and fails in CI, until a person has read it and accepts it.

Examples:
  saidby label my-interview.md                 fixtures/my-interview/
  saidby label a.txt --slug harbour --into tests/fixtures

Next:
  saidby review fixtures/my-interview          read and mend it in the browser
  saidby accept my-interview                   or in an editor, and accept it here`;

interface LabelFlags {
  readonly into: string;
  readonly slug?: string;
}

export const define: Define = (command, io) => {
  command
    .argument("<article>", "the article's file: .txt .md .html .vtt .srt")
    .option("--into <folder>", "the folder of the fixtures", "fixtures")
    .option("--slug <name>", "the fixture's name (from the file's name)")
    .addHelpText("after", AFTER_HELP)
    .action((article: string, flags: LabelFlags) => labelCommand(article, flags, io));
};

async function labelCommand(article: string, { into, slug }: LabelFlags, io: Io): Promise<void> {
  if (io.ci) throw new Failure("usage", "CI labels nothing", article, "run saidby label at home");
  const { label, slugOf } = await import("../golden/label.ts");
  const { joined } = await import("../golden/disk.ts");
  const { goldenDisk } = await import("../run/golden-disk.ts");
  const { extractor } = await import("./checking.ts");
  const name = slugOf(slug ?? article);
  const { folder, golden } = await label(article, joined(into, name), goldenDisk, extractor());
  const { people, entities, quotes } = golden;
  io.say(`${folder}: ${quotes.length} quotes, ${people.length} people, ${entities.length} other entities`);
  io.say(`no person has read it yet. Next: saidby review ${folder}, or edit it and saidby accept ${folder}`);
}
