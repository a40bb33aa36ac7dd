/** Fitted weights as a file of `src/models`: rounded, in order, without those that round to nothing. */
import { writeFileSync } from "node:fs";
import type { ModelName } from "../src/models.ts";

/** Writes a model; returns its weights as the file holds them. */
export function writeModel(
  name: ModelName,
  notes: { readonly about: string; readonly fittedOn: string },
  weights: ReadonlyMap<string, number>,
): Map<string, number> {
  const kept = rounded(weights);
  const file = new URL(`../src/models/${name}.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify({ ...notes, weights: Object.fromEntries(kept) }, null, 1)}\n`);
  return kept;
}

/** Weights as a file holds them. */
export function rounded(weights: ReadonlyMap<string, number>): Map<string, number> {
  const entries = [...weights]
    .map(([feature, weight]) => [feature, Math.round(weight * 1000) / 1000] as const)
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(entries);
}
