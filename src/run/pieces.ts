/** Files from the pieces that an export gives. */
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Piece } from "../exports/export.ts";
import { writeFailure } from "./disk.ts";

/** How many files are held open at once; a format of one or two files an article closes the older ones. */
const MOST_OPEN = 16;

/**
 * Writes pieces to a file, or to the files of a folder. Every file is written beside its place and put there when all is
 * done, so that a failure leaves what was there before.
 * @returns the paths of the files, in the order in which they began
 * @throws Failure `write` when the disk refuses, and what the pieces throw
 */
export async function writePieces(pieces: AsyncIterable<Piece>, path: string): Promise<string[]> {
  const files = new PartFiles();
  try {
    for await (const { file, data } of pieces)
      await files.append(file === "" ? path : join(path, file), data);
    await files.finish();
  } catch (error) {
    await files.discard();
    throw error;
  }
  return files.paths();
}

/** The files of one export while they are written. */
class PartFiles {
  /** By path, in the order in which they began. */
  readonly #begun = new Set<string>();
  /** Open ones, the least recently used first. */
  readonly #open = new Map<string, FileHandle>();

  paths = (): string[] => [...this.#begun];

  async append(path: string, data: string | Uint8Array): Promise<void> {
    try {
      await this.#append(path, data);
    } catch (error) {
      throw writeFailure(error, path);
    }
  }

  async #append(path: string, data: string | Uint8Array): Promise<void> {
    const handle = this.#open.get(path) ?? (await this.#opened(path));
    this.#open.delete(path);
    this.#open.set(path, handle);
    await handle.writeFile(data);
    for (const [oldest, old] of this.#open) {
      if (this.#open.size <= MOST_OPEN) break;
      this.#open.delete(oldest);
      await old.close();
    }
  }

  async #opened(path: string): Promise<FileHandle> {
    const again = this.#begun.has(path);
    if (!again) await mkdir(dirname(path), { recursive: true });
    this.#begun.add(path);
    return open(part(path), again ? "a" : "w");
  }

  async finish(): Promise<void> {
    await this.#close();
    for (const path of this.#begun) {
      await rename(part(path), path).catch((error: unknown) => Promise.reject(writeFailure(error, path)));
    }
  }

  async discard(): Promise<void> {
    await this.#close();
    for (const path of this.#begun) await rm(part(path), { force: true });
  }

  async #close(): Promise<void> {
    const handles = [...this.#open.values()];
    this.#open.clear();
    for (const handle of handles) await handle.close();
  }
}

const part = (path: string): string => `${path}.part`;
