/** The queue itself: BullMQ on Redis, both brought by those who want them. */
import type { Queue } from "bullmq";
import { Failure } from "../../failure.ts";

export const NAME = "saidby";

/** Milliseconds between two looks at a queue, or two tries to reach it. */
export const POLL = 200;

/**
 * Gives a queue to `use`, and closes it.
 * @throws Failure `queue` when it is not there or goes away
 */
export async function withQueue<Result>(
  url: string,
  use: (queue: Queue) => Promise<Result>,
): Promise<Result> {
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

export const connectionTo = (url: string) => ({ url, maxRetriesPerRequest: null });

/** @throws Failure `queue` when it is not installed */
export async function bullmq(): Promise<typeof import("bullmq")> {
  try {
    return await import("bullmq");
  } catch {
    throw new Failure("queue", "bullmq is not installed", null, "npm install bullmq ioredis");
  }
}
