/** From one input to its output: read, run the pipeline, write. What a run does for each of its articles. */
import { join } from "node:path";
import { interview } from "../../pipelines/interview.ts";
import { asFailure, Failure } from "../failure.ts";
import type { Issue } from "../pipeline.ts";
import { loadKit } from "./assets.ts";
import { readBytes, writeAtomic } from "./disk.ts";
import { type Input, STDIN } from "./inputs.ts";
import { spread } from "./json.ts";

export interface Options {
  /** A stage's name: its layer is the output, in place of the record. */
  readonly until: string | null;
  /** The folder that outputs are written to, or null. */
  readonly folder: string | null;
}

/** What became of an input: its output, or why there is none; and what a person should know of the whole file. */
export type Outcome = {
  readonly input: Input;
  readonly warnings: readonly string[];
} & (
  | { readonly output: object; readonly failure: null }
  | { readonly output: null; readonly failure: Failure }
);

/**
 * Makes the function that does one article after the other.
 * @param stdin what the input "-" reads
 * @throws Failure `stage` when `until` names no stage
 */
export function articles(
  options: Options,
  stdin: AsyncIterable<Uint8Array>,
): (input: Input) => Promise<Outcome> {
  const pipeline = interview(loadKit());
  const { until, folder } = options;
  if (until !== null && !pipeline.stages.includes(until)) {
    throw new Failure(
      "stage",
      `no stage is called "${until}"`,
      null,
      `one of: ${pipeline.stages.join(", ")}`,
    );
  }
  return async (input) => {
    const uri = input.path === STDIN ? null : input.path;
    try {
      const bytes = uri === null ? await all(stdin) : await readBytes(uri);
      const raw = { id: input.id, uri, mediaType: null, bytes };
      const done = until === null ? pipeline.run(raw) : null;
      const output = done?.record ?? pipeline.layer(raw, until ?? "");
      if (folder !== null) await writeAtomic(join(folder, `${input.output}.json`), spread(output));
      return { input, output, failure: null, warnings: warningsOf(done?.issues ?? []) };
    } catch (error) {
      return { input, output: null, failure: asFailure(error, uri), warnings: [] };
    }
  };
}

/** Trouble without a place in the text is trouble with the file, and worth a word to whoever runs it. */
const warningsOf = (issues: readonly Issue[]): string[] =>
  issues.flatMap(({ span, severity, message }) => (span === null && severity === "warning" ? [message] : []));

async function all(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

/** Inputs that are read or written while others wait for their turn. */
const AHEAD = 16;

/** Does `work` on every item, up to `ahead` of them at once, and gives the results in the order of the items. */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  ahead = AHEAD,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  for (const item of items) {
    const result = work(item);
    result.catch(() => {}); // it is thrown where it is awaited
    started.push(result);
    const first = started.length >= ahead ? started.shift() : undefined;
    if (first) yield await first;
  }
  for (const result of started) yield await result;
}
