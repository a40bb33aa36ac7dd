import type { Block } from "../../document.ts";
import { type Span, trimmed } from "../../span.ts";
import type { Reading } from "../ingest.ts";
import { linesOf } from "./lines.ts";
import { NO_METADATA } from "./metadata.ts";

/** Plain text: the decoded file is the text. A block is a line, or the lines of a paragraph that was wrapped. */
export function readPlain(decoded: string): Reading {
  return {
    text: decoded,
    blocks: paragraphs(decoded),
    marks: [],
    times: [],
    metadata: NO_METADATA,
    rawOffsets: null,
  };
}

/** A line longer than this was not wrapped by an editor or a mail program. */
const WIDEST = 130;
const NARROWEST = 40;
/** Of the lines that go on without a blank line, so many must be too full for the next word. */
const MOSTLY_FULL = 0.75;

function paragraphs(text: string): Block[] {
  const lines = linesOf(text).map((line) => trimmed(text, line));
  const width = wrapWidth(text, lines);
  const blocks: Block[] = [];
  let open: Span | null = null;
  const close = () => {
    if (open) blocks.push({ start: open.start, end: open.end, kind: "paragraph", level: 0 });
    open = null;
  };
  let before: Span | null = null;
  for (const line of lines) {
    if (line.end === line.start) close();
    else if (open && width !== null && isFull(text, before ?? line, line, width))
      open = { start: open.start, end: line.end };
    else {
      close();
      open = line;
    }
    before = line;
  }
  close();
  return blocks;
}

/** The column at which the text was wrapped, or null when its lines are paragraphs. */
function wrapWidth(text: string, lines: readonly Span[]): number | null {
  if (areWide(lines)) return null;
  const lengths = lines.map((line) => line.end - line.start).filter((length) => length > 0);
  const sorted = lengths.toSorted((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * WIDTH_AT)] ?? 0;
  if (width < NARROWEST) return null;
  const pairs = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    return before && before.end > before.start && line.end > line.start
      ? [isFull(text, before, line, width)]
      : [];
  });
  const full = pairs.filter(Boolean).length;
  return full >= 3 && full >= MOSTLY_FULL * pairs.length ? width : null;
}

/** So many of the lines that were written are no wider than the text; the rest may stick out. */
const WIDTH_AT = 0.95;

/** True where more lines than a few are too wide to have been wrapped, as in most files: nothing need be sorted then. */
function areWide(lines: readonly Span[]): boolean {
  let written = 0;
  let wide = 0;
  for (const { start, end } of lines) {
    if (end > start) written++;
    if (end - start > WIDEST) wide++;
  }
  return written - wide <= Math.floor(written * WIDTH_AT);
}

/** True when the next line's first word would not have stood on this line. */
function isFull(text: string, line: Span, next: Span, width: number): boolean {
  const word = /^\S{1,40}/.exec(text.slice(next.start, Math.min(next.end, next.start + 40)))?.[0].length ?? 0;
  return line.end - line.start + 1 + word > width * 0.94;
}
