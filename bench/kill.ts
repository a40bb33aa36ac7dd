/**
 * `npm run bench:kill`: nothing is lost and nothing is broken when runs are killed. 10,000 small articles, made from the
 * fixtures, are read once undisturbed; then with 1 and with 2 workers, killed with SIGKILL five times at moments that a
 * seed chooses and resumed; then over a queue by two workers of which one is killed. The outputs must be the same, byte
 * for byte. Needs the build and redis-server; writes `bench/results/kill.md`. `--quick` takes a tenth of the articles.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { smallArticles } from "./kill/articles.ts";
import { batchTrial, extractArgs } from "./kill/batch.ts";
import { finished } from "./kill/processes.ts";
import { queueTrial } from "./kill/queue.ts";
import { type Trial, treeOf } from "./kill/trees.ts";

const RESULT = join(import.meta.dirname, "results/kill.md");
const ARTICLES = 10_000;

const quick = process.argv.includes("--quick");
const count = quick ? ARTICLES / 10 : ARTICLES;
const scratch = mkdtempSync(join(tmpdir(), "saidby-kill-"));
try {
  const input = smallArticles(join(scratch, "in"), count);
  const start = performance.now();
  await finished(extractArgs(input, join(scratch, "undisturbed"), 1));
  const duration = performance.now() - start;
  const expected = treeOf(join(scratch, "undisturbed"));
  const trials: Trial[] = [
    await batchTrial(input, join(scratch, "one"), 1, duration, expected),
    await batchTrial(input, join(scratch, "two"), 2, duration, expected),
    await queueTrial(input, join(scratch, "queue"), duration, expected),
  ];
  const rows = trials.map(
    ({ what, kills, doneAtKills, lost, broken, differ }) =>
      `| ${what} | ${kills} | ${doneAtKills.join(", ")} | ${lost} | ${broken} | ${differ} |`,
  );
  const table = [
    `${expected.size} articles; what an undisturbed run writes is what each trial must write, byte for byte.`,
    "",
    "| trial | kills | outputs there at each kill | lost | broken | differ |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
  if (!quick)
    writeFileSync(RESULT, `# Kills\n\n\`npm run bench:kill\`, Node ${process.versions.node}\n\n${table}`);
  process.stdout.write(table);
  process.exitCode = trials.some(({ lost, broken, differ }) => lost + broken + differ > 0) ? 1 : 0;
} finally {
  rmSync(scratch, { recursive: true });
}
