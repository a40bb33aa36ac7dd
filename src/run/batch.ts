/** Many inputs, one after the other or over threads, their results in the order of the inputs. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import pLimit from "p-limit";
import { asFailure } from "../failure.ts";
import { gathered, makeFolder } from "./disk.ts";
import { fingerprint } from "./fingerprint.ts";
import { handfuls } from "./handfuls.ts";
import { inOrder } from "./in-order.ts";
import { type Input, STDIN } from "./inputs.ts";
import { type Journal, type Note, openJournal } from "./journal.ts";
import { lock } from "./lock.ts";
import type { Pool } from "./pool.ts";
import { failedResult, type Reading, type Result, type Task } from "./task.ts";
import type { Work } from "./work.ts";

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

/**
 * So far the heap of this process and of its threads grows beyond what lives in it before the dead is cleared away, in
 * per cent. Left alone it comes to twice as much, slowly: of an article some 30 KB outlive it, and a run of ten
 * thousand would hold a third more than one of a thousand.
 */
const HEAP_GROWTH = 30;

/**
 * Runs a batch; memory does not grow with the number of inputs.
 * @throws Failure `stage` for an unknown stage, `in-use` when another run has the folder
 */
export async function* runBatch(batch: Batch): AsyncGenerator<Done> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  await check(batch);
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

/** Sees that the pipeline can be had, unless it is the built-in one: that is loaded by those who do the work. */
async function check({ pipeline, until, reading }: Batch): Promise<void> {
  if (pipeline === null && until === null && reading.people === null) return;
  const { checkPipeline } = await import("./work.ts");
  await checkPipeline(pipeline, until, reading);
}

async function* runInto(batch: Batch, journal: Journal | null): AsyncGenerator<Done> {
  const pool = await poolFor(batch);
  const some = async (inputs: readonly Input[]): Promise<Done[]> => {
    const results = await resultsOf(inputs, batch, journal, pool);
    const done = inputs.flatMap((input, i) => {
      const result = results[i];
      return result ? [{ input, result }] : [];
    });
    await journal?.note(done.flatMap(noteOf));
    return done;
  };
  const most = mostAtOnce(batch, pool);
  const ahead = batch.failFast ? pool.size : pool.ahead;
  try {
    const parts = handfuls(unlessStopped(batch), batch.inputs.length, pool.size, most);
    for await (const done of inOrder(parts, some, ahead)) yield* done;
  } finally {
    await pool.close();
  }
}

/** One after the other where the first failure ends the run, and where stdin may fail before a thread has it. */
const mostAtOnce = ({ failFast, inputs }: Batch, { handful }: Pool): number =>
  failFast || inputs.some(({ path }) => path === STDIN) ? 1 : handful;

const noteOf = ({ input, result: { sha256, skipped } }: Done): Note[] =>
  sha256 === null || skipped ? [] : [{ input, sha256 }];

async function resultsOf(
  inputs: readonly Input[],
  batch: Batch,
  journal: Journal | null,
  pool: Pool,
): Promise<readonly Result[]> {
  try {
    return await pool.run(await Promise.all(inputs.map((input) => taskFor(input, batch, journal))));
  } catch (error) {
    return inputs.map(() => failedResult(asFailure(error)));
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
  if (wanted === 1 && timeout === null) return here((await import("./work.ts")).worker());
  const { threads } = await import("./pool.ts");
  return threads(Math.min(wanted, inputs.length), timeout ?? USUAL_TIMEOUT);
}

/** In this process one article is worked on while few others are read and written, so that little waits in memory. */
function here(run: Work): Pool {
  const turn = pLimit(IN_HAND);
  return {
    run: (tasks) => Promise.all(tasks.map((task) => turn(() => run(task)))),
    size: 1,
    handful: 1,
    // What waits longer is taken for what stays, and is cleared away late.
    ahead: 2 * IN_HAND,
    close: async () => {},
  };
}

const IN_HAND = 4;
