/**
 * NDJSON: one record a line, as `stream` writes it. Nothing is lost; offsets are UTF-16 code units.
 * Readers: jq, DuckDB `read_json`, pandas `read_json(lines=True)`.
 */
import { type Export, piece } from "./export.ts";

export const ndjson: Export = async function* (records) {
  for await (const record of records) yield piece(`${JSON.stringify(record)}\n`);
};
