/** `saidby export`: records in the formats of other tools. */
import { FORMATS, formatOf } from "../exports/formats.ts";
import { Failure } from "../failure.ts";
import type { Define, Io } from "./io.ts";

const AFTER_HELP = `
Formats:
${FORMATS.map(({ name, output, about }) => `  ${name.padEnd(14)} ${output.padEnd(6)}  ${about}`).join("\n")}

RECORDS are .json or .ndjson files, folders of them, or - for NDJSON on stdin. Without -o, a format that is one file
goes to stdout.

Examples:
  saidby export output --to csv -o tables
  saidby export records.ndjson --to parquet -o tables && duckdb -c "from 'tables/quotes.parquet'"
  saidby stream < articles.ndjson | saidby export - --to markdown`;

interface Options {
  readonly to: string;
  readonly output?: string;
  readonly guardFormulas?: true;
}

export const define: Define = (command, io) => {
  command
    .argument("<records...>", "records: files, folders or -")
    .requiredOption("-t, --to <format>", "one of the formats below")
    .option("-o, --output <path>", "the file or the folder to write")
    .option("--guard-formulas", "csv: write ' before cells that a spreadsheet would run as a formula")
    .addHelpText("after", AFTER_HELP)
    .action((paths: string[], options: Options) => exportRecords(paths, options, io));
};

async function exportRecords(paths: readonly string[], options: Options, io: Io): Promise<void> {
  const format = formatOf(options.to);
  const { output: path, guardFormulas = false } = options;
  if (path === undefined && format.output === "folder") {
    throw new Failure("output", `${format.name} is a folder of files`, null, "name one with -o");
  }
  const { readRecords } = await import("../run/records.ts");
  const pieces = (await format.load())(readRecords(paths, io.stdin), { guardFormulas });
  if (path === undefined) {
    for await (const { data } of pieces) await io.write(textual(data, format.name));
    return;
  }
  const { writePieces } = await import("../run/pieces.ts");
  const files = await writePieces(pieces, path);
  if (files.length === 0) io.say(`no record has anything that ${format.name} can show; nothing was written`);
}

/** Only text goes to stdout. */
function textual(data: string | Uint8Array, format: string): string {
  if (typeof data === "string") return data;
  throw new Failure("output", `${format} is a binary file`, null, "name one with -o");
}
