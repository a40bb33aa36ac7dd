/** What a thread of the pool runs. */
import type { Handful } from "./pool.ts";
import type { Result } from "./task.ts";
import { worker } from "./work.ts";

const work = worker();

export default async ({ tasks, began }: Handful): Promise<Result[]> => {
  const results: Result[] = [];
  for (const [i, task] of tasks.entries()) {
    began[i] = BigInt(Date.now());
    results.push(await work(task));
  }
  return results;
};
