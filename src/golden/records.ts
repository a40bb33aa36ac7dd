/** Records from disk: one file, a folder of them, or NDJSON. */
import { z } from "zod";
import { Failure } from "../failure.ts";
import { type InterviewRecord, recordSchema } from "../schema.ts";
import type { Records } from "./diff.ts";
import { type Disk, joined } from "./disk.ts";

/**
 * Reads records, each under the name by which two sides are matched: of a folder the path inside it, of NDJSON the
 * record's id, and nothing of a single file, which is matched with whatever single file is on the other side.
 * @throws Failure `not-found`, or `record` where something is no record
 */
export async function readRecords(path: string, disk: Disk): Promise<Records> {
  if (await disk.list(path)) {
    const files = await jsonFiles(path, "", disk);
    const records = await Promise.all(
      files.map(async (file) => [file, await readRecord(joined(path, file), disk)] as const),
    );
    return new Map(records);
  }
  const text = new TextDecoder().decode(await disk.read(path));
  if (!/\.(nd)?jsonl?$/i.test(path) || path.endsWith(".json"))
    return new Map([["record", recordFrom(text, path)]]);
  const lines = text
    .split("\n")
    .flatMap((line, i) => (line.trim() === "" ? [] : [{ line, place: `${path}:${i + 1}` }]));
  const records = lines.map(({ line, place }) => recordFrom(line, place));
  return new Map(records.map((record) => [record.id, record]));
}

async function jsonFiles(root: string, inside: string, disk: Disk): Promise<string[]> {
  const entries = (await disk.list(joined(root, inside))) ?? [];
  const found = await Promise.all(
    entries.map(({ name, folder }) => {
      const path = joined(inside, name);
      if (folder) return jsonFiles(root, path, disk);
      return name.endsWith(".json") ? [path] : [];
    }),
  );
  return found.flat();
}

const readRecord = async (file: string, disk: Disk): Promise<InterviewRecord> =>
  recordFrom(new TextDecoder().decode(await disk.read(file)), file);

function recordFrom(text: string, place: string): InterviewRecord {
  const hint = "records are what saidby extract writes";
  try {
    const parsed = recordSchema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    throw new Failure("record", z.prettifyError(parsed.error), place, hint);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure("record", "this is no JSON", place, hint);
  }
}
