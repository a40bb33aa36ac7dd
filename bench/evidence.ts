/** What the shared scorers do not judge in the labelled articles: acts, the questions that are told, mentions and cues. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compare } from "../src/golden/compare.ts";
import { locate } from "../src/golden/locate.ts";
import { type Measure, scoreOf, sum } from "../src/golden/measure.ts";
import { goldenSchema } from "../src/golden/schema.ts";
import { recordSchema } from "../src/schema.ts";

/** F1 of a measure of `saidby check` over the labelled articles of a folder, in percent; null where a label is no golden. */
export function scoreEvidence(folder: string, records: string): (measure: Measure) => number | null {
  const byId = new Map(
    readFileSync(records, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => recordSchema.parse(JSON.parse(line)))
      .map((record) => [record.id, record] as const),
  );
  const gold = join(folder, "gold");
  const goldens = readdirSync(gold).map((file) =>
    goldenSchema.safeParse(JSON.parse(readFileSync(join(gold, file), "utf8"))),
  );
  const counts = goldens.flatMap(({ data: golden }) => {
    const record = byId.get(golden?.id ?? "");
    return golden && record
      ? [compare(golden, locate(golden, record.text), record, { only: ["quotes"] }).counts]
      : [];
  });
  const all = sum(counts);
  const isWhole = goldens.every(({ success }) => success);
  return (measure) => (isWhole ? 100 * scoreOf(all[measure]).f1 : null);
}
