/** The lines at the head of a text, piece by piece: who wrote it, where and when it came out. */
import type { Months } from "../../dates.ts";
import type { Lexicons } from "../../lexicons.ts";
import { type Span, textOf, trimmed } from "../../span.ts";
import { isPersonal } from "./bare-byline.ts";
import { beforeDate, FULL_DATE, findDate, isName } from "./head-line.ts";

/** What the head has said so far. */
export interface Head {
  title: string | null;
  readonly authors: Span[];
  published: string | null;
  outlet: Span | null;
}

/** A line, cut at bars, dots and after sentences: "By Ana Prieto. The Reel | 14 March 2024". */
export function piecesOf(text: string, line: Span, months: Months): Span[] {
  const pieces: Span[] = [];
  let from = line.start;
  for (let i = line.start; i <= line.end; i++) {
    if (i < line.end && !BARS.includes(text.charAt(i)) && !endsSentence(text, from, i, months)) continue;
    const span = trimmed(text, { start: from, end: i });
    if (span.end > span.start) pieces.push(span);
    from = i + 1;
  }
  return pieces;
}

const BARS = "|·•—–";

/** A stop before a capital that is none of an initial, of "St." or of "Nov.". */
function endsSentence(text: string, from: number, i: number, months: Months): boolean {
  if (text.charAt(i) !== "." || !/^\s+\p{Lu}/u.test(text.slice(i + 1, i + 4))) return false;
  const word =
    /(?<![\p{L}\d’'-])[\p{L}\d’'-]+$/u.exec(text.slice(Math.max(from, i - LONGEST_WORD), i))?.[0] ?? "";
  return word.length >= SHORTEST_WORD && !months.has(word.toLowerCase());
}

const LONGEST_WORD = 24;
/** Before a stop, shorter words are cut short. */
const SHORTEST_WORD = 4;

/** "Ana Prieto, The Reel, 14 March 2024", "Ana Prieto | The Reel | 14 March 2024": a whole line; true where it is one. */
export function readSignature(
  text: string,
  line: Span,
  head: Head,
  months: Months,
  lexicons: Lexicons,
): boolean {
  const dated = findDate(text, line, months);
  if (!dated || dated.value.length < FULL_DATE || head.authors.length > 0) return false;
  const parts = partsOf(text, beforeDate(text, line, dated), /[,|·•]/).filter(
    ({ start, end }) => end > start,
  );
  const [name, outlet] = parts;
  if (parts.length !== 2 || !name || !outlet) return false;
  if (!isPersonal(textOf(text, name), lexicons) || !isName(text, outlet, lexicons)) return false;
  head.authors.push(name);
  head.outlet ??= outlet;
  head.published ??= dated.value;
  return true;
}

const BY = /^(?:([\p{L} ]{1,20}) )?by\s+/iu;
const LABEL = /^(\p{L}{4,12}):\s+/u;
const FROM = /^(?:(?:from )?the .{2,30} (?:issue|edition|number) of|from|published (?:by|in)|for)\s+/i;

/** Reads one piece into the head: a byline, or a date, an outlet and a name in some order. */
export function readPiece(text: string, piece: Span, head: Head, months: Months, lexicons: Lexicons): void {
  const words = textOf(text, piece);
  const by = BY.exec(words) ?? LABEL.exec(words);
  if (by && (!by[1] || isByline(by[1], by[0].includes(":"), lexicons))) {
    readByline(text, { start: piece.start + by[0].length, end: piece.end }, head, months, lexicons);
    return;
  }
  const rest = withoutDate(text, piece, head, months);
  const from = FROM.exec(textOf(text, rest));
  const outlet = from ? { start: rest.start + from[0].length, end: rest.end } : rest;
  const dated = rest.end < piece.end && text.charAt(rest.end) !== ":";
  const named = dated || from !== null || head.authors.length > 0;
  if (head.outlet === null && named && isName(text, outlet, lexicons)) head.outlet = outlet;
}

/** "Words by", "Interview:", "Interviewer:". */
function isByline(lead: string, labelled: boolean, lexicons: Lexicons): boolean {
  const words = lead.toLowerCase().split(" ");
  return words.some((word) => lexicons["byline-words"].has(word)) && !(labelled && /^photo/i.test(lead));
}

/** What stands before the date of a piece; the date is the article's. */
function withoutDate(text: string, piece: Span, head: Head, months: Months): Span {
  const dated = findDate(text, piece, months);
  if (!dated) return piece;
  if (dated.value.length >= FULL_DATE) head.published ??= dated.value;
  return beforeDate(text, piece, dated);
}

/** A span, cut at each mark of a kind. */
function partsOf(text: string, span: Span, mark = /,/): Span[] {
  let from = span.start;
  return textOf(text, span)
    .split(mark)
    .map((part) => {
      const found = trimmed(text, { start: from, end: from + part.length });
      from += part.length + 1;
      return found;
    });
}

/** "Ana Prieto and Ben Okri", "Ana Prieto, Books editor of The Reel", "Ana Prieto, The Reel", "Ana Prieto for The Reel". */
function readByline(text: string, piece: Span, head: Head, months: Months, lexicons: Lexicons): void {
  const span = withoutDate(text, piece, head, months);
  const outlet = /\s(?:for|of|in)\s+((?:the\s+)?\p{Lu}[^,|]*)$/u.exec(textOf(text, span));
  const [names, ...others] = partsOf(text, span);
  if (names) readAuthors(text, names, head, lexicons);
  const last = others.at(-1);
  if (last && isListed(text, last)) for (const other of others) readAuthors(text, other, head, lexicons);
  else if (last && isOutlet(text, last, lexicons)) head.outlet ??= last;
  else if (outlet?.[1]) head.outlet ??= trimmed(text, { start: span.end - outlet[1].length, end: span.end });
}

/** ", Ben Okri and Cy Lund" behind the first name. */
const isListed = (text: string, part: Span): boolean =>
  /^\p{Lu}[\p{L}’'.-]+(?:\s\p{Lu}[\p{L}’'.-]+)+\s+and\s+\p{Lu}[\p{L}’'.-]+\s\p{Lu}[\p{L}’'. -]+$/u.test(
    textOf(text, part),
  );

/** Names in one part: "Ana Prieto and Ben Okri for The Reel". */
function readAuthors(text: string, part: Span, head: Head, lexicons: Lexicons): void {
  let from = part.start;
  const names = /^.+?(?=\s(?:for|of|in|at)\s|$)/u.exec(textOf(text, part))?.[0] ?? "";
  for (const name of names.split(/(?<!\s)\s+and\s+|(?<!\s)\s*&\s*/u)) {
    const start = text.indexOf(name, from);
    const author = trimmed(text, { start, end: start + name.length });
    if (name !== "" && isName(text, author, lexicons)) head.authors.push(author);
    from = start + name.length;
  }
}

/** A name that is no office: "Staff Writer". */
function isOutlet(text: string, part: Span, lexicons: Lexicons): boolean {
  const words = textOf(text, part).toLowerCase().split(/\s+/u);
  const office = words.some((word) => lexicons["role-nouns"].has(word));
  return isName(text, part, lexicons) && !office && !lexicons.places.has(words.join(" "));
}
