/** Many inputs, one after the other or over threads, their results in the order of the inputs. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import pLimit from "p-limit";
import { asFailure } from "../failure.ts";
import { gathered, makeFolder } from "./disk.ts";
import { fingerprint } from "./fingerprint.ts";
import { inOrder } from "./in-order.ts";
import { type Input, STDIN } from "./inputs.ts";
import { type Journal, openJournal } from "./journal.ts";
import { lock } from "./lock.ts";
import type { Pool } from "./pool.ts";
import { failedResult, type Reading, type Result, type Task } from "./task.ts";
import { checkPipeline, type Work, worker } from "./work.ts";

export interface Batch {
  readonly inputs: readonly Input[];
  /** The folder that outputs are written to, or null. */
  readonly folder: string | null;
  /** The module of a pipeline of the user's own, or null for the built-in one. */
  readonly pipeline: string | null;
  readonly until: string | null;
  readonly reading: Reading;
  /** Whether results carry their outputs. */
  readonly show: boolean;
  /** Do again what the journal says is done. */
  readonly force: boolean;
  /** Begin no more than is needed after a failure. */
  readonly failFast: boolean;
  /** Threads, or null to choose. */
  readonly jobs: number | null;
  /** Seconds that one article may take in a thread, or null for the usual; asking for it asks for threads. */
  readonly timeout: number | null;
  /** Bytes that one article may have, or null for the usual. */
  readonly maxBytes: number | null;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Stops the run: no further input is begun. */
  readonly signal: AbortSignal;
}

export interface Done {
  readonly input: Input;
  readonly result: Result;
}

/** Fewer inputs are done before a second thread has started. */
const WORTH_THREADS = 400;
const USUAL_TIMEOUT = 120;

/** Inputs that may wait, done, for a slower one before them. */
const AHEAD = 64;

/**
 * Runs a batch; memory does not grow with the number of inputs.
 * @throws Failure `stage` for an unknown stage, `in-use` when another run has the folder
 */
export async function* runBatch(batch: Batch): AsyncGenerator<Done> {
  await checkPipeline(batch.pipeline, batch.until, batch.reading);
  if (batch.folder === null) return yield* runInto(batch, null);
  await makeFolder(batch.folder);
  const unlock = await lock(batch.folder);
  try {
    const journal = await openJournal(
      batch.folder,
      `${await fingerprint(batch.pipeline, batch.reading)} ${batch.until ?? "record"}`,
    );
    try {
      yield* runInto(batch, journal);
    } finally {
      await journal.close();
    }
  } finally {
    unlock();
  }
}

async function* runInto(batch: Batch, journal: Journal | null): AsyncGenerator<Done> {
  const pool = await poolFor(batch);
  const one = async (input: Input): Promise<Done> => {
    const result = await taskFor(input, batch, journal).then(pool.run, (error) =>
      failedResult(asFailure(error)),
    );
    if (journal && result.sha256 !== null && !result.skipped) await journal.note(input, result.sha256);
    return { input, result };
  };
  try {
    yield* inOrder(unlessStopped(batch), one, batch.failFast ? pool.size : AHEAD);
  } finally {
    await pool.close();
  }
}

const taskFor = async (
  input: Input,
  { pipeline, until, reading, folder, show, force, maxBytes, stdin }: Batch,
  journal: Journal | null,
): Promise<Task> => ({
  path: input.path,
  bytes: input.path === STDIN ? await gathered(stdin, null, maxBytes ?? undefined) : null,
  maxBytes,
  id: input.id,
  pipeline,
  until,
  reading,
  output: folder === null ? null : join(folder, `${input.output}.json`),
  scratch: journal?.scratch ?? null,
  show,
  made: force || show ? null : (journal?.madeFrom(input) ?? null),
});

function* unlessStopped({ inputs, signal }: Batch): Generator<Input> {
  for (const input of inputs) {
    if (signal.aborted) return;
    yield input;
  }
}

/** Threads where they pay or are asked for. */
async function poolFor({ inputs, jobs, timeout }: Batch): Promise<Pool> {
  const wanted = jobs ?? (inputs.length >= WORTH_THREADS ? availableParallelism() : 1);
  if (wanted === 1 && timeout === null) return here(worker());
  const { threads } = await import("./pool.ts");
  return threads(Math.min(wanted, inputs.length), timeout ?? USUAL_TIMEOUT);
}

/** In this process one article is worked on while few others are read and written, so that little waits in memory. */
function here(run: Work): Pool {
  const turn = pLimit(IN_HAND);
  return { run: (task) => turn(() => run(task)), size: 1, close: async () => {} };
}

const IN_HAND = 4;
