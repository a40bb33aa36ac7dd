/** An author whom nothing calls so but the place of the name. */
import type { Months } from "../../dates.ts";
import type { Lexicons } from "../../lexicons.ts";
import { type Span, textOf } from "../../span.ts";
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

/** The fewest and most words of a byline that nothing marks as one. */
const [FEWEST, MOST] = [2, 4];

function isPersonal(name: string, lexicons: Lexicons): boolean {
  const words = name.split(/\s+/u);
  const foreign = (word: string) =>
    lexicons["organization-names"].has(word) || lexicons["title-small-words"].has(word);
  return (
    words.length >= FEWEST &&
    words.length <= MOST &&
    words.every((word) => NAME_WORD.test(word) && !foreign(word.toLowerCase()))
  );
}
