import { run } from "../../src/cli/commands.ts";
import type { ExitCode } from "../../src/cli/io.ts";

export interface Ran {
  readonly code: ExitCode;
  /** What went to stdout. */
  readonly out: string;
  /** What went to stderr. */
  readonly said: string;
}

/** Runs one command line as a shell would, and keeps what it writes. */
export async function saidby(args: readonly string[], stdin: string | Uint8Array = ""): Promise<Ran> {
  let code: ExitCode = 0;
  let out = "";
  const said: string[] = [];
  await run(args, {
    stdin: chunks(stdin),
    write: async (data) => {
      out += data;
    },
    say: (message) => said.push(message),
    exit: (to) => {
      code = to;
    },
    ci: false,
    status: () => {},
    terminal: { out: false, err: false },
    interruptible: () => new AbortController().signal,
    now: () => 0,
    colour: false,
    width: 80,
  });
  return { code, out, said: said.join("\n") };
}

const CHUNK = 7;

/** In small pieces, so that lines and letters are cut as a pipe may cut them; long input in larger ones. */
async function* chunks(stdin: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin;
  const size = bytes.length > 10_000 ? 65_536 : CHUNK;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
