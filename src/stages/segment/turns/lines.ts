import type { Block, Mark } from "../../../document.ts";
import { type Span, trimmed } from "../../../span.ts";

/** A line of a block, where a turn may begin. */
export interface Line extends Span {
  readonly block: number;
  /** False for what stands after a line break inside the block. */
  readonly first: boolean;
}

/** All lines of all blocks, in order; blank ones are left out. */
export function linesIn(text: string, blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  for (const [index, block] of blocks.entries()) {
    let first = true;
    for (let from = block.start; from < block.end; ) {
      const newline = text.indexOf("\n", from);
      const end = newline < 0 || newline > block.end ? block.end : newline;
      const line = trimmed(text, { start: from, end });
      if (line.end > line.start) {
        lines.push({ start: line.start, end: line.end, block: index, first });
        first = false;
      }
      from = end + 1;
    }
  }
  return lines;
}

/** Answers how much of a span, from its start on, is bold or in italics; spans must be asked for in order. */
export function markReader(marks: readonly Mark[], kind: Mark["kind"]): (span: Span) => Span | null {
  const own = marks.filter((mark) => mark.kind === kind).sort((a, b) => a.start - b.start);
  let at = 0;
  return (span) => {
    while (at < own.length && (own[at]?.end ?? 0) <= span.start) at++;
    let end = span.start;
    for (let i = at; i < own.length; i++) {
      const mark = own[i];
      if (!mark || mark.start > end + 2 || mark.start >= span.end) break;
      end = Math.max(end, mark.end);
    }
    return end > span.start ? { start: span.start, end: Math.min(end, span.end) } : null;
  };
}
