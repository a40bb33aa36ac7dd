/** `saidby worker`: does the tasks of a queue. */
import { count } from "./count.ts";
import { failureLines } from "./failures.ts";
import { type Define, EXIT, type Io } from "./io.ts";
import { summary } from "./summary.ts";

const AFTER_HELP = `
Runs until Ctrl-C, which lets the tasks at hand be finished. A task whose worker dies is given to another one; outputs are
written whole or not at all, so a task that is done twice gives the same file. What fails is tried three times when
another time may help, and is then kept on the list of the dead: saidby queue status.

Examples:
  saidby worker --queue redis://queue.local:6379 --jobs 8
  saidby worker --queue redis://localhost:6379 --drain     ends when the queue is empty

Exit codes: 0 done; 3 with --drain, when some tasks failed; 130 interrupted.`;

interface WorkerOptions {
  readonly queue: string;
  readonly jobs: number;
  readonly timeout: number;
  readonly drain?: boolean;
}

const USUAL = { jobs: 2, timeout: 120 };

export const define: Define = (command, io) => {
  command
    .requiredOption("--queue <url>", "the Redis that holds the queue: redis://host:port")
    .option("-j, --jobs <n>", "threads", count, USUAL.jobs)
    .option("--timeout <seconds>", "what one article may take", count, USUAL.timeout)
    .option("--drain", "end when the queue is empty")
    .addHelpText("after", AFTER_HELP)
    .action((options: WorkerOptions) => workOn(options, io));
};

async function workOn({ queue, jobs, timeout, drain = false }: WorkerOptions, io: Io): Promise<void> {
  const { work } = await import("../run/queue/work.ts");
  const seen = summary();
  await work({
    url: queue,
    jobs,
    timeout,
    drain,
    signal: io.interruptible(),
    done: (path, result) => {
      seen.add(path, result);
      if (result.failure) io.say(failureLines(result.failure));
    },
  });
  io.say(seen.text());
  if (seen.failed() > 0) io.exit(EXIT.someFailed);
}
