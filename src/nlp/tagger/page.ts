/** A text as the tagger sees it: its words with room between paragraphs, and what each does elsewhere in the text. */
import { EDGE, FACTS, LOWER } from "./memory.ts";

/** Rows: the tokens, with two empty rows before each paragraph and at the end. */
export interface Page {
  count: number;
  /** Numbers of the words, of rows near capitals and of marked ones; all other rows hold what an earlier text left there. */
  readonly word: Int32Array;
  /** What is known of words, by their numbers. */
  facts: Int32Array;
  /** The first of these facts of the word of each of the same rows: bits of name lists and of `FLAGS`. */
  readonly bits: Int32Array;
  readonly tag: Uint8Array;
  /** The token of a row, or -1. */
  readonly token: Int32Array;
  /** 1 where a sentence starts. */
  readonly opens: Uint8Array;
  /** 1 where no space stands before the row. */
  readonly glued: Uint8Array;
  /** The rows of capitals, in order. */
  readonly capitals: Int32Array;
  capitalCount: number;
  /** The rows near capitals, in order. */
  readonly near: Int32Array;
  /** The rows of capitals, and of small words that may be one of them, in order. */
  readonly marked: Int32Array;
  readonly habits: Uint16Array;
  /** Bits of phrases of name lists that a row starts or continues. */
  readonly phrases: Uint8Array;
  /** First and last row of the run of capitals that a row stands in, and of the longer one; known of rows in longer runs. */
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
  /** These rows, in order. */
  readonly actives: Int32Array;
  activeCount: number;
}

/** Empty rows before each paragraph and at the end. */
export const ROOM = 2;

/** A page with memory for so many rows. */
export const emptyPage = (size: number): Page => ({
  count: 0,
  word: new Int32Array(size).fill(EDGE),
  facts: new Int32Array(0),
  bits: new Int32Array(size),
  tag: new Uint8Array(size),
  token: new Int32Array(size),
  opens: new Uint8Array(size),
  glued: new Uint8Array(size),
  capitals: new Int32Array(size),
  capitalCount: 0,
  near: new Int32Array(size),
  marked: new Int32Array(size),
  habits: new Uint16Array(size),
  phrases: new Uint8Array(size),
  runFirst: new Int32Array(size),
  runLast: new Int32Array(size),
  wideFirst: new Int32Array(size),
  wideLast: new Int32Array(size),
  inRun: new Uint8Array(size),
  inWide: new Uint8Array(size),
  active: new Uint8Array(size),
  actives: new Int32Array(size),
  activeCount: 0,
});

/** One of the facts that are known of the word of a row. */
export const factOf = ({ word, facts }: Page, row: number, fact: number): number =>
  facts[(word[row] ?? 0) * FACTS + fact] ?? 0;

/** The hash of the row's word in lower case. */
export const lowerOf = (page: Page, row: number): number => factOf(page, row, LOWER);
