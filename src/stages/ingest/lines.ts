import type { Span } from "../../span.ts";

/** The lines of a source, without their ends. */
export function linesOf(source: string): Span[] {
  const lines: Span[] = [];
  for (let from = 0; from <= source.length; ) {
    const newline = source.indexOf("\n", from);
    const next = newline < 0 ? source.length : newline;
    const end = source[next - 1] === "\r" && next > from ? next - 1 : next;
    lines.push({ start: from, end });
    from = next + 1;
  }
  return lines;
}
