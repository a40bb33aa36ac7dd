/** Readers of formats that are programs of the system; a test of theirs is passed over where one is missing. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const has = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;

/** Writes files into a new folder, gives it to `use`, and takes it away. */
export async function inFolder<T>(
  files: ReadonlyMap<string, string | Uint8Array>,
  use: (folder: string) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "saidby-"));
  try {
    for (const [name, data] of files) {
      const path = join(folder, name === "" ? "file" : name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, data);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a program prints. */
export const output = (program: string, args: readonly string[], input = ""): string =>
  execFileSync(program, args, { input, encoding: "utf8" });
