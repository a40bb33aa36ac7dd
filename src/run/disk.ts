/** Reading and writing of whole files, a bounded number of them at a time. */
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
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
 * @throws Failure `not-found`, `no-access`, `folder`, `too-large` or `read`
 */
export const readBytes = (path: string): Promise<Uint8Array> =>
  turn(async () => {
    try {
      return await bounded(path);
    } catch (error) {
      throw error instanceof Failure ? error : readFailure(error, path);
    }
  });

async function bounded(path: string): Promise<Uint8Array> {
  if (!isMainThread) return boundedNow(path);
  const file = await open(path);
  try {
    refuseLarge((await file.stat()).size, path);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** A thread has nothing else to do meanwhile: waiting for another one to read would only cost it time. */
function boundedNow(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    refuseLarge(fstatSync(file).size, path);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function refuseLarge(size: number, path: string): void {
  if (size <= LARGEST_FILE) return;
  throw new Failure("too-large", `${size} bytes are too many for one article`, path, "split the file");
}

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
    throw new Failure("write", reasonOf(error), path, "give a folder that is there or can be made");
  }
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
      throw new Failure(
        "write",
        reasonOf(error),
        path,
        "check that the folder can be written to and has room",
      );
    }
  });
