#!/usr/bin/env node
/** The only console and exit code: what the commands get of the world outside is made here. */
import { once } from "node:events";
import { EXIT, type ExitCode } from "./io.ts";
import { run } from "./program.ts";

const PAGE_WIDTH = 100;

let code: ExitCode = EXIT.done;

async function write(data: string): Promise<void> {
  if (!process.stdout.write(data)) await once(process.stdout, "drain");
}

function takesColour(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR) return false;
  return FORCE_COLOR ? FORCE_COLOR !== "0" : process.stdout.isTTY === true;
}

/** Every CI server sets CI; "false" and "0" take it back. */
function isCi(): boolean {
  const { CI } = process.env;
  return CI !== undefined && !["", "0", "false"].includes(CI);
}

// `saidby schema | head -1`: the reader has what it wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(code);
});

await run(process.argv.slice(2), {
  stdin: process.stdin,
  write,
  say: (message) => process.stderr.write(`${message}\n`),
  exit: (said) => {
    code = said;
  },
  ci: isCi(),
  colour: takesColour(),
  width: process.stdout.columns ?? PAGE_WIDTH,
});
process.exitCode = code;
