import type { Months } from "../../dates.ts";
import type { Lexicons } from "../../lexicons.ts";
import { type Span, textOf, trimmed } from "../../span.ts";
import { isOffice, isPersonal } from "./bare-byline.ts";
import { findDate, type Head, isName, partsOf } from "./head-line.ts";
import { isOutlet, readPlace, withoutDate } from "./head-outlet.ts";
import { withoutIssue } from "./issue-of-outlet.ts";

const BY = /^(?:([\p{L} ]{1,20}) )?by\s+/iu;
const LABEL = /^(\p{L}{4,12}):\s+/u;

/** Reads a piece that names who wrote the article; false where it does not. */
export function readAuthor(
  text: string,
  piece: Span,
  head: Head,
  months: Months,
  lexicons: Lexicons,
): boolean {
  const words = textOf(text, piece);
  const by = BY.exec(words) ?? LABEL.exec(words);
  if (by && (!by[1] || isByline(by[1], by[0].includes(":"), lexicons))) {
    readByline(text, { start: piece.start + by[0].length, end: piece.end }, head, months, lexicons);
    return true;
  }
  return (
    readLateAuthor(text, piece, head, months, lexicons) ||
    readOffice(text, piece, head, lexicons) ||
    readCorrespondent(text, piece, head, months, lexicons)
  );
}

/** "Posted on 14 March 2024 by Ana Prieto", "The Reel, 14 March 2024, by Ana Prieto", "For The Reel, by Ana Prieto". */
function readLateAuthor(text: string, piece: Span, head: Head, months: Months, lexicons: Lexicons): boolean {
  const dated = findDate(text, piece, months);
  const from = dated?.end ?? piece.start;
  const by = (dated ? /^,?\s+by\s+/i : /,\s+by\s+/i).exec(text.slice(from, piece.end));
  if (!by) return false;
  readAuthors(text, { start: from + by.index + by[0].length, end: piece.end }, head, lexicons);
  readPlace(text, { start: piece.start, end: from + by.index }, dated !== null, head, months, lexicons);
  return true;
}

/** "Ana Prieto, Books Editor, The Reel", and under a byline "Staff Writer, The Reel". */
function readOffice(text: string, piece: Span, head: Head, lexicons: Lexicons): boolean {
  const parts = partsOf(text, piece);
  const isSigned = head.authors.length > 0;
  const [name, office, outlet] = isSigned ? [undefined, ...parts] : parts;
  if (!office || !outlet || !isOfficeIn(text, office, lexicons)) return false;
  if (name && isOfficeIn(text, name, lexicons)) return false;
  if (!isOutlet(text, outlet, lexicons) || /\d/.test(textOf(text, outlet))) return false;
  if (name) {
    if (!isPersonal(textOf(text, name), lexicons)) return false;
    head.authors.push(name);
  }
  head.outlet ??= outlet;
  return true;
}

const isOfficeIn = (text: string, part: Span, lexicons: Lexicons): boolean =>
  isOffice(textOf(text, part).split(/\s+/u), lexicons);

/** "Ana Prieto, for The Reel"; "Ana Prieto reports from Lund". */
function readCorrespondent(
  text: string,
  piece: Span,
  head: Head,
  months: Months,
  lexicons: Lexicons,
): boolean {
  if (head.authors.length > 0) return false;
  const found = /^(\p{Lu}[^,]{3,40}?)(?:,? for (.+)| reports from .+)$/u.exec(textOf(text, piece));
  const name = found?.[1];
  if (!name || !isPersonal(name, lexicons)) return false;
  const outlet = { start: piece.end - (found[2]?.length ?? 0), end: piece.end };
  const { span } = withoutIssue(text, outlet, months, lexicons);
  if (found[2] && !isName(text, span, lexicons)) return false;
  head.authors.push({ start: piece.start, end: piece.start + name.length });
  if (found[2]) head.outlet ??= span;
  return true;
}

/** "Words by", "Interview:", "Interviewer:". */
function isByline(lead: string, labelled: boolean, lexicons: Lexicons): boolean {
  const words = lead.toLowerCase().split(" ");
  return words.some((word) => lexicons["byline-words"].has(word)) && !(labelled && /^photo/i.test(lead));
}

/** "Ana Prieto and Ben Okri", "Ana Prieto, Books editor of The Reel", "Ana Prieto, The Reel", "Ana Prieto for The Reel". */
function readByline(text: string, piece: Span, head: Head, months: Months, lexicons: Lexicons): void {
  const span = withoutDate(text, piece, head, months);
  const outlet = /\s(?:for|of|in|on)\s+((?:the\s+)?\p{Lu}[^,|]*)$/u.exec(textOf(text, span));
  const [names, ...others] = partsOf(text, span);
  if (names) readAuthors(text, names, head, lexicons);
  const last = others.at(-1);
  const house = others.find((other) => isOutlet(text, other, lexicons));
  if (last && isListed(text, last)) for (const other of others) readAuthors(text, other, head, lexicons);
  else if (house) head.outlet ??= withoutIssue(text, house, months, lexicons).span;
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
  const names = /^.+?(?=\s(?:for|of|in|on|at)\s|$)/u.exec(textOf(text, part))?.[0] ?? "";
  for (const name of names.split(/(?<!\s)\s+and\s+|(?<!\s)\s*&\s*/u)) {
    const start = text.indexOf(name, from);
    const author = trimmed(text, { start, end: start + name.length });
    if (name !== "" && isName(text, author, lexicons)) head.authors.push(author);
    from = start + name.length;
  }
}
