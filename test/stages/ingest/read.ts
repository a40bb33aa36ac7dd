import { readFileSync } from "node:fs";
import type { Ingested } from "../../../src/document.ts";
import { readLexicons } from "../../../src/lexicons.ts";
import { nodeParsers } from "../../../src/run/parsers.ts";
import { ingest } from "../../../src/stages/ingest.ts";

const lexicons = readLexicons((name) =>
  readFileSync(new URL(`../../../src/lexicons/${name}.json`, import.meta.url), "utf8"),
);
const stage = ingest(nodeParsers(), lexicons);

export interface Read extends Ingested {
  readonly codes: readonly string[];
}

/** What the ingest stage makes of a source, and the codes that it reported. */
export function read(source: string | Uint8Array, mediaType: string | null, given: object = {}): Read {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  const codes: string[] = [];
  const ingested = stage.run({ id: null, uri: null, mediaType, bytes, ...given }, (code) => codes.push(code));
  return { ...ingested, codes };
}

/** The kinds of the blocks with their words. */
export const blocksOf = ({ text, blocks }: Ingested): [string, string][] =>
  blocks.map((b) => [b.level > 0 ? `${b.kind} ${b.level}` : b.kind, text.slice(b.start, b.end)]);
