/**
 * The command line as it is first seen: one table of commands, each in a file of its own that is imported only when it is
 * called for, and the page that names them.
 */
import type { Define, Io } from "./io.ts";

interface Entry {
  readonly name: string;
  readonly about: string;
  readonly load: () => Promise<{ readonly define: Define }>;
}

export const COMMANDS: readonly Entry[] = [
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

/** Runs one command line, without the program's name; what goes wrong in a command is said and the exit set. */
export async function run(args: readonly string[], io: Io): Promise<void> {
  if (isForHelp(args)) return io.write(helpPage());
  const { runCommand } = await import("./program.ts");
  await runCommand(args, io);
}

const isForHelp = ([first, second]: readonly string[]): boolean =>
  second === undefined && (first === "--help" || first === "-h" || first === "help");

export const ABOUT = "Reads interview articles and says who said what.";

const OPTIONS: readonly (readonly [name: string, about: string])[] = [
  ["-V, --version", "output the version number"],
  ["-h, --help", "display help for command"],
];

const HELP = ["help [command]", "display help for command"] as const;

/** The page of `saidby --help`. It needs no more than this file: to load the library that reads options takes longer. */
export function helpPage(): string {
  const commands = [...COMMANDS.map(({ name, about }) => [name, about] as const), HELP];
  const width = Math.max(...commands.map(([name]) => name.length)) + 2;
  const lines = (rows: readonly (readonly [name: string, about: string])[]) =>
    rows.map(([name, about]) => `  ${name.padEnd(width)}${about}\n`).join("");
  return `Usage: saidby [options] [command]

${ABOUT}

Options:
${lines(OPTIONS)}
Commands:
${lines(commands)}
${EXAMPLES}`;
}

const EXAMPLES = `Examples:
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

Data goes to stdout, messages to stderr. NO_COLOR turns colour off.
`;
