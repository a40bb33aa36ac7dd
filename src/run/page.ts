/** The files of the review page, as the build left them. */
import { readFile } from "node:fs/promises";
import { Failure } from "../failure.ts";

/** Beside the compiled program; run from its source, where the build puts them all the same. */
const FOLDERS = ["../review/page/", "../../dist/src/review/page/"];

/** A file of the page by its name, or null. The caller has made sure that the name leads nowhere else. */
export async function pageFile(name: string): Promise<Uint8Array | null> {
  for (const folder of FOLDERS) {
    const bytes = await readFile(new URL(folder + name, import.meta.url)).catch(() => null);
    if (bytes) return bytes;
  }
  return null;
}

/** @throws Failure `page` when the page was not built */
export async function requirePage(): Promise<void> {
  if (await pageFile("index.html")) return;
  throw new Failure("page", "the review page is not built", null, "npm run build");
}
