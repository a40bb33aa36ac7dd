/** `saidby stream`: one `{"id","content"}` a line in, one record a line out, in the same order. */
import { type Define, EXIT } from "./io.ts";

const AFTER_HELP = `
Each line of stdin is one article:
  {"id": "a1", "content": "…", "mediaType": "text/markdown"}
  {"id": "a2", "content": "PGh0bWw+…", "mediaType": "text/html", "encoding": "base64"}
id and mediaType may be left out. Each line of stdout is its record, in the same order. A line that fails
is answered with {"id", "line", "error": {"code", "message"}}, and the stream goes on.

Examples:
  saidby stream < articles.ndjson > records.ndjson
  jq -c '{id: .url, content: .body}' dump.ndjson | saidby stream | jq -c '.quotes[]'
  parallel --pipe --keep-order saidby stream < articles.ndjson > records.ndjson

Exit codes: 0 every line was answered; 3 with --strict, when any line failed.`;

export const define: Define = (command, io) => {
  command
    .option("--pipeline <module>", "a pipeline of your own: a .js or .ts file that exports (kit) => pipeline")
    .option("--strict", "exit with 3 when any line failed")
    .addHelpText("after", AFTER_HELP)
    .action(async (options: { readonly strict?: true; readonly pipeline?: string }) => {
      const { answers } = await import("../run/stream.ts");
      let failed = 0;
      for await (const answer of answers(io.stdin, options.pipeline ?? null)) {
        if ("error" in answer) failed++;
        await io.write(`${JSON.stringify(answer)}\n`);
      }
      if (options.strict && failed > 0) io.exit(EXIT.someFailed);
    });
};
