/** One article's work as plain data, so that it can be handed to a thread or to another machine. */

/** How articles are read, beside the pipeline; the same for all of a run. */
export interface Reading {
  /** The media type of every input, or null to tell it from the name and the content. */
  readonly mediaType: string | null;
  /** The file of a known cast, or null. */
  readonly people: string | null;
  /** Whether spans also say where they stand in the source. */
  readonly rawOffsets: boolean;
}

export const AS_IT_IS: Reading = { mediaType: null, people: null, rawOffsets: false };

export interface Task {
  /** The file to read; "-" is stdin. */
  readonly path: string;
  /** What was read from stdin for a thread, which has none; null to read the path. */
  readonly bytes: Uint8Array | null;
  /** Bytes that an article may have; null for what one file may have at most. */
  readonly maxBytes: number | null;
  readonly id: string | null;
  /** The module of a pipeline of the user's own, or null for the built-in one. */
  readonly pipeline: string | null;
  /** A stage's name: its layer is the output, in place of the record. */
  readonly until: string | null;
  readonly reading: Reading;
  /** The file to write, or null. */
  readonly output: string | null;
  /** A folder on the same disk as the output, for files that are not yet whole. */
  readonly scratch: string | null;
  /** Whether the output is to come back too. */
  readonly show: boolean;
  /** SHA-256 of what the output there was made from: when the file still holds that, nothing is done again. */
  readonly made: string | null;
}

export interface Result {
  /** The output as one line of JSON, where it was asked for. */
  readonly text: string | null;
  /** SHA-256 of the file; null when it could not be read. */
  readonly sha256: string | null;
  readonly skipped: boolean;
  /** Null where there is no record: a failure, a layer, or nothing done. */
  readonly tally: Tally | null;
  /** What a person should know of the whole file. */
  readonly warnings: readonly string[];
  readonly failure: FailureData | null;
}

/** What a run counts of its records. */
export interface Tally {
  readonly quotes: number;
  readonly attributed: number;
}

/** A failure as plain data. */
export interface FailureData {
  readonly code: string;
  readonly message: string;
  readonly file: string | null;
  readonly hint: string | null;
}

/** The result of a task that failed before its work began, or that was stopped. */
export const failedResult = ({ code, message, file, hint }: FailureData): Result => ({
  text: null,
  sha256: null,
  skipped: false,
  tally: null,
  warnings: [],
  failure: { code, message, file, hint },
});
