/** Where a span stands, for people: the line and column of the file, and the words around it with a caret below. */
import type { RawOffsets } from "../document.ts";
import type { Span } from "../span.ts";

export interface Place {
  /** From 1, in the decoded file. */
  readonly line: number;
  /** From 1, in UTF-16 code units of the line. */
  readonly column: number;
  /** Words of the article around the span, on one line. */
  readonly excerpt: string;
  /** Where in the excerpt the span stands. */
  readonly caret: Span;
}

/**
 * Makes the function that places spans of a text in its file.
 * @param source the decoded file
 * @param offsets how the text goes with the file; null when the text is the file
 */
export function placer(text: string, source: string, offsets: RawOffsets | null): (span: Span) => Place {
  const starts = lineStarts(source);
  return (span) => {
    const raw = offsets ? rawOffset(offsets, span.start) : span.start;
    const line = lastAtMost(starts, raw);
    return { line: line + 1, column: raw - (starts[line] ?? 0) + 1, ...excerpt(text, span) };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The offset in the file of an offset in the text. */
function rawOffset({ text, raw }: RawOffsets, offset: number): number {
  const piece = lastAtMost(text, offset);
  return (raw[piece] ?? 0) + Math.max(0, offset - (text[piece] ?? 0));
}

/** The index of the last of the ascending numbers that is not above a given one, or 0: binary search. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

const BEFORE = 24;
const EXCERPT = 92;
const CUT = "…";

/** A piece of the span's paragraph that shows where it begins, and as much of it as there is room for. */
function excerpt(text: string, span: Span): Pick<Place, "excerpt" | "caret"> {
  const first = text.lastIndexOf("\n", Math.max(0, span.start - 1)) + 1;
  const newline = text.indexOf("\n", span.start);
  const last = newline < 0 ? text.length : newline;
  const from = span.start - first > BEFORE ? notInPair(text, span.start - BEFORE) : first;
  const to = Math.min(last, notInPair(text, from + EXCERPT));
  const head = from > first ? CUT : "";
  const start = head.length + span.start - from;
  const end = Math.max(start + 1, head.length + Math.min(span.end, to) - from);
  const words = text.slice(from, to).replace(/\s/g, " ");
  return { excerpt: head + words + (to < last ? CUT : ""), caret: { start, end } };
}

/** An offset that does not cut a surrogate pair. */
function notInPair(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
