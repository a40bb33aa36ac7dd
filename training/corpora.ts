/** Reads the labelled corpora where they are; `SAIDBY_CORPORA` names the folder that holds `corpora/` and `tools/`. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";

/** The folder that holds the corpora and their scorers. */
export const CORPORA = resolve(process.env["SAIDBY_CORPORA"] ?? join(import.meta.dirname, "../../shared"));

/** Path of one file of the corpora, and whether it is there. */
export const corpusFile = (path: string): string => resolve(CORPORA, path);
export const isThere = (path: string): boolean => existsSync(corpusFile(path));

/** The lines of an NDJSON file, gzipped or not, each read by `parse`. */
export function readLines<Line>(path: string, parse: (line: unknown) => Line): Line[] {
  const bytes = readFileSync(corpusFile(path));
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => parse(JSON.parse(line)));
}

/** The folder of the labelled articles. */
export const FIXTURES = resolve(import.meta.dirname, "../fixtures");

/** How right it is on articles that it has not seen is measured with numbers fitted on the documents in even places … */
export const fitHalf = <Doc>(docs: readonly Doc[]): Doc[] => docs.filter((_, i) => i % 2 === 0);

/** … of a training file, on those in odd places. What is shipped is fitted on both. */
export const heldHalf = <Doc>(docs: readonly Doc[]): Doc[] => docs.filter((_, i) => i % 2 === 1);
