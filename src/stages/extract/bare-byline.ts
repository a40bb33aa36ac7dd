/** An author and an outlet whom nothing calls so but the place of the name. */

import type { Months } from "../../dates.ts";
import { isGivenName } from "../../given-name.ts";
import { isCapital } from "../../letters.ts";
import type { Lexicons } from "../../lexicons.ts";
import { folded } from "../../names.ts";
import { type Span, textOf } from "../../span.ts";
import { isFullName } from "./full-name.ts";
import { beforeDate, FULL_DATE, findDate, isHeadline, isName } from "./head-line.ts";

/** A word of a person's name: letters, and the marks that names have. */
const NAME_WORD = /^\p{Lu}[\p{L}’'.-]*$/u;

/** "Ana Prieto", alone between the headline and "The Reel, 14 March 2024": who wrote it. */
export function bareByline(
  text: string,
  lines: readonly Span[],
  months: Months,
  lexicons: Lexicons,
): Span | undefined {
  const [headline, line, next] = lines;
  if (!headline || !line || !next || !isHeadline(text, headline)) return undefined;
  const dated = findDate(text, next, months);
  if (dated === null || dated.value.length < FULL_DATE) return undefined;
  const outlet = beforeDate(text, next, dated);
  if (!isName(text, outlet, lexicons) || !isName(text, line, lexicons)) return undefined;
  return isPersonal(textOf(text, line), lexicons) ? line : undefined;
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
const isOffice = (words: readonly string[], lexicons: Lexicons): boolean =>
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
