/** An author and an outlet whom nothing calls so but the place of the name. */

import type { Months } from "../../dates.ts";
import { isGivenName } from "../../given-name.ts";
import { isCapital } from "../../letters.ts";
import type { Lexicons } from "../../lexicons.ts";
import { folded } from "../../names.ts";
import { type Span, textOf } from "../../span.ts";
import { isFullName } from "./full-name.ts";
import { beforeDate, FULL_DATE, findDate, isHeadline, isName } from "./head-line.ts";
import { withoutIssue } from "./issue-of-outlet.ts";

/** A word of a person's name: letters, and the marks that names have. */
const NAME_WORD = /^\p{Lu}[\p{L}’'.-]*$/u;

/** "Ana Prieto", alone between the headline and "The Reel, 14 March 2024" or "for The Reel": who wrote it. */
export function bareByline(
  text: string,
  lines: readonly Span[],
  months: Months,
  lexicons: Lexicons,
): Span | undefined {
  const [headline, line, next] = lines;
  if (!headline || !line || !next || !isHeadline(text, headline)) return undefined;
  if (!isName(text, line, lexicons) || !namesOutlet(text, next, months, lexicons)) return undefined;
  return isPersonal(textOf(text, line), lexicons) ? line : undefined;
}

function namesOutlet(text: string, line: Span, months: Months, lexicons: Lexicons): boolean {
  if (/^for\s+\p{Lu}/u.test(textOf(text, line))) return true;
  const { span, isIssue } = withoutIssue(text, line, months, lexicons);
  if (isIssue && isName(text, span, lexicons)) return true;
  const dated = findDate(text, line, months);
  if (dated === null || dated.value.length < FULL_DATE) return false;
  return isName(text, beforeDate(text, line, dated), lexicons);
}

/** Lists of words that are in no person's name. */
const FOREIGN = [
  "organization-names",
  "title-small-words",
  "place-names",
  "workplaces",
  "event-names",
  "program-names",
] as const;

/** The fewest and most words of a byline that nothing marks as one. */
const [FEWEST, MOST] = [2, 4];

/**
 * "Ana Prieto visits the yard", or her name alone, between the headline and the first paragraph of a feature that never
 * names her again: who wrote it, where the given name is known or the next line is an outlet's. Whom an article is about it
 * names more than once.
 */
export function unrepeatedName(
  text: string,
  lines: readonly Span[],
  months: Months,
  lexicons: Lexicons,
): Span[] {
  for (let i = 1; i < lines.length; i++) {
    const [line, next] = [lines[i], lines[i + 1]];
    const name = line && leadingName(textOf(text, line));
    const surname = name?.slice(name.lastIndexOf(" ") + 1);
    if (!line || !name || !surname || !isHeadline(text, line) || !isPersonal(name, lexicons)) continue;
    const signed = next !== undefined && namesOutlet(text, next, months, lexicons);
    if (!signed && !isFullName(name, lexicons)) continue;
    const end = line.start + name.length;
    if (!text.includes(surname, end) && text.indexOf(surname) >= line.start)
      return [{ start: line.start, end }];
  }
  return [];
}

/** The capitals at the start of a line, where a small word or nothing comes after them. */
const leadingName = (line: string): string | undefined =>
  /^(\p{Lu}[\p{L}’'.-]{0,20}(?: \p{Lu}[\p{L}’'.-]{0,20}){1,3})(?= \p{Ll}|$)/u.exec(line)?.[1];

/** Two to four words, none of which says that it names an outlet, a venue or a show. */
export function isPersonal(name: string, lexicons: Lexicons): boolean {
  const words = name.split(/\s+/u);
  if (lexicons.places.has(folded(name)) || isOffice(words, lexicons)) return false;
  const lists = FOREIGN.map((list) => lexicons[list]);
  const foreign = (word: string) => lists.some((list) => list.has(word));
  return (
    words.length >= FEWEST &&
    words.length <= MOST &&
    words.every((word) => NAME_WORD.test(word) && !foreign(word.toLowerCase()))
  );
}

/** "Staff Writer", not "Ana Cook". */
export const isOffice = (words: readonly string[], lexicons: Lexicons): boolean =>
  lexicons["role-nouns"].has(folded(words.at(-1) ?? "")) && !isGivenName(folded(words[0] ?? ""), lexicons);

/** "Reel Notes", alone between a headline in small letters and the first paragraph: where it came out. */
export function bareOutlet(text: string, [headline, line]: readonly Span[], lexicons: Lexicons): Span | null {
  if (!headline || !line || !isHeadline(text, headline) || isName(text, headline, lexicons)) return null;
  const words = textOf(text, line).split(/\s+/u);
  const short = words.length >= FEWEST && words.length <= MOST;
  const small = textOf(text, headline)
    .split(/\s+/u)
    .filter((word) => /^\p{Ll}{4}/u.test(word)).length;
  const titled = words.every((word) => isCapital(word) || lexicons["title-small-words"].has(word));
  if (!short || small === 0 || !titled || !isName(text, line, lexicons)) return null;
  return isFullName(textOf(text, line), lexicons) ? null : line;
}
