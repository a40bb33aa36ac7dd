/** `saidby enqueue`: a task on the queue for each article. */

import { failureLines } from "./failures.ts";
import { type Define, EXIT, type Io } from "./io.ts";

const AFTER_HELP = `
For more articles than one machine reads in good time. Any number of workers on any number of machines do the tasks; they
must see the same files under the same paths. The same article, with the same version and options, is queued once.
Needs Redis, and here: npm install bullmq ioredis

Examples:
  saidby enqueue /data/articles -o /data/records --queue redis://queue.local:6379
  saidby worker --queue redis://queue.local:6379         on each machine
  saidby queue status --queue redis://queue.local:6379

Exit codes: 0 all are queued; 2 nothing matched, or no queue there; 3 some inputs could not be read.`;

interface EnqueueOptions {
  readonly queue: string;
  readonly output: string;
  readonly until?: string;
}

export const define: Define = (command, io) => {
  command
    .argument("<inputs...>", "files, folders or globs")
    .requiredOption("--queue <url>", "the Redis that holds the queue: redis://host:port")
    .requiredOption("-o, --output <folder>", "where the workers write")
    .option("--until <stage>", "give one layer in place of the record")
    .addHelpText("after", AFTER_HELP)
    .action((inputs: readonly string[], options: EnqueueOptions) => enqueueInputs(inputs, options, io));
};

async function enqueueInputs(operands: readonly string[], options: EnqueueOptions, io: Io): Promise<void> {
  const { findInputs } = await import("../run/inputs.ts");
  const { inputs, failures } = await findInputs(operands);
  for (const failure of failures) io.say(failureLines(failure));
  if (inputs.length === 0) return io.exit(EXIT.usage);
  const { enqueue } = await import("../run/queue/enqueue.ts");
  const added = await enqueue(options.queue, inputs, options.output, options.until ?? null);
  for (const failure of added.failures) io.say(failureLines(failure));
  io.say(`${added.queued} in the queue`);
  if (failures.length + added.failures.length > 0) io.exit(EXIT.someFailed);
}
