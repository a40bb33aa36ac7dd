/** A text as the tagger sees it: its words with room between paragraphs, and what each does elsewhere in the text. */
import type { Word } from "./words.ts";

/** Rows: the tokens, with two empty rows before each paragraph and at the end. */
export interface Page {
  readonly count: number;
  readonly word: readonly Word[];
  readonly tag: Uint8Array;
  /** The token of a row, or -1. */
  readonly token: Int32Array;
  /** 1 where a sentence starts. */
  readonly opens: Uint8Array;
  /** 1 where no space stands before the row. */
  readonly glued: Uint8Array;
  readonly habits: Uint16Array;
  /** Bits of phrases of name lists that a row starts or continues. */
  readonly phrases: Uint8Array;
  /** First and last row of the run of capitals that a row stands in; the row itself elsewhere. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
  readonly wideFirst: Int32Array;
  readonly wideLast: Int32Array;
  /** 1 where the row is a capital or stands in a run of more than one row. */
  readonly inRun: Uint8Array;
  /** 1 where the run is longer when particles may stand in it ("Bank of the West"). */
  readonly inWide: Uint8Array;
  /** 1 where a name may stand: at capitals and beside them. */
  readonly active: Uint8Array;
}

/** Empty rows before each paragraph and at the end. */
export const ROOM = 2;
