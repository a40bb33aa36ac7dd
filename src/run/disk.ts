/** Reading and writing of whole files, a bounded number of them at a time. */
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isMainThread, threadId } from "node:worker_threads";
import pLimit from "p-limit";
import { Failure } from "../failure.ts";

/** Files that are open at once; more gain nothing on one disk. */
const OPEN_FILES = 16;

const turn = pLimit(OPEN_FILES);

/** Larger files are refused: a string of JavaScript could not hold what comes of them. */
const LARGEST_FILE = 256 * 1024 * 1024;

/**
 * The bytes of a file.
 * @param most bytes that it may have
 * @throws Failure `not-found`, `no-access`, `folder`, `too-large`, `changed` or `read`
 */
export const readBytes = (path: string, most: number = LARGEST_FILE): Promise<Uint8Array> =>
  turn(async () => {
    try {
      return await bounded(path, Math.min(most, LARGEST_FILE));
    } catch (error) {
      throw error instanceof Failure ? error : readFailure(error, path);
    }
  });

async function bounded(path: string, most: number): Promise<Uint8Array> {
  const now = isMainThread ? null : boundedNow(path, most);
  if (now) return now;
  const file = await open(path);
  try {
    const before = await file.stat();
    if (!before.isFile()) return await gathered(file.createReadStream({ autoClose: false }), path, most);
    if (before.size > most) throw tooLarge(path, most);
    const bytes = await file.readFile();
    return whole(bytes, before, await file.stat(), path);
  } finally {
    await file.close();
  }
}

/** A thread has nothing else to do meanwhile: waiting for another one to read would only cost it time. Null for a pipe. */
function boundedNow(path: string, most: number): Uint8Array | null {
  const file = openSync(path, "r");
  try {
    const before = fstatSync(file);
    if (!before.isFile()) return null;
    if (before.size > most) throw tooLarge(path, most);
    const bytes = readFileSync(file);
    return whole(bytes, before, fstatSync(file), path);
  } finally {
    closeSync(file);
  }
}

function whole(bytes: Uint8Array, before: Stats, after: Stats, path: string): Uint8Array {
  const same = after.size === before.size && after.mtimeMs === before.mtimeMs;
  if (same && bytes.length === after.size) return bytes;
  throw new Failure("changed", "the file changed while it was read", path, "read it again once it is whole");
}

/**
 * All of a stream, such as a pipe, which does not say how long it is.
 * @throws Failure `too-large`
 */
export async function gathered(
  stream: AsyncIterable<Uint8Array>,
  name: string | null,
  most: number = LARGEST_FILE,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > most) throw tooLarge(name, most);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const tooLarge = (path: string | null, most: number): Failure =>
  new Failure(
    "too-large",
    `more than ${most} bytes, which is the limit`,
    path,
    "split it, or raise --max-bytes",
  );

const READ_FAILURES: Readonly<Record<string, readonly [code: string, message: string, hint: string]>> = {
  ENOENT: ["not-found", "no such file", "check the path; names are case-sensitive"],
  EACCES: ["no-access", "the file may not be read", "give yourself the right to read it"],
  EISDIR: ["folder", "this is a folder", "give a file, or a folder of articles"],
};

function readFailure(error: unknown, path: string): Failure {
  const [code, message, hint] = READ_FAILURES[errorCode(error)] ?? ["read", String(error), "see the message"];
  return new Failure(code, message, path, hint);
}

const errorCode = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

/**
 * Makes a folder, and those that it lies in.
 * @throws Failure `write` when it cannot be made
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw writeFailure(error, path, "give a folder that is there or can be made");
  }
}

const WRITE_FAILURES: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOSPC: ["the disk is full", "make room and run it again; what is done is kept"],
  EDQUOT: ["your share of the disk is full", "make room and run it again; what is done is kept"],
  EROFS: ["the disk is read-only", "give a folder on another disk"],
  EACCES: ["this may not be written", "give yourself the right to write there, or give another folder"],
  EPERM: ["this may not be written", "give yourself the right to write there, or give another folder"],
};

/** What was thrown while something was written, as a failure `write` that says what to do. */
export function writeFailure(error: unknown, path: string, otherwise = "check the folder"): Failure {
  if (error instanceof Failure) return error;
  const [message, hint] = WRITE_FAILURES[errorCode(error)] ?? [reasonOf(error), otherwise];
  return new Failure("write", message, path, hint);
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Whether there is a file of that name. */
export const isFile = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isFile() ?? false;

async function moved(temporary: string, path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(temporary, content);
  await rename(temporary, path);
}

function movedNow(temporary: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}

let written = 0;

/**
 * Writes a file whole or not at all: the content goes to a temporary file, which is then renamed.
 * @param scratch a folder on the same disk for the temporary file; without one it lies beside the file
 * @throws Failure `write` when the disk refuses
 */
export const writeAtomic = (
  path: string,
  content: string | Uint8Array,
  scratch: string | null = null,
): Promise<void> =>
  turn(async () => {
    const unique = `${process.pid}-${threadId}-${written++}.tmp`;
    const temporary = scratch === null ? join(dirname(path), `.${unique}`) : join(scratch, unique);
    try {
      if (isMainThread) await moved(temporary, path, content);
      else movedNow(temporary, path, content);
    } catch (error) {
      await rm(temporary, { force: true });
      throw writeFailure(error, path);
    }
  });
