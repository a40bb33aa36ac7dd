/** What this build of saidby is, so that outputs of another one are known as such. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { AS_IT_IS, type Reading } from "./task.ts";

const SOURCE = fileURLToPath(new URL("..", import.meta.url));
const PIPELINES = fileURLToPath(new URL("../../pipelines", import.meta.url));

/**
 * A hash over the code, word lists and weights that an output depends on.
 * @param module a pipeline of the user's own; what it imports besides is not followed
 * @param reading its known cast counts with what the file holds
 */
export async function fingerprint(module: string | null, reading: Reading = AS_IT_IS): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of [SOURCE, PIPELINES]) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((e) => `${e.parentPath}/${e.name}`);
    for (const file of files.sort()) hash.update(file.slice(folder.length)).update(await readFile(file));
  }
  if (module !== null) hash.update(await readFile(module));
  hash.update(JSON.stringify([reading.mediaType, reading.rawOffsets]));
  if (reading.people !== null) hash.update(await readFile(reading.people));
  return hash.digest("hex").slice(0, 16);
}
