/**
 * Offsets in other tools' units. A record counts UTF-16 code units, as JavaScript and Java do; Python, W3C selectors,
 * brat, Label Studio and spaCy count code points; C, Go and Rust count bytes of UTF-8. Combining marks and "\r" count
 * like every other character, in every unit.
 */
export type Unit = "utf-16" | "code-point" | "utf-8";

/** Converts offsets of one text, in constant time one way and logarithmic time the other. */
export interface Ruler {
  /** From UTF-16 code units to the unit; the middle of a surrogate pair counts as its start. */
  readonly to: (offset: number) => number;
  /** From the unit to UTF-16 code units; the middle of a character counts as its start. */
  readonly from: (offset: number) => number;
}

/**
 * Makes the ruler of a text.
 * @throws RangeError from `to` and `from`, for an offset that is not in the text
 */
export function rulerOf(text: string, unit: Unit): Ruler {
  if (unit === "utf-16" || isAscii(text)) {
    return { to: (offset) => checked(offset, text.length), from: (offset) => checked(offset, text.length) };
  }
  const marks = marksOf(text, unit === "utf-8" ? utf8Size : () => 1);
  return {
    to: (offset) => marks[checked(offset, text.length)] ?? 0,
    from: (offset) => firstAtOrAfter(marks, checked(offset, marks.at(-1) ?? 0)),
  };
}

const isAscii = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
};

function checked(offset: number, most: number): number {
  if (Number.isInteger(offset) && offset >= 0 && offset <= most) return offset;
  throw new RangeError(`offset ${offset} is not in a text of ${most}`);
}

/** For every UTF-16 offset of the text, its end included, the offset in the other unit. */
function marksOf(text: string, sizeOf: (codePoint: number) => number): Uint32Array {
  const marks = new Uint32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const codePoint = text.codePointAt(i) ?? 0;
    marks[i] = count;
    if (codePoint > 0xffff) marks[++i] = count;
    count += sizeOf(codePoint);
  }
  marks[text.length] = count;
  return marks;
}

/** Bytes of a code point; a lone surrogate is written as U+FFFD, which has three as well. */
function utf8Size(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** The first index whose mark is the wanted one; where none is, that of the character that it falls into. */
function firstAtOrAfter(marks: Uint32Array, wanted: number): number {
  let low = 0;
  let high = marks.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((marks[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return marks[low] === wanted ? low : firstAtOrAfter(marks, marks[low - 1] ?? 0);
}
