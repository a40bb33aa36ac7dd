/** How words are compared: white space folded, the marks at the ends left out, letters without their case. */
import { isSpace, type Span } from "../span.ts";

/** A text with every run of white space as one space, and where each of its code units stands in the text. */
export interface Folded {
  readonly text: string;
  /** One more than there are code units: the last is the length of the original. */
  readonly at: Uint32Array;
}

export function folded(text: string): Folded {
  const at = new Uint32Array(text.length + 1);
  const kept: string[] = [];
  let from = 0;
  let length = 0;
  for (let i = 0; i < text.length; ) {
    if (!isSpace(text.charCodeAt(i))) {
      at[length++] = i++;
      continue;
    }
    kept.push(text.slice(from, i), " ");
    at[length++] = i;
    while (i < text.length && isSpace(text.charCodeAt(i))) i++;
    from = i;
  }
  kept.push(text.slice(from));
  at[length] = text.length;
  return { text: kept.join(""), at: at.subarray(0, length + 1) };
}

/** White space as single spaces, none at the ends. */
export const foldSpace = (text: string): string => folded(text).text.trim();

const CURLY_SINGLE = /[‘’‛`´]/g;
const CURLY_DOUBLE = /[“”„‟«»]/g;
const END_MARKS = /^[\s"'.,;:!?…—–-]+|(?<![\s"'.,;:!?…—–-])[\s"'.,;:!?…—–-]+$/g;

/** Words as they are compared: "“Yes,”" and "yes" are the same. */
export const wordKey = (text: string): string =>
  foldSpace(text.normalize("NFC"))
    .replace(CURLY_SINGLE, "'")
    .replace(CURLY_DOUBLE, '"')
    .toLowerCase()
    .replace(END_MARKS, "");

/** A name as it is compared: "The Gantry" and "the Gantry" are the same, and so is "Gantry". */
export const nameKey = (name: string): string => wordKey(name).replace(/^the /, "");

const AT_THE_ENDS = /[\s\u200b"'‘’‛`´“”„‟«»‹›.,;:!?…—–-]/;

/** A span without the marks, punctuation and white space at its ends; one of nothing else stays as it is. */
export function core(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && AT_THE_ENDS.test(text.charAt(start))) start++;
  while (end > start && AT_THE_ENDS.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : { start: span.start, end: span.end };
}
