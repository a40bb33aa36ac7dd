/** `saidby extract`: one record for each article. */
import { Option } from "commander";
import { asFailure, Failure } from "../failure.ts";
import { printable } from "../printable.ts";
import type { Batch } from "../run/batch.ts";
import type { Input } from "../run/inputs.ts";
import type { Result } from "../run/task.ts";
import { count } from "./count.ts";
import { failureLines } from "./failures.ts";
import { type Define, EXIT, type Io } from "./io.ts";
import { type ProgressMode, progress } from "./progress.ts";
import { summary } from "./summary.ts";

const AFTER_HELP = `
Inputs are files, folders, globs (in quotes, or let the shell expand them) and - for stdin. Of a folder or a
glob, the files that look like articles are read: .txt .md .html .vtt .srt.

Output goes to stdout: JSON for one input, one record a line (NDJSON) for several, in the order of the inputs.
With -o it goes to files, laid out as the inputs are; stdout then stays empty unless --format is given too.

The output folder keeps a journal: what is done, from the same bytes with the same version and options, is not done
again. A file is written whole or not at all, so a run may be killed at any time and started again.

Examples:
  saidby extract article.txt | jq '.quotes[] | {speaker, text}'
  saidby extract article.txt --format pretty
  saidby extract 'articles/**/*.md' > records.ndjson
  saidby extract articles/ -o output/              articles/2024/a.txt → output/2024/a.json
  saidby extract inbox/ -o output/ --watch
  saidby extract article.txt --until segment       what the typography says, before any word is read
  curl -s https://example.org/interview | saidby extract -

Exit codes: 0 done; 2 nothing matched, wrong usage, or another run has the output folder; 3 some inputs failed (the
others are done); 130 interrupted (what was begun is finished).`;

interface ExtractOptions {
  readonly format?: "json" | "ndjson" | "pretty";
  readonly output?: string;
  readonly until?: string;
  readonly pipeline?: string;
  readonly people?: string;
  readonly mediaType?: string;
  readonly rawOffsets?: true;
  readonly watch?: true;
  readonly jobs?: number;
  readonly timeout?: number;
  readonly maxBytes?: number;
  readonly force?: true;
  readonly failFast?: true;
  readonly progress?: ProgressMode;
  readonly quiet?: true;
}

export const define: Define = (command, io) => {
  command
    .argument("<inputs...>", "files, folders, globs, or - for stdin")
    .addOption(new Option("-f, --format <format>", "what stdout shows").choices(["json", "ndjson", "pretty"]))
    .option("-o, --output <folder>", "write one JSON file for each input into this folder")
    .option("--until <stage>", "give one layer in place of the record: ingest, segment, extract …")
    .option("--pipeline <module>", "a pipeline of your own: a .js or .ts file that exports (kit) => pipeline")
    .option("--people <file>", "a known cast in YAML: names, aliases, parts, roles; used before what is read")
    .option("--media-type <type>", "what the inputs are, in place of what their names say: text/markdown …")
    .option("--raw-offsets", "say of every span also where it stands in the source file")
    .option("--watch", "go on: extract new and changed articles as they come, until Ctrl-C; needs -o")
    .option("-j, --jobs <n>", "threads; by default one for each core when there are many inputs", count)
    .option("--timeout <seconds>", "what one article may take; it then fails alone", count)
    .option("--max-bytes <n>", "what one article may have; a larger one fails alone, unread", count)
    .option("--resume", "skip what the output folder's journal says is done (the default)")
    .option("--force", "do again what is done")
    .option("--fail-fast", "stop at the first input that fails")
    .addOption(new Option("--progress <kind>", "how far it is, on stderr").choices(["bar", "plain", "none"]))
    .option("-q, --quiet", "no progress, no summary, no warnings; errors are still said")
    .addHelpText("after", AFTER_HELP)
    .action((inputs: readonly string[], options: ExtractOptions) =>
      (options.watch ? watch : extract)(inputs, options, io),
    );
};

/** Extracts now and after every change; the journal knows what is new. */
async function watch(operands: readonly string[], options: ExtractOptions, io: Io): Promise<void> {
  if (options.output === undefined)
    throw new Failure("usage", "--watch needs a folder to write to", null, "add -o");
  const { onChange } = await import("../run/watch.ts");
  const { placesOf } = await import("../run/inputs.ts");
  const signal = io.interruptible();
  const again = () => extract(operands, options, io).catch((error) => io.say(failureLines(asFailure(error))));
  await again();
  const stop = onChange(placesOf(operands), again);
  if (!signal.aborted) await new Promise((done) => signal.addEventListener("abort", done, { once: true }));
  await stop();
}

async function extract(operands: readonly string[], options: ExtractOptions, io: Io): Promise<void> {
  const { findInputs } = await import("../run/inputs.ts");
  const { inputs, failures } = await findInputs(operands);
  for (const failure of failures) io.say(failureLines(failure));
  if (inputs.length === 0) return io.exit(EXIT.usage);
  const failed = await extractInputs(inputs, options, io);
  if (failed + failures.length > 0) io.exit(EXIT.someFailed);
}

/** Runs the batch and shows what comes of it; gives the number of inputs that failed. */
async function extractInputs(inputs: readonly Input[], options: ExtractOptions, io: Io): Promise<number> {
  const { runBatch } = await import("../run/batch.ts");
  const show = await shower(options, inputs.length, io);
  const seen = summary();
  const far = progress(progressMode(options, inputs.length, show !== null, io), inputs.length, io);
  try {
    for await (const { input, result } of runBatch(batchOf(inputs, options, show !== null, io))) {
      seen.add(input.path, result);
      await tell(result, show, options, input, io);
      far.show(seen.seen(), seen.failed());
      if (options.failFast && result.failure) break;
    }
  } finally {
    far.end();
  }
  if (inputs.length > 1 && !options.quiet) io.say(seen.text());
  return seen.failed();
}

const batchOf = (inputs: readonly Input[], options: ExtractOptions, show: boolean, io: Io): Batch => ({
  inputs,
  folder: options.output ?? null,
  pipeline: options.pipeline ?? null,
  until: options.until ?? null,
  reading: {
    mediaType: options.mediaType ?? null,
    people: options.people ?? null,
    rawOffsets: options.rawOffsets ?? false,
  },
  show,
  force: options.force ?? false,
  failFast: options.failFast ?? false,
  jobs: options.jobs ?? null,
  timeout: options.timeout ?? null,
  maxBytes: options.maxBytes ?? null,
  stdin: io.stdin,
  signal: io.interruptible(),
});

async function tell(
  { text, failure, warnings }: Result,
  show: Show | null,
  { quiet }: ExtractOptions,
  { path }: Input,
  io: Io,
): Promise<void> {
  if (failure) io.say(failureLines(failure));
  if (text !== null) await show?.(text);
  if (quiet) return;
  for (const warning of warnings) io.say(printable(`warning: ${path}: ${warning}`));
}

/** A bar where a person looks on and nothing else is drawn there. */
function progressMode(options: ExtractOptions, inputs: number, shows: boolean, io: Io): ProgressMode {
  if (options.quiet || inputs === 1) return "none";
  const free = io.terminal.err && !(shows && io.terminal.out);
  return options.progress ?? (free ? "bar" : "none");
}

/** Puts one output, given as a line of JSON, on stdout. */
type Show = (text: string) => Promise<void>;

/** How outputs are shown on stdout, or null when they are not. */
async function shower(options: ExtractOptions, inputs: number, io: Io): Promise<Show | null> {
  const format = options.format ?? (options.output === undefined ? "json" : "none");
  if (format === "none") return null;
  if (format === "pretty") return prettyShower(options, io);
  if (format === "ndjson" || inputs > 1) return (text) => io.write(`${text}\n`);
  const { spread } = await import("../run/json.ts");
  return (text) => io.write(spread(JSON.parse(text)));
}

async function prettyShower(options: ExtractOptions, io: Io): Promise<Show> {
  if (options.until !== undefined) {
    throw new Failure("usage", "--format pretty shows whole records", null, "leave --until or --format out");
  }
  const { pretty } = await import("./pretty.ts");
  const { recordSchema } = await import("../schema.ts");
  let shown = 0;
  return (text) =>
    io.write(`${shown++ === 0 ? "" : "\n\n"}${pretty(recordSchema.parse(JSON.parse(text)), io)}`);
}
