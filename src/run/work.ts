/** From one task to its result: read, run the pipeline, write. The same in this process, a thread or a queue's worker. */
import { createHash } from "node:crypto";
import { asFailure, Failure } from "../failure.ts";
import type { Issue } from "../pipeline.ts";
import type { InterviewRecord } from "../schema.ts";
import { loadKit } from "./assets.ts";
import { convert } from "./convert.ts";
import { isFile, readBytes, writeAtomic } from "./disk.ts";
import { STDIN } from "./inputs.ts";
import { compact, spread } from "./json.ts";
import { loadPipeline, type RecordPipeline } from "./pipeline.ts";
import { failedResult, type Result, type Tally, type Task } from "./task.ts";

export type Work = (task: Task) => Promise<Result>;

/**
 * Makes the function that does tasks, one after the other; it never rejects, what fails is said in the result.
 * @param stdin what the path "-" reads
 */
export function worker(stdin: AsyncIterable<Uint8Array> | null): Work {
  let loaded: { readonly from: string | null; readonly pipeline: Promise<RecordPipeline> } | undefined;
  return async (task) => {
    const uri = task.path === STDIN ? null : task.path;
    try {
      if (loaded?.from !== task.pipeline) {
        loaded = { from: task.pipeline, pipeline: loadPipeline(task.pipeline, loadKit()) };
      }
      const pipeline = await loaded.pipeline;
      const bytes = uri === null ? await all(stdin) : await readBytes(uri);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      if (task.made === sha256 && task.output !== null && (await isFile(task.output))) return skipped(sha256);
      const raw = await convert({ id: task.id, uri, mediaType: null, bytes });
      const done = task.until === null ? pipeline.run(raw) : null;
      const output = done?.record ?? pipeline.layer(raw, task.until ?? "");
      if (task.output !== null) await writeAtomic(task.output, spread(output), task.scratch);
      return {
        text: task.show ? compact(output) : null,
        sha256,
        skipped: false,
        tally: done && tallyOf(done.record),
        warnings: warningsOf(done?.issues ?? []),
        failure: null,
      };
    } catch (error) {
      return failedResult(asFailure(error, uri));
    }
  };
}

/**
 * Sees before any work is done that there is such a pipeline, with such a stage.
 * @throws Failure `stage` when no stage of the pipeline has that name, and what `loadPipeline` throws
 */
export async function checkPipeline(module: string | null, name: string | null): Promise<void> {
  if (module === null && name === null) return;
  const { stages } = await loadPipeline(module, loadKit());
  if (name === null || stages.includes(name)) return;
  throw new Failure("stage", `no stage is called "${name}"`, null, `one of: ${stages.join(", ")}`);
}

const skipped = (sha256: string): Result => ({
  text: null,
  sha256,
  skipped: true,
  tally: null,
  warnings: [],
  failure: null,
});

const tallyOf = ({ quotes }: InterviewRecord): Tally => ({
  quotes: quotes.length,
  attributed: quotes.filter((quote) => quote.speaker !== null).length,
});

/** Trouble without a place in the text is trouble with the file, and worth a word to whoever runs it. */
const warningsOf = (issues: readonly Issue[]): string[] =>
  issues.flatMap(({ span, severity, message }) => (span === null && severity === "warning" ? [message] : []));

async function all(stream: AsyncIterable<Uint8Array> | null): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream ?? []) parts.push(part);
  return Buffer.concat(parts);
}
