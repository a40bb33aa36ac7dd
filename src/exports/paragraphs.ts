import { type Span, trimmed } from "../span.ts";

/** The paragraphs of a text: what blank lines part, without white space at their ends. One pass over the text. */
export function paragraphsOf(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (let line = 0; line < text.length; ) {
    const newline = text.indexOf("\n", line);
    const end = newline < 0 ? text.length : newline;
    if (isBlank(text, line, end)) {
      add(text, { start, end: line }, found);
      start = end;
    }
    line = end + 1;
  }
  add(text, { start, end: text.length }, found);
  return found;
}

function isBlank(text: string, from: number, to: number): boolean {
  const { start, end } = trimmed(text, { start: from, end: to });
  return start === end;
}

function add(text: string, span: Span, found: Span[]): void {
  const paragraph = trimmed(text, span);
  if (paragraph.start < paragraph.end) found.push(paragraph);
}
