import { withQueue } from "./connection.ts";

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
