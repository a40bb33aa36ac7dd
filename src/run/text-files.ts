import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { readBytes } from "./disk.ts";

/**
 * The text of a file, or of the files of a folder, by name, in the order of the names.
 * @throws Failure `not-found` and what else `readBytes` throws
 */
export async function textFiles(path: string): Promise<ReadonlyMap<string, string>> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return new Map([[basename(path), await textOf(path)]]);
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const texts = new Map<string, string>();
  for (const name of names.sort()) texts.set(name, await textOf(join(path, name)));
  return texts;
}

const textOf = async (path: string): Promise<string> => new TextDecoder().decode(await readBytes(path));
