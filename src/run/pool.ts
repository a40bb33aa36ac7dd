/** Who does the tasks: this process, or threads. */
import { extname } from "node:path";
import pLimit from "p-limit";
import { Piscina } from "piscina";
import { Failure } from "../failure.ts";
import { failedResult, type Result, type Task } from "./task.ts";
import type { Work } from "./work.ts";

export interface Pool {
  readonly run: Work;
  /** Tasks that are done at the same time. */
  readonly size: number;
  readonly close: () => Promise<void>;
}

const EXTENSION = extname(import.meta.url);
const THREAD = new URL(`./thread${EXTENSION}`, import.meta.url);
/** From source, a thread needs the loader that this process has. */
const LOADER = EXTENSION === ".ts" ? { execArgv: ["--import", "tsx"] } : {};

/**
 * Threads that take one task at a time, so that a task which hangs or dies takes no other with it.
 * @param timeout seconds that one article may take
 */
export function threads(jobs: number, timeout: number): Pool {
  const pool = new Piscina({ filename: THREAD.href, minThreads: jobs, maxThreads: jobs, ...LOADER });
  const turn = pLimit(jobs); // a task's time starts when a thread is free for it
  return { run: (task) => turn(() => timed(pool, task, timeout)), size: jobs, close: () => pool.close() };
}

async function timed(pool: Piscina<Task, Result>, task: Task, timeout: number): Promise<Result> {
  const signal = AbortSignal.timeout(timeout * 1000);
  try {
    return await pool.run(task, { signal });
  } catch (error) {
    return failedResult(signal.aborted ? tooLong(task, timeout) : died(task, error));
  }
}

const tooLong = ({ path }: Task, timeout: number): Failure =>
  new Failure("timeout", `took longer than ${timeout} s`, path, "give it more with --timeout, or split it");

function died({ path }: Task, error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  return new Failure("thread", `its thread died: ${message}`, path, "is the article very large? split it");
}
