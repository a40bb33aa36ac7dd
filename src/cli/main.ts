#!/usr/bin/env node
/** The only console and exit code: what the commands get of the world outside is made here. */
import { once } from "node:events";
import { run } from "./commands.ts";
import { EXIT, type ExitCode } from "./io.ts";

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

const CLEAR_LINE = "\r\u001b[K";
let status: string | null = null;

/** Shows what the last status line was in the way of, and then that line again. */
function around(show: () => void): void {
  if (status !== null) process.stderr.write(CLEAR_LINE);
  show();
  if (status !== null) process.stderr.write(status);
}

// `saidby schema | head -1`: the reader has what it wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(code);
});

const interrupt = new AbortController();
let heeded = false;

/** For commands that end cleanly by themselves: the first Ctrl-C only tells them, the second ends the process. */
function interruptible(): AbortSignal {
  if (heeded) return interrupt.signal;
  heeded = true;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (interrupt.signal.aborted) process.exit(EXIT.interrupted);
      interrupt.abort();
    });
  }
  return interrupt.signal;
}

await run(process.argv.slice(2), {
  get stdin() {
    return process.stdin; // not opened for the page of commands: that takes longer than to write it
  },
  write,
  say: (message) => around(() => process.stderr.write(`${message}\n`)),
  exit: (said) => {
    code = said;
  },
  ci: isCi(),
  status: (line) => {
    status = null;
    process.stderr.write(`${CLEAR_LINE}${line ?? ""}`);
    status = line;
  },
  terminal: { out: process.stdout.isTTY === true, err: process.stderr.isTTY === true },
  interruptible,
  now: () => performance.now(),
  colour: takesColour(),
  width: process.stdout.columns ?? PAGE_WIDTH,
});
process.exitCode = interrupt.signal.aborted ? EXIT.interrupted : code;
