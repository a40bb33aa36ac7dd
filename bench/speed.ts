/**
 * `npm run bench:speed`: how fast, as ratios of things measured side by side in this run, so that the machine matters
 * little. REF is wink's `readDoc` with sentences and tags over the same texts. Needs the build and the corpora
 * (`SAIDBY_CORPORA`); prints the table and writes it to `bench/results/speed.md`. `--quick` takes a tenth of the
 * files and of the long texts, and writes nothing.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileRows } from "./speed/files.ts";
import { sizeRows } from "./speed/sizes.ts";
import { type Row, tableOf } from "./speed/table.ts";
import { textRows } from "./speed/texts.ts";

const RESULT = join(import.meta.dirname, "results/speed.md");

const scratch = mkdtempSync(join(tmpdir(), "saidby-speed-"));
try {
  const scale = process.argv.includes("--quick") ? 0.1 : 1;
  const rows: Row[] = [...textRows(), ...sizeRows(scale), ...(await fileRows(scratch, scale))];
  const table = tableOf(rows);
  if (scale === 1)
    writeFileSync(RESULT, `# Speed\n\n\`npm run bench:speed\`, Node ${process.versions.node}\n\n${table}`);
  process.stdout.write(table);
} finally {
  rmSync(scratch, { recursive: true });
}
