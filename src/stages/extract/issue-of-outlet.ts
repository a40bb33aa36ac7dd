import type { Months } from "../../dates.ts";
import type { Lexicons } from "../../lexicons.ts";
import { folded } from "../../names.ts";
import { type Span, textOf } from "../../span.ts";
import { partsOf } from "./head-line.ts";

/** The name of an outlet, and whether words behind it say that it comes out in issues. */
interface Outlet {
  readonly span: Span;
  readonly isIssue: boolean;
}

/** "The Reel, spring issue", "The Reel, May", "The Reel, the magazine of Lund", "The Reel, Lund", "The Reel 112" → "The Reel". */
export function withoutIssue(text: string, span: Span, months: Months, lexicons: Lexicons): Outlet {
  const parts = partsOf(text, span, /[,:]/);
  const at = parts.findIndex((part, i) => i > 0 && isBehindName(textOf(text, part), months, lexicons));
  const last = parts[at - 1];
  if (last)
    return {
      span: { start: span.start, end: last.end },
      isIssue: saysIssue(text.slice(last.end, span.end), months, lexicons),
    };
  const number = / \d{1,4}(?:\/\d{1,4})?$/.exec(textOf(text, span))?.[0].length ?? 0;
  return { span: { start: span.start, end: span.end - number }, isIssue: false };
}

const isBehindName = (words: string, months: Months, lexicons: Lexicons): boolean =>
  /^\p{Ll}/u.test(words) || lexicons.places.has(folded(words)) || saysIssue(words, months, lexicons);

const saysIssue = (words: string, months: Months, lexicons: Lexicons): boolean =>
  (words.toLowerCase().match(/\p{L}+/gu) ?? []).some(
    (word) => lexicons["issue-words"].has(word) || months.has(word),
  );
