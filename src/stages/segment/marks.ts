/** Quotation marks by shape and by what stands around them: which may open, which may close. */
import type { MarkKind } from "../../document.ts";
import { isEnglishLetter, isLetter } from "../../letters.ts";
import type { Lexicon } from "../../lexicons.ts";
import { isSpace, type Span } from "../../span.ts";

/** One mark; `opens` and `closes` may both hold, and the state of the paragraph then decides. */
export interface QuoteMark extends Span {
  readonly kind: MarkKind;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** All marks of a paragraph in order; apostrophes, feet and inches are left out. Paragraphs must be asked for in order. */
export type MarkFinder = (block: Span) => QuoteMark[];

/** Finds the marks of the paragraphs of a text. */
export function markFinder(text: string, elisions: Lexicon): MarkFinder {
  const signFrom = signFinder(text);
  return (block) => {
    const marks: QuoteMark[] = [];
    for (let i = signFrom(block.start); i < block.end; ) {
      const mark = i > block.start && isInWord(text, i) ? null : markAt(text, i, block, elisions);
      if (mark) marks.push(mark);
      i = signFrom(mark?.end ?? i + 1);
    }
    return marks;
  };
}

/** All signs that a mark may be; a regular expression passes over what is none several times as fast as a loop. */
const SIGN = /["'`«»‘’“”„‟＂]/g;

/** Answers where the first sign from a place on stands, infinity where none does; the text is gone through once. */
function signFinder(text: string): (from: number) => number {
  let at = -1;
  return (from) => {
    if (at >= from) return at;
    SIGN.lastIndex = from;
    at = SIGN.test(text) ? SIGN.lastIndex - 1 : Number.POSITIVE_INFINITY;
    return at;
  };
}

/** "don’t": between two letters, where an apostrophe neither opens nor closes. */
function isInWord(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code !== 0x27 && code !== 0x2018 && code !== 0x2019) return false;
  return isEnglishLetter(text.charCodeAt(i - 1)) && isEnglishLetter(text.charCodeAt(i + 1));
}

function markAt(text: string, i: number, block: Span, elisions: Lexicon): QuoteMark | null {
  const sign = text.charAt(i);
  if (i + 1 < block.end && text.charAt(i + 1) === sign && DOUBLED.has(sign))
    return plain(text, { start: i, end: i + 2 }, block, sign === "`" ? "backtick" : "double");
  const at = { start: i, end: i + 1 };
  switch (sign) {
    case "“":
    case "‟":
      return opening(text, at, block, "double");
    case "”":
      return closing(text, at, block, "double");
    case '"':
    case "＂":
      return isInches(text, i) ? null : plain(text, at, block, "double");
    case "«":
    case "»":
      return plain(text, at, block, "guillemet");
    case "„":
      return mark(at, "low", true);
    case "‘":
    case "’":
    case "'":
      return single(text, at, block, elisions);
    default:
      return null;
  }
}

/** Two of one of these are one mark. */
const DOUBLED: ReadonlySet<string> = new Set(["'", "`", "’", "‘"]);

/** A mark that opens, or else closes; a straight one may do both. */
const mark = ({ start, end }: Span, kind: MarkKind, opens: boolean, closes = !opens): QuoteMark => ({
  start,
  end,
  kind,
  opens,
  closes,
});

/** “ opens, but where a word ends before it and none begins after it, a closing mark was meant: “no“. */
function opening(text: string, at: Span, block: Span, kind: MarkKind): QuoteMark {
  const wrong = !spaceBefore(text, at, block) && spaceAfter(text, at, block);
  return mark(at, kind, !wrong);
}

/** ” closes, but at the head of a word an opening mark was meant: ”no”. */
function closing(text: string, at: Span, block: Span, kind: MarkKind): QuoteMark {
  const wrong = spaceBefore(text, at, block) && !spaceAfter(text, at, block);
  return mark(at, kind, wrong);
}

/** A straight mark says nothing itself: white space and punctuation around it do. */
function plain(text: string, at: Span, block: Span, kind: MarkKind): QuoteMark {
  const before = spaceBefore(text, at, block);
  const after = spaceAfter(text, at, block);
  return before === after ? mark(at, kind, true, true) : mark(at, kind, before);
}

/** ‘ and ' open only before a word that is no elision; ’ and ' close only where the word ends. */
function single(text: string, at: Span, block: Span, elisions: Lexicon): QuoteMark | null {
  const before = spaceBefore(text, at, block);
  const opens =
    before && !isSpaceAt(text, at.end, block) && text[at.start] !== "’" && !isElision(text, at.end, elisions);
  const closes = !isSpaceAt(text, at.start - 1, block) && !isWordAt(text, at.end) && text[at.start] !== "‘";
  return opens || closes ? mark(at, "single", opens) : null;
}

function isElision(text: string, i: number, elisions: Lexicon): boolean {
  if (/^\d0s?\b/.test(text.slice(i, i + 4))) return true;
  const word = /^\p{L}{1,5}(?!\p{L})/u.exec(text.slice(i, i + 8))?.[0];
  return word !== undefined && elisions.has(word.toLowerCase());
}

/** 6'2", 5": inches, unless the number is the last of a quotation's words: he said "7". */
function isInches(text: string, i: number): boolean {
  if (!isDigit(text.charCodeAt(i - 1))) return false;
  return /\d['’′]\s?\d{1,2}$/.test(text.slice(Math.max(0, i - 6), i));
}

const OPENING_NEIGHBOUR = "([{—–-/“‘\"'";
const CLOSING_NEIGHBOUR = ")]},.;:?!…—–-/”’\"'";

/** White space or opening punctuation before: a word may begin after the mark. */
function spaceBefore(text: string, at: Span, block: Span): boolean {
  return isSpaceAt(text, at.start - 1, block) || OPENING_NEIGHBOUR.includes(text.charAt(at.start - 1));
}

function spaceAfter(text: string, at: Span, block: Span): boolean {
  return isSpaceAt(text, at.end, block) || CLOSING_NEIGHBOUR.includes(text.charAt(at.end));
}

const isSpaceAt = (text: string, i: number, block: Span): boolean =>
  i < block.start || i >= block.end || isSpace(text.charCodeAt(i));

function isWordAt(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code <= LAST_ASCII) return isDigit(code) || isLetter(text.charAt(i));
  return /[\p{L}\p{N}]/u.test(text.charAt(i));
}

const LAST_ASCII = 0x7f;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
