/** The disk as the golden workflow and the review page are given it. */
import { readdir } from "node:fs/promises";
import { readBytes, writeAtomic } from "./disk.ts";

/** What a folder holds, by name; null when there is no such folder. Links are what they lead to only as files. */
async function list(folder: string): Promise<{ name: string; folder: boolean }[] | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return null;
  }
}

export const goldenDisk = { read: readBytes, write: writeAtomic, list };
