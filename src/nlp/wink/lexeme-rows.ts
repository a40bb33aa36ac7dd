/** The table of lexemes: a row of whole numbers for each, all that the passes over a text ask of it side by side. */
import { isSpace } from "../../span.ts";
import { roomier } from "../roomier.ts";

/** A word as it is written. */
export interface Surface {
  readonly word: string;
  readonly lower: string;
  /** Number of the spelling. */
  readonly number: number;
  /** Number of the word in lower case in the vocabulary. */
  readonly id: number;
  /** 1 when the word in lower case stands in wink's own list. */
  readonly listed: number;
  /** Bits of `LOOKS`. */
  readonly looks: number;
}

/** How many numbers a row has. */
export const ROW = 8;
/** Of the word as it is written: its number, its number in lower case, its length. */
export const [SPELLING, ID, LENGTH] = [0, 1, 2];
/** See `BITS_OF`. */
export const BITS = 3;
/** Bits of the parts of speech that it can be. */
export const CAN_BE = 4;
/** Its event for the machine that cuts sentences, and, 16 bits higher, that where a space stands before it. */
export const EVENTS = 5;
/** Its event for the first machine that tags, and, 16 bits higher, that for the second. */
export const TAG_EVENTS = 6;
/** What the second sees whatever the first made of its tag, or `NO_HINT`. */
export const HINT = 7;
export const NO_HINT = -2;

/** What is said of a lexeme in one number: the part of speech where no pattern says otherwise, flags, the word's looks. */
export const BITS_OF = {
  tag: 0x1f,
  blank: 0x20,
  /** A part of a contraction. */
  part: 0x40,
  /** No pattern may change its tag, as of some parts of contractions. */
  fixed: 0x80,
  /** The word in lower case stands in wink's list. */
  listed: 0x100,
  /** It begins with a letter, or a mark on one. */
  letter: 0x200,
  /** It is written in lower case, with straight apostrophes. */
  lower: 0x400,
  /** The looks are so many bits higher. */
  looks: 16,
} as const;

/** A lexeme before it has its row. */
export interface Lexeme {
  readonly surface: Surface;
  readonly sentence: number;
  readonly spaced: number;
  readonly tag: number;
  readonly fixed: boolean;
  readonly part: boolean;
  /** What the two tagging machines see of it, and what the second sees in place of any tag. */
  readonly first: number;
  readonly second: number;
  readonly hint: number | null;
  readonly canBe: number;
}

export function rowsOfLexemes(): { rows: () => Int32Array; add: (lexeme: Lexeme) => number } {
  let rows = new Int32Array(1024 * ROW);
  let count = 0;
  const add = (lexeme: Lexeme): number => {
    const at = count * ROW;
    rows = roomier(rows, at + ROW);
    const { surface, sentence, spaced, first, second, hint, canBe } = lexeme;
    rows[at + SPELLING] = surface.number;
    rows[at + ID] = surface.id;
    rows[at + LENGTH] = surface.word.length;
    rows[at + BITS] = bitsOf(lexeme);
    rows[at + CAN_BE] = canBe;
    rows[at + EVENTS] = (spaced << 16) | (sentence & 0xffff);
    rows[at + TAG_EVENTS] = (second << 16) | (first & 0xffff);
    rows[at + HINT] = hint ?? NO_HINT;
    return count++;
  };
  return { rows: () => rows, add };
}

const bitsOf = ({ surface, tag, fixed, part }: Lexeme): number =>
  tag |
  (isBlank(surface.word) ? BITS_OF.blank : 0) |
  (part ? BITS_OF.part : 0) |
  (fixed ? BITS_OF.fixed : 0) |
  (surface.listed ? BITS_OF.listed : 0) |
  (/^[\p{L}\p{M}]/u.test(surface.word) ? BITS_OF.letter : 0) |
  (surface.lower === surface.word ? BITS_OF.lower : 0) |
  (surface.looks << BITS_OF.looks);

function isBlank(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!isSpace(word.charCodeAt(i))) return false;
  return true;
}
