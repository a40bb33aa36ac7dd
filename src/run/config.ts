/** The config of a project: `saidby.config.js`, `.mjs`, `.ts` or `.json`, else the key `saidby` of its package.json. */
import { access, readFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Failure } from "../failure.ts";

const NAMES = ["saidby.config.js", "saidby.config.mjs", "saidby.config.ts", "saidby.config.json"];

export interface FoundConfig {
  readonly file: string;
  /** What it exports, not yet looked at. */
  readonly config: unknown;
}

/**
 * Finds and loads the config. A config that is code is run: it is the project's own.
 * @param given the file that was asked for, or null to look in the folder
 * @returns null when there is none
 * @throws Failure `config` when it cannot be loaded
 */
export async function findConfig(given: string | null, folder = "."): Promise<FoundConfig | null> {
  if (given !== null) return load(resolve(given), given);
  for (const name of NAMES) {
    const file = resolve(folder, name);
    if (await exists(file)) return load(file, name);
  }
  const file = resolve(folder, "package.json");
  if (!(await exists(file))) return null;
  const { config } = await load(file, "package.json");
  const own = typeof config === "object" && config !== null && "saidby" in config ? config.saidby : undefined;
  return own === undefined ? null : { file: "package.json", config: own };
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

async function load(file: string, shown: string): Promise<FoundConfig> {
  try {
    return { file: shown, config: await loaded(file) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Failure("config", message, shown, "mend the file, or give another with --config");
  }
}

/** Node 20 reads no TypeScript: that goes through jiti. */
async function loaded(file: string): Promise<unknown> {
  if (extname(file) === ".json") return JSON.parse(await readFile(file, "utf8"));
  if (extname(file) === ".ts") {
    const { createJiti } = await import("jiti");
    return createJiti(import.meta.url).import(file, { default: true });
  }
  const module: Record<string, unknown> = await import(pathToFileURL(file).href);
  return module["default"];
}
