/** Records from files: a record or a list of them as JSON, NDJSON, folders of both, "-" for NDJSON on stdin. */
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../failure.ts";
import { type InterviewRecord, readRecord } from "../schema.ts";
import { readBytes } from "./disk.ts";
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
    for await (const record of path === "-" ? recordsOf(stdin) : recordsAt(path)) {
      count++;
      yield record;
    }
  }
  if (count > 0) return;
  const hint = "give the records that extract or stream wrote: .json or .ndjson files, or their folder";
  throw new Failure("no-records", "there is no record", paths.join(", "), hint);
}

/** What comes in on stdin: lines of records, or, when the first line is no JSON by itself, one JSON text. */
async function* recordsOf(stdin: AsyncIterable<Uint8Array>): AsyncGenerator<InterviewRecord> {
  const chunks = stdin[Symbol.asyncIterator]();
  let start = new Uint8Array();
  let ended = false;
  while (!ended && !start.includes(NEWLINE)) {
    const { value, done } = await chunks.next();
    if (done) ended = true;
    else start = Buffer.concat([start, value]);
  }
  const rest = (async function* () {
    yield start;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  })();
  if (isJson(start.subarray(0, (start.indexOf(NEWLINE) + 1 || start.length + 1) - 1))) {
    yield* ndjsonRecords(rest, "-");
    return;
  }
  const parts: Uint8Array[] = [];
  for await (const part of rest) parts.push(part);
  const text = new TextDecoder().decode(Buffer.concat(parts));
  if (text.trim() !== "") yield* listed(parsed(text, "-"), "-");
}

const NEWLINE = 0x0a;

function isJson(line: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(line));
    return true;
  } catch {
    return false;
  }
}

function* listed(value: unknown, file: string, passOver = false): Generator<InterviewRecord> {
  for (const one of Array.isArray(value) ? value : [value]) {
    if (!passOver || looksLikeRecord(one)) yield readRecord(one, file);
  }
}

async function* recordsAt(path: string): AsyncGenerator<InterviewRecord> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new Failure("not-found", "there is no such file or folder", path, "check the path");
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
  yield* listed(parsed(new TextDecoder().decode(await readBytes(file)), file), file, passOver);
}

async function* ndjsonRecords(
  stream: AsyncIterable<Uint8Array>,
  file: string,
  passOver = false,
): AsyncGenerator<InterviewRecord> {
  for await (const { number, bytes } of linesOf(stream)) {
    const place = `${file}:${number}`;
    if (bytes === null)
      throw new Failure("line-length", "the line is too long", place, "give each record a file");
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
    throw new Failure(
      "json",
      "this is not JSON",
      file,
      "give records; saidby extract makes them of articles",
    );
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
