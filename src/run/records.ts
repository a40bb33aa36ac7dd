/** Records from files: a record or a list of them as JSON, NDJSON, folders of both, "-" for NDJSON on stdin. */
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../failure.ts";
import { type InterviewRecord, readRecord } from "../schema.ts";
import { linesOf } from "./lines.ts";

/**
 * Reads records, one in memory at a time, files in the order given and those of a folder in the order of their names. In
 * a folder, JSON that is no record is passed over, and so is a line that `stream` answered with an error.
 * @throws Failure `not-found`, `json`, `record`, `schema-version`; `no-records` when there is none in all
 */
export async function* readRecords(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<InterviewRecord> {
  let count = 0;
  for (const path of paths) {
    for await (const record of path === "-" ? ndjsonRecords(stdin, "-") : recordsAt(path)) {
      count++;
      yield record;
    }
  }
  if (count > 0) return;
  const hint = "give the records that extract or stream wrote: .json or .ndjson files, or their folder";
  throw new Failure("no-records", "there is no record", paths.join(", "), hint);
}

async function* recordsAt(path: string): AsyncGenerator<InterviewRecord> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new Failure("not-found", "there is no such file or folder", path);
  if (!found.isDirectory()) {
    yield* recordsIn(path);
    return;
  }
  const names = await readdir(path, { recursive: true });
  for (const name of names.filter((n) => LINES.test(n) || n.endsWith(".json")).sort()) {
    yield* recordsIn(join(path, name), true);
  }
}

const LINES = /\.(ndjson|jsonl)$/;

async function* recordsIn(file: string, passOver = false): AsyncGenerator<InterviewRecord> {
  if (LINES.test(file)) {
    yield* ndjsonRecords(createReadStream(file), file, passOver);
    return;
  }
  const value = parsed(await readFile(file, "utf8"), file);
  for (const one of Array.isArray(value) ? value : [value]) {
    if (!passOver || looksLikeRecord(one)) yield readRecord(one, file);
  }
}

async function* ndjsonRecords(
  stream: AsyncIterable<Uint8Array>,
  file: string,
  passOver = false,
): AsyncGenerator<InterviewRecord> {
  for await (const { number, bytes } of linesOf(stream)) {
    const place = `${file}:${number}`;
    if (bytes === null) throw new Failure("line-length", "the line is too long", place);
    const line = new TextDecoder().decode(bytes);
    if (line.trim() === "") continue;
    const value = parsed(line, place);
    if (isAnsweredError(value) || (passOver && !looksLikeRecord(value))) continue;
    yield readRecord(value, place);
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure("json", "this is not JSON", file);
  }
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const looksLikeRecord = (value: unknown): boolean =>
  isObject(value) &&
  "schema" in value &&
  typeof value.schema === "string" &&
  value.schema.startsWith("saidby/record@");

const isAnsweredError = (value: unknown): boolean =>
  isObject(value) && "error" in value && !("schema" in value);
