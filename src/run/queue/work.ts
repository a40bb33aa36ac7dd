/** Tasks of a queue, done. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Job } from "bullmq";
import { z } from "zod";
import { asFailure, Failure } from "../../failure.ts";
import { makeFolder } from "../disk.ts";
import { ownFolder } from "../journal.ts";
import { type Pool, threads } from "../pool.ts";
import { AS_IT_IS, failedResult, type Result } from "../task.ts";
import { bullmq, connectionTo, NAME, POLL, withQueue } from "./connection.ts";
import { type QueuedTask, TRIES, taskSchema } from "./task.ts";

export interface QueueWork {
  readonly url: string;
  /** Threads, and tasks at the same time. */
  readonly jobs: number;
  /** Seconds that one article may take. */
  readonly timeout: number;
  /** End when the queue is empty, in place of waiting for more. */
  readonly drain: boolean;
  readonly signal: AbortSignal;
  readonly done: (path: string, result: Result) => void;
}

/**
 * Does tasks of the queue until the signal, or until it is empty. The language work is done in threads, so that this
 * one can keep its locks alive; a task whose worker dies is given to another, and its output is written over, whole.
 */
export async function work({ url, jobs, timeout, drain, signal, done }: QueueWork): Promise<void> {
  const { UnrecoverableError, Worker } = await bullmq();
  const pool = threads(jobs, timeout);
  const doJob = async (job: Job): Promise<void> => {
    const result = await resultOf(job, pool);
    if (result.failure && job.attemptsMade + 1 < TRIES && mayPass(result.failure.code)) {
      throw new Error(wordsOf(result.failure));
    }
    done(String(job.data?.path), result);
    if (result.failure) throw new UnrecoverableError(wordsOf(result.failure));
  };
  const worker = new Worker(NAME, doJob, { connection: connectionTo(url), concurrency: jobs, ...LOCKS });
  worker.on("error", () => {}); // the connection is tried again; what fails is told by its job
  try {
    await ended(worker, drain, signal, url);
  } finally {
    await worker.close();
    await pool.close();
  }
}

/** A task whose worker was killed is given to another after this long, in milliseconds. */
const LOCKS = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: TRIES };

/** What is wrong with the article stays wrong; a disk, a thread or a machine may do better the next time. */
const mayPass = (code: string): boolean => ["thread", "timeout", "write", "read", "not-found"].includes(code);

const wordsOf = ({ code, message, file }: NonNullable<Result["failure"]>): string =>
  `${code}: ${file ?? ""}: ${message}`;

async function resultOf(job: Job, pool: Pool): Promise<Result> {
  const task = taskSchema.safeParse(job.data);
  if (!task.success)
    return failedResult(
      new Failure("task", z.prettifyError(task.error), null, "put it on the queue with saidby enqueue"),
    );
  const unfinished = join(ownFolder(task.data.folder), "queue", job.id ?? "");
  try {
    return await done(task.data, join(unfinished, String(job.attemptsStarted)), pool);
  } catch (error) {
    return failedResult(asFailure(error, task.data.path));
  } finally {
    await rm(unfinished, { recursive: true, force: true }).catch(() => {}); // it is in nobody's way
  }
}

/**
 * Does a task.
 * @param scratch a folder of this try alone; what is left there of a worker that was killed goes with the next try
 * @throws Failure `write` when that folder cannot be made
 */
async function done(task: QueuedTask, scratch: string, { run }: Pool): Promise<Result> {
  await makeFolder(scratch);
  const { path, id, until, output } = task;
  const fixed = { bytes: null, maxBytes: null, pipeline: null, reading: AS_IT_IS, show: false, made: null };
  const [result] = await run([{ path, id, until, output, scratch, ...fixed }]);
  return result ?? failedResult(new Failure("thread", "its thread gave no result", path, "try again"));
}

/** Waits for the signal, or, when the queue is to be drained, until nothing waits and nothing is at work. */
async function ended(
  worker: { waitUntilReady: () => Promise<unknown> },
  drain: boolean,
  signal: AbortSignal,
  url: string,
) {
  await worker.waitUntilReady();
  await withQueue(url, async (queue) => {
    while (!signal.aborted) {
      const { waiting, active, delayed, prioritized } = await queue.getJobCounts();
      if (drain && [waiting, active, delayed, prioritized].every((count) => (count ?? 0) === 0)) return;
      await new Promise((wake) => setTimeout(wake, POLL));
    }
  });
}
