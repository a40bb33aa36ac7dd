/** `saidby explain`: why this speaker. */
import type { Define } from "./io.ts";

const AFTER_HELP = `
RECORD is a .json or .ndjson file, or - for NDJSON on stdin; of several records the first is explained.

Examples:
  saidby explain output/article.json q3
  saidby extract article.txt | saidby explain - q3`;

export const define: Define = (command, io) => {
  command
    .argument("<record>", "a record: a file or -")
    .argument("<quote>", "the id of a quote, such as q3")
    .addHelpText("after", AFTER_HELP)
    .action(async (path: string, quote: string) => {
      const [{ explain }, { readRecords }, { printable }] = await Promise.all([
        import("../explain.ts"),
        import("../run/records.ts"),
        import("../printable.ts"),
      ]);
      for await (const record of readRecords([path], io.stdin)) {
        await io.write(
          `${explain(record, quote)
            .map((line) => printable(line))
            .join("\n")}\n`,
        );
        return;
      }
    });
};
