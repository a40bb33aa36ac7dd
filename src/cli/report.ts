/** `saidby report`: one page to read and to share. */
import type { Define } from "./io.ts";

const AFTER_HELP = `
RECORDS are .json or .ndjson files, folders of them, or - for NDJSON on stdin. The page needs no other file and makes no
request. Over several articles it begins with the most quoted people.

Examples:
  saidby report output -o report.html
  saidby extract article.txt | saidby report - > report.html`;

export const define: Define = (command, io) => {
  command
    .argument("<records...>", "records: files, folders or -")
    .option("-o, --output <file>", "the page to write; without it, it goes to stdout")
    .addHelpText("after", AFTER_HELP)
    .action(async (paths: string[], { output }: { readonly output?: string }) => {
      const [{ report }, { readRecords }] = await Promise.all([
        import("../exports/report.ts"),
        import("../run/records.ts"),
      ]);
      const pieces = report(readRecords(paths, io.stdin), {});
      if (output !== undefined) {
        const { writePieces } = await import("../run/pieces.ts");
        await writePieces(pieces, output);
        return;
      }
      for await (const { data } of pieces) if (typeof data === "string") await io.write(data);
    });
};
