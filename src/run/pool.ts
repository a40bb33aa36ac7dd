/** Who does the tasks: this process, or threads. */
import { extname } from "node:path";
import pLimit from "p-limit";
import { Piscina } from "piscina";
import { Failure } from "../failure.ts";
import { failedResult, type Result, type Task } from "./task.ts";

export interface Pool {
  /** Does tasks, one after the other, and gives their results in that order; never rejects. */
  readonly run: (tasks: readonly Task[]) => Promise<readonly Result[]>;
  /** Calls of `run` that are worked on at the same time. */
  readonly size: number;
  /** Tasks that one call had best have, where there are many. */
  readonly handful: number;
  /** Calls of `run` that may be waited for at once, that one be slower than those after it. */
  readonly ahead: number;
  readonly close: () => Promise<void>;
}

/** What a thread is given. */
export interface Handful {
  readonly tasks: readonly Task[];
  /** When each was begun, in milliseconds, 0 where it was not; in memory that the thread and this process share. */
  readonly began: BigInt64Array;
}

/** After each handful a thread waits until this process has been woken and has given it the next. */
const HANDFUL = 8;

/** Handfuls that may be waited for, so that one with a slow article holds nobody up; with many threads, two for each. */
const AHEAD = 8;

const EXTENSION = extname(import.meta.url);
const THREAD = new URL(`./thread${EXTENSION}`, import.meta.url);
/** From source, a thread needs the loader that this process has. */
const LOADER = EXTENSION === ".ts" ? { execArgv: ["--import", "tsx"] } : {};

/**
 * Threads that take one handful at a time. A task that hangs or dies takes its thread with it and what the thread had
 * done of the handful: it alone fails, the others are done again.
 * @param timeout seconds that one article may take
 */
export function threads(jobs: number, timeout: number): Pool {
  const pool = new Piscina({ filename: THREAD.href, minThreads: jobs, maxThreads: jobs, ...LOADER });
  const turn = pLimit(jobs);
  const run = async (tasks: readonly Task[]): Promise<readonly Result[]> => {
    const began = new BigInt64Array(new SharedArrayBuffer(tasks.length * BigInt64Array.BYTES_PER_ELEMENT));
    try {
      return await turn(() => inThread(pool, { tasks, began }, timeout));
    } catch (error) {
      const atHand = Math.max(0, countOf(began) - 1);
      const again = tasks.map((task, i) => (i === atHand ? [failedResult(endOf(task, error))] : run([task])));
      return (await Promise.all(again)).flat();
    }
  };
  return { run, size: jobs, handful: HANDFUL, ahead: Math.max(AHEAD, 2 * jobs), close: () => pool.close() };
}

/** @throws TooLong when an article takes too long, and what else ends a thread */
async function inThread(
  pool: Piscina<Handful, Result[]>,
  handful: Handful,
  timeout: number,
): Promise<Result[]> {
  const stop = new AbortController();
  const unwatch = watch(handful.began, timeout * 1000, () => stop.abort());
  try {
    return await pool.run(handful, { signal: stop.signal });
  } catch (error) {
    throw stop.signal.aborted ? new TooLong(`took longer than ${timeout} s`) : error;
  } finally {
    unwatch();
  }
}

class TooLong extends Error {}

/** Calls `late` when so many milliseconds have passed since the last article was begun. */
function watch(began: BigInt64Array, most: number, late: () => void): () => void {
  const look = () => {
    const last = began[countOf(began) - 1];
    const left = last === undefined ? most : Number(last) + most - Date.now();
    if (left <= 0) return late();
    timer = setTimeout(look, left);
  };
  let timer = setTimeout(look, most);
  return () => clearTimeout(timer);
}

const countOf = (began: BigInt64Array): number => began.filter((time) => time !== 0n).length;

function endOf({ path }: Task, error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof TooLong)
    return new Failure("timeout", message, path, "give it more with --timeout, or split it");
  return new Failure("thread", `its thread died: ${message}`, path, "is the article very large? split it");
}
