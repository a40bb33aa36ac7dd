/** `saidby queue status`: how the queue stands. */
import { printable } from "../printable.ts";
import type { Define, Io } from "./io.ts";
import { number } from "./summary.ts";

const AFTER_HELP = `
Example:
  saidby queue status --queue redis://queue.local:6379`;

interface QueueOptions {
  readonly queue: string;
  readonly json?: true;
}

export const define: Define = (command, io) => {
  command
    .command("status")
    .description("what waits, what is at work, what is done, and what was given up, with why")
    .requiredOption("--queue <url>", "the Redis that holds the queue: redis://host:port")
    .option("--json", "as JSON")
    .addHelpText("after", AFTER_HELP)
    .action((options: QueueOptions) => showStatus(options, io));
  command.addHelpText("after", AFTER_HELP);
};

async function showStatus({ queue, json }: QueueOptions, io: Io): Promise<void> {
  const { status } = await import("../run/queue/status.ts");
  const stands = await status(queue);
  if (json) return io.write(`${JSON.stringify(stands)}\n`);
  const { waiting, active, done, failed, dead } = stands;
  const lines = [
    `${number(waiting)} waiting · ${number(active)} at work · ${number(done)} done · ${number(failed)} given up`,
    ...dead.map(({ path, reason }) => `  ${path}: ${reason}`),
  ];
  await io.write(`${printable(lines.join("\n"))}\n`);
}
