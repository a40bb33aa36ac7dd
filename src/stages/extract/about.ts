/** What the head of a text says of the article: title, byline, outlet, date. */
import { type Months, monthNumbers } from "../../dates.ts";
import type { About, Block, Ingested } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { type Span, textOf, trimmed } from "../../span.ts";
import { bareByline } from "./bare-byline.ts";
import { beforeDate, FULL_DATE, findDate, isHeadline, isName } from "./head-line.ts";

/** The file's own metadata, and where it has none, what the lines before the first paragraph say. */
export function findAbout(doc: Ingested, lexicons: Lexicons): About {
  const lines = headLines(doc.text, doc.blocks);
  const head = readHead(doc.text, lines, lexicons);
  const own = doc.metadata;
  return {
    title: own.title ?? head.title,
    byline: own.byline.length > 0 ? own.byline : head.authors.map((a) => textOf(doc.text, a)),
    published: own.published ?? head.published,
    outlet: own.outlet ?? (head.outlet && textOf(doc.text, head.outlet)),
    lang: own.lang,
    cast: own.cast,
    bylineSpans: head.authors,
    outletSpan: head.outlet,
  };
}

interface Line extends Span {
  readonly block: Block;
}

/** Longer lines are paragraphs. */
const LONGEST_LINE = 160;
const MOST_LINES = 12;

/** The short lines before the first paragraph. */
function headLines(text: string, blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  for (const block of blocks.slice(0, MOST_LINES)) {
    const inside = splitLines(text, block);
    if (block.kind === "cue" || inside.some((line) => line.end - line.start > LONGEST_LINE)) break;
    lines.push(...inside.map((line) => ({ ...line, block })));
  }
  return lines;
}

function splitLines(text: string, block: Block): Span[] {
  const lines: Span[] = [];
  let from = block.start;
  while (from <= block.end) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 || newline > block.end ? block.end : newline;
    const span = trimmed(text, { start: from, end: to });
    if (span.end > span.start) lines.push(span);
    from = to + 1;
  }
  return lines;
}

interface Head {
  title: string | null;
  authors: Span[];
  published: string | null;
  outlet: Span | null;
}

function readHead(text: string, lines: readonly Line[], lexicons: Lexicons): Head {
  const head: Head = { title: null, authors: [], published: null, outlet: null };
  const months = monthNumbers(lexicons.months);
  const author = bareByline(text, lines, months, lexicons);
  if (author) head.authors.push(author);
  const pieces = lines.flatMap((line, i) => (i === 0 || line === author ? [] : piecesOf(text, line)));
  for (const piece of pieces) readPiece(text, piece, head, months, lexicons);
  const first = lines[0];
  const shown =
    first &&
    (first.block.kind === "heading" ||
      (lines.length > 1 && isHeadline(text, first)) ||
      head.authors.length > 0);
  if (first && shown) readTitle(text, lines, head);
  return head;
}

/** "SECOND SHIFT / Episode 88: The Ice Road": a numbered instalment is the title, what stands over it the outlet. */
function readTitle(text: string, lines: readonly Line[], head: Head): void {
  const [first, second] = lines;
  if (!first) return;
  const numbered = second && /^(episode|ep\.?|issue|no\.?|part)\s*#?\d/i.test(textOf(text, second));
  if (numbered) head.outlet = { start: first.start, end: first.end };
  const { start, end } = numbered ? second : first;
  head.title = text.slice(start, end).replace(/\s+/gu, " ");
}

/** A line, cut at bars and dots: "By Ana Prieto | The Reel | 14 March 2024". */
function piecesOf(text: string, line: Line): Span[] {
  const pieces: Span[] = [];
  let from = line.start;
  for (let i = line.start; i <= line.end; i++) {
    if (i < line.end && !/[|·•—–]/.test(text.charAt(i))) continue;
    const span = trimmed(text, { start: from, end: i });
    if (span.end > span.start) pieces.push(span);
    from = i + 1;
  }
  return pieces;
}

function readPiece(text: string, piece: Span, head: Head, months: Months, lexicons: Lexicons): void {
  const by = /^(?:([\p{L} ]{1,20}) )?by\s+/iu.exec(textOf(text, piece));
  if (by && (!by[1] || lexicons["byline-words"].has(by[1].toLowerCase().split(" ")[0] ?? ""))) {
    readByline(text, { start: piece.start + by[0].length, end: piece.end }, head, lexicons);
    return;
  }
  const dated = findDate(text, piece, months);
  if (dated && dated.value.length >= FULL_DATE) head.published ??= dated.value;
  const rest = dated ? beforeDate(text, piece, dated) : piece;
  const from = /^from the .{2,30} (?:issue|edition) of /i.exec(textOf(text, rest));
  const outlet = from ? { start: rest.start + from[0].length, end: rest.end } : rest;
  const named = dated !== null || from !== null || head.authors.length > 0;
  if (head.outlet === null && named && isName(text, outlet, lexicons)) head.outlet = outlet;
}

/** "Ana Prieto and Ben Okri", "Ana Prieto, Books editor of The Reel", "Ana Prieto for The Reel". */
function readByline(text: string, span: Span, head: Head, lexicons: Lexicons): void {
  let from = span.start;
  const outlet = /\s(?:for|of|in)\s+((?:the\s+)?\p{Lu}[^,|]*)$/u.exec(textOf(text, span));
  const names = /^[^,|]+?(?=\s(?:for|of|in|at)\s|,|$)/u.exec(textOf(text, span))?.[0] ?? "";
  for (const part of names.split(/(?<!\s)\s+and\s+|(?<!\s)\s*&\s*/u)) {
    const start = text.indexOf(part, from);
    const author = trimmed(text, { start, end: start + part.length });
    if (part !== "" && isName(text, author, lexicons)) head.authors.push(author);
    from = start + part.length;
  }
  const further = /,\s+(\p{Lu}[\p{L}’'.-]+(?:\s\p{Lu}[\p{L}’'.-]+)+)\s+and\s+(\p{Lu}[\p{L}’'. -]+)$/u.exec(
    textOf(text, span),
  );
  for (const name of further?.slice(1) ?? []) {
    const start = text.indexOf(name, span.start);
    head.authors.push({ start, end: start + name.length });
  }
  if (outlet?.[1]) head.outlet ??= trimmed(text, { start: span.end - outlet[1].length, end: span.end });
}
