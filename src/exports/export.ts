/** The one shape of all formats: records in, pieces of files out, one record in memory at a time where a format allows. */
import type { InterviewRecord } from "../schema.ts";

export type Records = AsyncIterable<InterviewRecord> | Iterable<InterviewRecord>;

/** The next piece of a file. Pieces of several files may come in turns; those of one file come in order. */
export interface Piece {
  /** A plain file name within the output folder; "" for a format that is one file. */
  readonly file: string;
  readonly data: string | Uint8Array;
}

export interface ExportOptions {
  /** csv: write "'" before cells that a spreadsheet would run as a formula. */
  readonly guardFormulas?: boolean;
}

/** A format. It never touches the disk: the door writes the pieces. */
export type Export = (records: Records, options: ExportOptions) => AsyncIterable<Piece>;

/** A piece of the only file of a format. */
export const piece = (data: string | Uint8Array): Piece => ({ file: "", data });
