/** A pipeline of the user's own, from a module that the user names; nothing else is looked for or run. */
import { stat } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { interview } from "../../pipelines/interview.ts";
import type { Ingested, RawArticle } from "../document.ts";
import { Failure } from "../failure.ts";
import type { Kit } from "../kit.ts";
import type { Pipeline, Reported } from "../pipeline.ts";
import type { Recorded } from "../stages/record.ts";

/** Whatever its stages, it takes an article and gives a record. */
export type RecordPipeline = Pipeline<
  RawArticle,
  Recorded & Reported & Partial<Pick<Ingested, "rawOffsets">>
>;

/**
 * The built-in pipeline, or the one that a module makes: its default export is `(kit) => pipeline`. A `.ts` module goes
 * through jiti, where "saidby" is this very package, all others through `import`. What it gives is checked when it runs: a record that the schema does not
 * allow is the module's fault.
 * @throws Failure `not-found`, `pipeline` when the module does not load or exports no such function
 */
export async function loadPipeline(path: string | null, kit: Kit): Promise<RecordPipeline> {
  if (path === null) return interview(kit);
  const file = resolve(path);
  if (!(await stat(file).catch(() => undefined))?.isFile()) {
    throw new Failure("not-found", "there is no such pipeline module", path, "check the path");
  }
  const make = await defaultExport(file, path);
  const made: unknown = typeof make === "function" ? await make(kit) : undefined;
  if (isPipeline(made)) return made;
  throw new Failure("pipeline", "its default export does not make a pipeline", path, EXAMPLE);
}

const EXAMPLE = 'write: import { interview } from "saidby"; export default (kit) => interview(kit)';

async function defaultExport(file: string, path: string): Promise<unknown> {
  try {
    if (/\.[cm]?ts$/.test(file)) {
      const { createJiti } = await import("jiti");
      const alias = {
        saidby: fileURLToPath(new URL(`../index${extname(import.meta.url)}`, import.meta.url)),
      };
      return await createJiti(import.meta.url, { alias }).import(file, { default: true });
    }
    const module: { readonly default?: unknown } = await import(pathToFileURL(file).href);
    return module.default;
  } catch (error) {
    throw new Failure("pipeline", `it does not load: ${String(error)}`, path, EXAMPLE);
  }
}

const isPipeline = (made: unknown): made is RecordPipeline =>
  typeof made === "object" &&
  made !== null &&
  "run" in made &&
  typeof made.run === "function" &&
  "stages" in made;
