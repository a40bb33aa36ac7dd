/** What the head of a text says of the article: title, byline, outlet, date. */
import { monthNumbers } from "../../dates.ts";
import type { About, Block, Ingested, Segmented } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { type Span, textOf, trimmed } from "../../span.ts";
import { bareByline, bareOutlet, unrepeatedName } from "./bare-byline.ts";
import { headCast } from "./head-cast.ts";
import { findDate, type Head, isHeadline } from "./head-line.ts";
import { readLine, readSignature } from "./head-pieces.ts";

/** The file's own metadata, and where it has none, what the lines before the first paragraph say. */
export function findAbout(doc: Ingested & Segmented, lexicons: Lexicons): About {
  const lines = headLines(doc.text, doc.blocks);
  const [turn] = doc.turns;
  const said = turn?.label?.start ?? turn?.spans[0]?.start ?? 0;
  const head = readHead(doc, lines, said, lexicons);
  const above = said > 0 ? lines.filter((line) => line.end <= said) : [];
  const own = doc.metadata;
  return {
    title: own.title ?? head.title,
    byline: own.byline.length > 0 ? own.byline : head.authors.map((a) => textOf(doc.text, a)),
    published: own.published ?? head.published,
    outlet: own.outlet ?? (head.outlet && textOf(doc.text, head.outlet)),
    lang: own.lang,
    cast: [...own.cast, ...headCast(doc.text, above, lexicons)],
    bylineSpans: head.authors,
    outletSpan: head.outlet,
  };
}

interface Line extends Span {
  readonly block: Block;
}

/** Longer lines are paragraphs. */
const LONGEST_LINE = 160;
const MOST_BLOCKS = 12;
const MOST_LINES = 40;

/** The short lines before the first paragraph. */
function headLines(text: string, blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  for (const block of blocks.slice(0, MOST_BLOCKS)) {
    const before = lines.length;
    if (block.kind === "cue" || !addLines(text, block, lines))
      return lines.slice(0, Math.min(before, MOST_LINES));
  }
  return lines.slice(0, MOST_LINES);
}

/** Adds the lines of a block; false as soon as one is too long. */
function addLines(text: string, block: Block, lines: Line[]): boolean {
  let from = block.start;
  while (from <= block.end) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 || newline > block.end ? block.end : newline;
    const { start, end } = trimmed(text, { start: from, end: to });
    if (end - start > LONGEST_LINE) return false;
    if (end > start) lines.push({ start, end, block });
    from = to + 1;
  }
  return true;
}

function readHead(
  { text, turns, marks }: Ingested & Segmented,
  lines: readonly Line[],
  said: number,
  lexicons: Lexicons,
): Head {
  const head: Head = { title: null, authors: [], published: null, outlet: null };
  const months = monthNumbers(lexicons.months);
  const author = bareByline(text, lines, months, lexicons);
  if (author) head.authors.push(author);
  const above = turns.length > 0 ? lines.filter((line) => line.end <= said) : lines;
  const rest = above.filter((line, i) => i > 0 && line !== author);
  for (const line of rest) {
    const dated = findDate(text, line, months);
    if (readSignature(text, line, dated, head, lexicons)) continue;
    const { start, end } = line;
    const inside = marks.filter((mark) => mark.start >= start && mark.end <= end);
    readLine(text, { start, end, marks: inside }, dated, head, months, lexicons);
  }
  if (turns.length === 0 && head.authors.length === 0)
    head.authors.push(...unrepeatedName(text, lines, months, lexicons));
  if (isTitled(text, lines, head, said)) readTitle(text, lines, head);
  if (lines.length === 2 && head.authors.length === 0) head.outlet ??= bareOutlet(text, lines, lexicons);
  return head;
}

/** A heading, a headline over other lines or over the first turn, whatever stands over a byline. */
function isTitled(text: string, lines: readonly Line[], head: Head, said: number): boolean {
  const [first] = lines;
  if (!first) return false;
  if (first.block.kind === "heading" || head.authors.length > 0) return true;
  const apart = lines.length > 1 || (first.end === first.block.end && first.end < said);
  return apart && isHeadline(text, first);
}

/** "SECOND SHIFT / Episode 88: The Ice Road": a numbered instalment is the title, what stands over it the outlet. */
function readTitle(text: string, lines: readonly Line[], head: Head): void {
  const [first, second] = lines;
  if (!first) return;
  const numbered = second && /^(episode|ep\.?|issue|no\.?|part)\s*#?\d/i.test(textOf(text, second));
  if (numbered) head.outlet = { start: first.start, end: first.end };
  const { start, end } = numbered ? second : first;
  head.title = text.slice(start, end).replace(/\s+/gu, " ");
  const show = /^(.{2,60}?), (?:episode|ep\.) \d/i.exec(text.slice(start, end))?.[1];
  if (show) head.outlet ??= { start, end: start + show.length };
}
