/** The command line as commander reads it. */
import { createRequire } from "node:module";
import type * as Commander from "commander";
import { Failure } from "../failure.ts";
import { printable } from "../printable.ts";
import { expectShortLives } from "../run/short-lives.ts";
import { VERSION } from "../version.ts";
import { ABOUT, COMMANDS, helpPage } from "./commands.ts";
import { failureLines } from "./failures.ts";
import { EXIT, type Io } from "./io.ts";

/** `require` has commander in half the time that `import` takes. */
const { Command, CommanderError }: typeof Commander = createRequire(import.meta.url)("commander");

/** Runs a command line that is more than a call for the page of commands; it never throws. */
export async function runCommand(args: readonly string[], world: Io): Promise<void> {
  expectShortLives();
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
    .description(ABOUT)
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.write(text),
      writeErr: (text) => io.say(text.trimEnd()),
      getOutHasColors: () => io.colour,
    })
    .showHelpAfterError("(saidby --help shows how)");
  program.helpInformation = helpPage;
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
