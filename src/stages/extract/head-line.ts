/** One line at the head of a text: is it a headline or a name, and what date is in it. */
import { dateAt, type Months } from "../../dates.ts";
import type { Lexicons } from "../../lexicons.ts";
import { type Span, textOf, trimmed } from "../../span.ts";

/** What the head has said so far. */
export interface Head {
  title: string | null;
  readonly authors: Span[];
  published: string | null;
  outlet: Span | null;
}

/** A headline is no sentence: no full stop, no label's colon at its end. */
export const isHeadline = (text: string, line: Span): boolean => !/[.,:;]$/.test(textOf(text, line));

/** "2024-11-03"; a month alone may be of anything. */
export const FULL_DATE = 10;

export interface DatedSpan extends Span {
  readonly value: string;
}

export function findDate(text: string, span: Span, months: Months): DatedSpan | null {
  const line = textOf(text, span);
  if (!/\d/.test(line)) return null;
  const found = [...line.matchAll(/[\p{L}\d-]+\.?|,/gu)];
  const words = found.map((m) => m[0]);
  for (let i = 0; i < words.length; i++) {
    const date = dateAt(words, i, months);
    const last = found[(date?.last ?? 0) - 1];
    if (date && last)
      return {
        start: span.start + (found[i]?.index ?? 0),
        end: span.start + last.index + last[0].length,
        value: date.value,
      };
  }
  return null;
}

/** What stands before the date: "The Reel, Saturday 9 November 2024" → "The Reel". */
export function beforeDate(text: string, line: Span, date: Span): Span {
  const words = text.slice(line.start, date.start).trimEnd();
  const weekday = /,\s*\p{Lu}\p{Ll}{2,6}day,?$/u.exec(words)?.[0].length ?? 0;
  return trimPunctuation(text, { start: line.start, end: line.start + words.length - weekday });
}

/** A span, cut at each mark of a kind. */
export function partsOf(text: string, span: Span, mark = /,/): Span[] {
  let from = span.start;
  return textOf(text, span)
    .split(mark)
    .map((part) => {
      const found = trimmed(text, { start: from, end: from + part.length });
      from += part.length + 1;
      return found;
    });
}

function trimPunctuation(text: string, span: Span): Span {
  let { start, end } = trimmed(text, span);
  while (end > start && /[\s,;:]/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Capitals on every word but the small ones, and no label, at most a few words. */
export function isName(text: string, span: Span, lexicons: Lexicons): boolean {
  const words = textOf(text, span).split(/\s+/u);
  if (span.end <= span.start || words.length > LONGEST_NAME) return false;
  if (lexicons["header-labels"].has((words[0] ?? "").toLowerCase().replace(/:$/, ""))) return false;
  const small = (word: string) =>
    lexicons["title-small-words"].has(word) || lexicons["name-particles"].has(word) || word === "&";
  return (
    words.every(
      (word) =>
        (/^[\p{Lu}\d]/u.test(word) && !/[:?!.,]$/.test(word.replace(/^(\p{L}\.)+$/u, ""))) || small(word),
    ) && /\p{Lu}/u.test(words[0] ?? "")
  );
}

const LONGEST_NAME = 7;
