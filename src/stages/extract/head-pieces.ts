/** The lines at the head of a text, piece by piece: who wrote it, where and when it came out. */
import type { Months } from "../../dates.ts";
import type { Lexicons } from "../../lexicons.ts";
import { type Span, textOf, trimmed } from "../../span.ts";
import { isPersonal } from "./bare-byline.ts";
import { readAuthor } from "./head-authors.ts";
import { beforeDate, type DatedSpan, FULL_DATE, type Head, isName, partsOf } from "./head-line.ts";
import { readPlace } from "./head-outlet.ts";

/** A line of the head, with the words that are set bold or italic in it. */
export interface HeadLine extends Span {
  readonly marks: readonly Span[];
}

/** A line, cut at bars, dots, slashes and after sentences: "By Ana Prieto. The Reel | 14 March 2024". */
function piecesOf(text: string, line: HeadLine, months: Months, lexicons: Lexicons): Span[] {
  const pieces: Span[] = [];
  const turns = markTurns(text, line.marks, lexicons);
  let from = line.start;
  for (let i = line.start; i <= line.end; i++) {
    if (i < line.end && !turns.has(i) && !ends(text, from, i, months)) continue;
    const span = trimmed(text, { start: from, end: i });
    if (span.end > span.start) pieces.push(span);
    from = i + 1;
  }
  return pieces;
}

/** "**Ana Prieto** *The Reel*": where one name ends and another begins, a line break was lost. */
const markTurns = (text: string, marks: readonly Span[], lexicons: Lexicons): ReadonlySet<number> =>
  new Set(
    marks
      .filter((mark, i) => {
        const next = marks[i + 1];
        return next?.start === mark.end + 1 && isName(text, mark, lexicons) && isName(text, next, lexicons);
      })
      .map(({ end }) => end),
  );

/** A bar, a dot, a dash, a slash with room around it, or a stop that ends a sentence. */
function ends(text: string, from: number, i: number, months: Months): boolean {
  const code = text.charCodeAt(i);
  if (code === STOP) return endsSentence(text, from, i, months);
  if (code === SLASH) return /\s/.test(text.charAt(i - 1));
  return code === BAR || (code > LAST_ASCII && "·•—–".includes(text.charAt(i)));
}

const [STOP, SLASH, BAR, LAST_ASCII] = [0x2e, 0x2f, 0x7c, 0x7f];

/** A stop before a capital that is none of an initial, of "St." or of "Nov.". */
function endsSentence(text: string, from: number, i: number, months: Months): boolean {
  if (!/^\s+\p{Lu}/u.test(text.slice(i + 1, i + 4))) return false;
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
  dated: DatedSpan | null,
  head: Head,
  lexicons: Lexicons,
): boolean {
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

/**
 * Reads a line into the head, the author first: a name beside the author or beside the date is the outlet's, whichever
 * comes first in "The Reel | 14 March 2024 | By Ana Prieto".
 */
export function readLine(
  text: string,
  line: HeadLine,
  dated: DatedSpan | null,
  head: Head,
  months: Months,
  lexicons: Lexicons,
): void {
  const others = piecesOf(text, line, months, lexicons).filter(
    (piece) => !readAuthor(text, piece, head, months, lexicons),
  );
  const isDated = dated !== null && dated.value.length >= FULL_DATE;
  for (const piece of others) readPlace(text, piece, isDated, head, months, lexicons);
}
