/** Tasks over many machines: BullMQ on Redis, both brought by those who want them. */
import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import type { Job, Queue } from "bullmq";
import { z } from "zod";
import { Failure } from "../failure.ts";
import { makeFolder, readBytes } from "./disk.ts";
import { fingerprint } from "./fingerprint.ts";
import { inOrder } from "./in-order.ts";
import type { Input } from "./inputs.ts";
import { threads } from "./pool.ts";
import { AS_IT_IS, failedResult, type Result, type Task } from "./task.ts";

const NAME = "saidby";
const TRIES = 3;
/** Milliseconds before the second try; each further one waits twice as long. */
const BACKOFF = 1000;
const AHEAD = 64;

const taskSchema = z.object({
  path: z.string(),
  id: z.string().nullable(),
  until: z.string().nullable(),
  output: z.string(),
});
type QueuedTask = z.infer<typeof taskSchema>;

export interface Enqueued {
  /** Tasks that are now in the queue, those that were there before included. */
  readonly queued: number;
  readonly failures: readonly Failure[];
}

/**
 * Puts a task for every input on the queue. A task's id is a hash over content, paths, version and options: the same
 * task twice is one task. Paths are absolute, so that workers must see the same disk.
 */
export async function enqueue(
  url: string,
  inputs: readonly Input[],
  folder: string,
  until: string | null,
): Promise<Enqueued> {
  const version = await fingerprint(null);
  const failures: Failure[] = [];
  return withQueue(url, async (queue) => {
    const add = async (input: Input): Promise<Failure | null> => {
      try {
        const { path, id, output } = input;
        const task = { path: resolve(path), id, until, output: resolve(folder, `${output}.json`) };
        const key = createHash("sha256")
          .update(JSON.stringify([version, task]))
          .update(await readBytes(path));
        await queue.add("article", task, { jobId: key.digest("hex"), attempts: TRIES, backoff: BACKING_OFF });
        return null;
      } catch (error) {
        if (error instanceof Failure) return error;
        throw error;
      }
    };
    for await (const failure of inOrder(inputs, add, AHEAD)) if (failure) failures.push(failure);
    return { queued: inputs.length - failures.length, failures };
  });
}

const BACKING_OFF = { type: "exponential", delay: BACKOFF } as const;

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
    const result = await resultOf(job.data, pool.run);
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

async function resultOf(data: unknown, run: (task: Task) => Promise<Result>): Promise<Result> {
  const task = taskSchema.safeParse(data);
  if (!task.success) return failedResult(new Failure("task", z.prettifyError(task.error)));
  await makeFolder(join(task.data.output, ".."));
  return run({
    ...(task.data satisfies QueuedTask),
    bytes: null,
    maxBytes: null,
    pipeline: null,
    reading: AS_IT_IS,
    scratch: null,
    show: false,
    made: null,
  });
}

const POLL = 200;

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

export interface QueueStatus {
  readonly waiting: number;
  readonly active: number;
  readonly done: number;
  /** Tasks that were given up, with why; the first hundred. */
  readonly dead: readonly { readonly path: string; readonly reason: string }[];
  readonly failed: number;
}

const DEAD_SHOWN = 100;

/** How the queue stands, and the tasks that were given up. */
export const status = (url: string): Promise<QueueStatus> =>
  withQueue(url, async (queue) => {
    const { waiting = 0, delayed = 0, active = 0, completed = 0, failed = 0 } = await queue.getJobCounts();
    const dead = await queue.getFailed(0, DEAD_SHOWN - 1);
    return {
      waiting: waiting + delayed,
      active,
      done: completed,
      failed,
      dead: dead.map((job) => ({ path: String(job.data?.path), reason: job.failedReason })),
    };
  });

async function withQueue<Result>(url: string, use: (queue: Queue) => Promise<Result>): Promise<Result> {
  const { Queue } = await bullmq();
  const queue = new Queue(NAME, { connection: { ...connectionTo(url), retryStrategy: giveUp } });
  queue.on("error", () => {});
  try {
    return await use(queue);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure("queue", reason, printed(url), "is Redis running there?");
  } finally {
    await queue.close();
  }
}

const CONNECTION_TRIES = 5;

/** Milliseconds to the next try to connect, or null to give up: a person waits here. */
const giveUp = (times: number): number | null => (times > CONNECTION_TRIES ? null : POLL);

/** Without a password, for messages. */
const printed = (url: string): string => url.replace(/\/\/[^@/]*@/, "//");

const connectionTo = (url: string) => ({ url, maxRetriesPerRequest: null });

async function bullmq() {
  try {
    return await import("bullmq");
  } catch {
    throw new Failure("queue", "bullmq is not installed", null, "npm install bullmq ioredis");
  }
}
