/** Tasks put on a queue, for workers on any number of machines. */
import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { Failure } from "../../failure.ts";
import { readBytes } from "../disk.ts";
import { fingerprint } from "../fingerprint.ts";
import { inOrder } from "../in-order.ts";
import type { Input } from "../inputs.ts";
import { withQueue } from "./connection.ts";
import { type QueuedTask, TRIES } from "./task.ts";

const AHEAD = 64;

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
        const task = taskFor(input, resolve(folder), until);
        const key = createHash("sha256")
          .update(JSON.stringify([version, task]))
          .update(await readBytes(input.path));
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

const taskFor = ({ path, id, output }: Input, folder: string, until: string | null): QueuedTask => ({
  path: resolve(path),
  id,
  until,
  output: resolve(folder, `${output}.json`),
  folder,
});

/** Milliseconds before the second try; each further one waits twice as long. */
const BACKING_OFF = { type: "exponential", delay: 1000 } as const;
