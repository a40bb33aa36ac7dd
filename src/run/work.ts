/** From one task to its result: read, run the pipeline, write. The same in this process, a thread or a queue's worker. */
import { createHash } from "node:crypto";
import { asFailure, Failure } from "../failure.ts";
import { readPeople } from "../people.ts";
import type { Issue } from "../pipeline.ts";
import { withRawOffsets } from "../raw-offsets.ts";
import type { InterviewRecord } from "../schema.ts";
import { loadKit } from "./assets.ts";
import { convert } from "./convert.ts";
import { isFile, readBytes, writeAtomic } from "./disk.ts";
import { STDIN } from "./inputs.ts";
import { compact, compactLayer, spread } from "./json.ts";
import { loadPipeline, type RecordPipeline } from "./pipeline.ts";
import { failedResult, type Reading, type Result, type Tally, type Task } from "./task.ts";

export type Work = (task: Task) => Promise<Result>;

/**
 * Makes the function that does tasks, one after the other; it never rejects, what fails is said in the result.
 */
export function worker(): Work {
  let loaded: { readonly from: string; readonly pipeline: Promise<RecordPipeline> } | undefined;
  return async (task) => {
    const uri = task.path === STDIN ? null : task.path;
    try {
      const from = JSON.stringify([task.pipeline, task.reading.people]);
      if (loaded?.from !== from) {
        loaded = { from, pipeline: pipelineFor(task.pipeline, task.reading) };
      }
      const pipeline = await loaded.pipeline;
      const bytes = task.bytes ?? (await readBytes(task.path, task.maxBytes ?? undefined));
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      if (task.made === sha256 && task.output !== null && (await isFile(task.output))) return skipped(sha256);
      const raw = await convert({ id: task.id, uri, mediaType: task.reading.mediaType, bytes });
      const done = task.until === null ? pipeline.run(raw) : null;
      const output = (done && recordOf(done, task.reading)) ?? pipeline.layer(raw, task.until ?? "");
      const line = done ? compact : compactLayer;
      if (task.output !== null) await writeAtomic(task.output, spread(output, line), task.scratch);
      return {
        text: task.show ? line(output) : null,
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
 * @throws Failure `people` when the known cast cannot be read, `stage` when no stage of the pipeline has that name, and what `loadPipeline` throws
 */
export async function checkPipeline(
  module: string | null,
  name: string | null,
  reading: Reading,
): Promise<void> {
  const { stages } = await pipelineFor(module, reading);
  if (name === null || stages.includes(name)) return;
  throw new Failure("stage", `no stage is called "${name}"`, null, `one of: ${stages.join(", ")}`);
}

/** The pipeline over the kit, with the known cast in it. */
async function pipelineFor(module: string | null, { people }: Reading): Promise<RecordPipeline> {
  if (people === null) return loadPipeline(module, loadKit());
  const cast = readPeople(new TextDecoder().decode(await readBytes(people)), people);
  return loadPipeline(module, { ...loadKit(), people: cast });
}

const recordOf = (done: Made, { rawOffsets }: Reading): InterviewRecord =>
  rawOffsets && done.rawOffsets !== undefined ? withRawOffsets(done.record, done.rawOffsets) : done.record;

type Made = ReturnType<RecordPipeline["run"]>;

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
