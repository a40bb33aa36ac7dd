/**
 * The command line: one table of commands, each in a file of its own that is imported only when it is called for, so
 * that `--help` needs no engine.
 */
import { createRequire } from "node:module";
import type * as Commander from "commander";
import { Failure } from "../failure.ts";
import { printable } from "../printable.ts";
import { VERSION } from "../version.ts";
import { failureLines } from "./failures.ts";
import { type Define, EXIT, type Io } from "./io.ts";

/** `--help` shows nothing sooner than commander is there, and `require` has it in half the time that `import` takes. */
const { Command, CommanderError }: typeof Commander = createRequire(import.meta.url)("commander");

interface Entry {
  readonly name: string;
  readonly about: string;
  readonly load: () => Promise<{ readonly define: Define }>;
}

const COMMANDS: readonly Entry[] = [
  { name: "extract", about: "read articles: one record each", load: () => import("./extract.ts") },
  { name: "stream", about: "NDJSON in, records out, as a filter", load: () => import("./stream.ts") },
  { name: "check", about: "hold fixtures against their goldens", load: () => import("./check.ts") },
  { name: "label", about: "make a fixture from an article", load: () => import("./label.ts") },
  { name: "review", about: "read and mend goldens in the browser", load: () => import("./review.ts") },
  { name: "accept", about: "say that a golden is true", load: () => import("./accept.ts") },
  { name: "diff", about: "what two sets of records do not say alike", load: () => import("./diff.ts") },
  { name: "init", about: "make a project folder with an example", load: () => import("./init.ts") },
  { name: "schema", about: "print the JSON Schema of a record", load: () => import("./schema.ts") },
  { name: "export", about: "records in the formats of other tools", load: () => import("./export.ts") },
  { name: "explain", about: "why this speaker, in words", load: () => import("./explain.ts") },
  { name: "report", about: "a page to read and to share", load: () => import("./report.ts") },
  {
    name: "import",
    about: "goldens from what people labelled in other tools",
    load: () => import("./import.ts"),
  },
  { name: "enqueue", about: "a task on a queue for each article", load: () => import("./enqueue.ts") },
  { name: "worker", about: "do the tasks of a queue", load: () => import("./worker.ts") },
  { name: "queue", about: "how a queue stands", load: () => import("./queue.ts") },
];

const AFTER_HELP = `
Examples:
  saidby extract article.txt                     one record, as JSON
  saidby extract article.txt --format pretty     who said what, for people
  saidby extract articles/ -o output/            one JSON file for each article
  curl -s https://example.org/interview | saidby extract - --format pretty
  saidby help extract                            more on one command

Exit codes:
  0    done
  1    check failed: a difference, a bad or missing golden
  2    usage: an unknown option, nothing matched, output folder in use
  3    some inputs failed; the others are done
  130  interrupted

Data goes to stdout, messages to stderr. NO_COLOR turns colour off.`;

/** Runs one command line, without the program's name; it never throws, what went wrong is said and the exit set. */
export async function run(args: readonly string[], world: Io): Promise<void> {
  const io: Io = { ...world, say: (message) => world.say(printable(message)) }; // messages quote articles and their names
  try {
    const program = await programFor(args, io);
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    answer(error, io);
  }
}

async function programFor(args: readonly string[], io: Io): Promise<Commander.Command> {
  const program = new Command("saidby")
    .description("Reads interview articles and says who said what.")
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.write(text),
      writeErr: (text) => io.say(text.trimEnd()),
      getOutHasColors: () => io.colour,
    })
    .showHelpAfterError("(saidby --help shows how)")
    .addHelpText("after", AFTER_HELP);
  const called = args.filter((arg) => !arg.startsWith("-") && arg !== "help")[0];
  for (const { name, about, load } of COMMANDS) {
    const command = program.command(name).description(about);
    if (name === called) (await load()).define(command, io);
  }
  return program;
}

/** What is thrown ends here: commander's own exits, failures that a person can mend, and bugs. */
function answer(error: unknown, io: Io): void {
  if (error instanceof CommanderError) {
    io.exit(error.exitCode === 0 ? EXIT.done : EXIT.usage);
  } else if (error instanceof Failure) {
    io.say(failureLines(error));
    io.exit(EXIT.usage);
  } else {
    io.say(`error: this is a bug in saidby\n${error instanceof Error ? error.stack : String(error)}`);
    io.exit(EXIT.someFailed);
  }
}
