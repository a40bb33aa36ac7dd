/** The process that reads: so that whoever waits for it can end it when it hangs. */
import { interview } from "../pipelines/interview.ts";
import { Failure } from "../src/failure.ts";
import { loadKit } from "../src/run/assets.ts";
import type { Hostile } from "./inputs.ts";
import { brokenLaws } from "./laws.ts";

/** What became of one input: `broken` holds the laws that its record breaks. */
export interface Outcome {
  readonly result: "record" | "failure" | "crash";
  readonly detail: string;
  readonly broken: readonly string[];
  readonly json: string;
}

const pipeline = interview(loadKit());

function read({ mediaType, bytes }: Hostile): Outcome {
  try {
    const { record, text } = pipeline.run({ id: "fuzz", uri: null, mediaType, bytes });
    const changed = record.text === text ? [] : ["the text was changed"];
    return {
      result: "record",
      detail: "",
      broken: [...brokenLaws(record), ...changed],
      json: JSON.stringify(record),
    };
  } catch (error) {
    if (error instanceof Failure)
      return { result: "failure", detail: error.code, broken: [], json: error.code };
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { result: "crash", detail, broken: [], json: "" };
  }
}

process.on("message", (input: Hostile) => process.send?.(read(input)));
