import type { Command } from "commander";

/** Exit codes; the table in `saidby --help` says what each means. */
export const EXIT = { done: 0, differs: 1, usage: 2, someFailed: 3, interrupted: 130 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a command knows of the world outside; `main.ts` hands it in, tests hand in their own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Data for stdout, line ends included. Await it: it resolves when the reader of the data keeps up. */
  readonly write: (data: string) => Promise<void>;
  /** A message for people on stderr; a line end is added. */
  readonly say: (message: string) => void;
  /** What the process will end with; `done` when nothing is said. */
  readonly exit: (code: ExitCode) => void;
  /** Whether a CI server runs this: nothing is accepted there. */
  readonly ci: boolean;
  /** Shows one line on the terminal of stderr in place of the last such line; null takes it away. */
  readonly status: (line: string | null) => void;
  /** Whether a person sees what goes there. */
  readonly terminal: { readonly out: boolean; readonly err: boolean };
  /** Aborted when the person interrupts. A command that asks for it must then end by itself. */
  readonly interruptible: () => AbortSignal;
  /** Milliseconds of a clock that only goes forwards; nothing of it may get into a record. */
  readonly now: () => number;
  /** Whether stdout takes colour. */
  readonly colour: boolean;
  /** Columns of the terminal on stdout, or of a page where there is none. */
  readonly width: number;
}

/** Gives a command its arguments, options, examples and action; what its action imports is loaded when it runs. */
export type Define = (command: Command, io: Io) => void;
