/** `saidby extract`: one record for each article. */
import { Option } from "commander";
import { Failure } from "../failure.ts";
import { failureLines } from "./failures.ts";
import { type Define, EXIT, type Io } from "./io.ts";
import { printable } from "./printable.ts";

const AFTER_HELP = `
Inputs are files, folders, globs (in quotes, or let the shell expand them) and - for stdin. Of a folder or a
glob, the files that look like articles are read: .txt .md .html .vtt .srt.

Output goes to stdout: JSON for one input, one record a line (NDJSON) for several, in the order of the inputs.
With -o it goes to files, laid out as the inputs are; stdout then stays empty unless --format is given too.

Examples:
  saidby extract article.txt | jq '.quotes[] | {speaker, text}'
  saidby extract article.txt --format pretty
  saidby extract 'articles/**/*.md' > records.ndjson
  saidby extract articles/ -o output/              articles/2024/a.txt → output/2024/a.json
  saidby extract article.txt --until segment       what the typography says, before any word is read
  curl -s https://example.org/interview | saidby extract -

Exit codes: 0 done, 2 nothing matched or wrong usage, 3 some inputs failed (the others are done).`;

interface ExtractOptions {
  readonly format?: "json" | "ndjson" | "pretty";
  readonly output?: string;
  readonly until?: string;
}

export const define: Define = (command, io) => {
  command
    .argument("<inputs...>", "files, folders, globs, or - for stdin")
    .addOption(new Option("-f, --format <format>", "what stdout shows").choices(["json", "ndjson", "pretty"]))
    .option("-o, --output <folder>", "write one JSON file for each input into this folder")
    .option("--until <stage>", "give one layer in place of the record: ingest, segment, extract …")
    .addHelpText("after", AFTER_HELP)
    .action((inputs: readonly string[], options: ExtractOptions) => extract(inputs, options, io));
};

async function extract(operands: readonly string[], options: ExtractOptions, io: Io): Promise<void> {
  const { findInputs } = await import("../run/inputs.ts");
  const { inputs, failures } = await findInputs(operands);
  for (const failure of failures) io.say(failureLines(failure));
  if (inputs.length === 0) return io.exit(EXIT.usage);
  const { articles, inOrder } = await import("../run/articles.ts");
  const show = await shower(options, inputs.length, io);
  const work = articles({ until: options.until ?? null, folder: options.output ?? null }, io.stdin);
  let failed = failures.length;
  for await (const outcome of inOrder(inputs, work)) {
    if (outcome.failure === null) await show(outcome.output);
    else io.say(failureLines(outcome.failure));
    for (const warning of outcome.warnings) io.say(printable(`warning: ${outcome.input.path}: ${warning}`));
    if (outcome.failure !== null) failed++;
  }
  if (failed > 0) io.exit(EXIT.someFailed);
}

type Show = (output: object) => Promise<void>;

/** What is done with each output on stdout. */
async function shower(options: ExtractOptions, inputs: number, io: Io): Promise<Show> {
  const format = options.format ?? (options.output === undefined ? "json" : "none");
  if (format === "none") return async () => {};
  if (format === "pretty") return prettyShower(options, io);
  const { compact, spread } = await import("../run/json.ts");
  if (format === "json" && inputs === 1) return (output) => io.write(spread(output));
  return (output) => io.write(`${compact(output)}\n`);
}

async function prettyShower(options: ExtractOptions, io: Io): Promise<Show> {
  if (options.until !== undefined) {
    throw new Failure("usage", "--format pretty shows whole records", null, "leave --until or --format out");
  }
  const { pretty } = await import("./pretty.ts");
  const { recordSchema } = await import("../schema.ts");
  let shown = 0;
  return (output) => io.write(`${shown++ === 0 ? "" : "\n\n"}${pretty(recordSchema.parse(output), io)}`);
}
