import type { Months } from "../../dates.ts";
import type { Lexicons } from "../../lexicons.ts";
import { type Span, textOf } from "../../span.ts";
import { beforeDate, FULL_DATE, findDate, type Head, isName } from "./head-line.ts";
import { withoutIssue } from "./issue-of-outlet.ts";

const FROM = /^(?:(?:from )?the .{2,30} (?:issue|edition|number) of|from|published (?:by|in)|for)\s+/i;

/** Reads a piece that holds a date, an outlet, or both. */
export function readPlace(
  text: string,
  piece: Span,
  isDated: boolean,
  head: Head,
  months: Months,
  lexicons: Lexicons,
): void {
  const rest = withoutDate(text, piece, head, months);
  const from = FROM.exec(textOf(text, rest));
  const whole = from ? { start: rest.start + from[0].length, end: rest.end } : rest;
  const { span, isIssue } = withoutIssue(text, whole, months, lexicons);
  const dated = isDated && text.charAt(rest.end) !== ":";
  const named = dated || isIssue || from !== null || head.authors.length > 0;
  if (head.outlet === null && named && isName(text, span, lexicons)) head.outlet = span;
}

/** What stands before the date of a piece; the date is the article's. */
export function withoutDate(text: string, piece: Span, head: Head, months: Months): Span {
  const dated = findDate(text, piece, months);
  if (!dated) return piece;
  if (dated.value.length >= FULL_DATE) head.published ??= dated.value;
  return beforeDate(text, piece, dated);
}

/** A name that is no office: "Staff Writer". */
export function isOutlet(text: string, part: Span, lexicons: Lexicons): boolean {
  const words = textOf(text, part).toLowerCase().split(/\s+/u);
  const office = words.some((word) => lexicons["role-nouns"].has(word));
  return isName(text, part, lexicons) && !office && !lexicons.places.has(words.join(" "));
}
