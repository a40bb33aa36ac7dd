import type { ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ended, wait } from "./processes.ts";

/** How often a run is asked whether it writes yet, in milliseconds. */
const LOOK = 20;

export interface Trial {
  readonly what: string;
  readonly kills: number;
  /** How many outputs were there, whole, at each kill. */
  readonly doneAtKills: readonly number[];
  /** Outputs that are not there at the end, that were ever found cut short, and that are not what they should be. */
  readonly lost: number;
  readonly broken: number;
  readonly differ: number;
}

/** The hash of every output below a folder. */
export function treeOf(folder: string): Map<string, string> {
  const hash = (file: string) =>
    createHash("sha256")
      .update(readFileSync(join(folder, file)))
      .digest("hex");
  return new Map(outputsIn(folder).map((file) => [file, hash(file)]));
}

const outputsIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".json")) : [];

/** Waits until there is one more output: a run that is killed while it starts would show nothing. */
export async function writing(run: ChildProcess, output: string): Promise<void> {
  const before = outputsIn(output).length;
  const over = ended(run).then(() => true);
  while (outputsIn(output).length === before) {
    if (await Promise.race([over, wait(LOOK).then(() => false)])) return;
  }
}

/** How many outputs are there, and how many of them are no JSON. */
export function standOf(folder: string): { readonly whole: number; readonly broken: number } {
  const files = outputsIn(folder);
  const broken = files.filter((file) => !isJson(readFileSync(join(folder, file), "utf8"))).length;
  return { whole: files.length - broken, broken };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export function compared(
  folder: string,
  expected: ReadonlyMap<string, string>,
): Pick<Trial, "lost" | "differ"> {
  const found = treeOf(folder);
  const files = [...expected];
  return {
    lost: files.filter(([file]) => !found.has(file)).length,
    differ:
      files.filter(([file, hash]) => found.has(file) && found.get(file) !== hash).length +
      [...found.keys()].filter((file) => !expected.has(file)).length,
  };
}
