import type { Span } from "../../span.ts";
import type { Piece } from "./text-builder.ts";

const REFERENCE = /&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});?/iy;
const WHITE = " \t>\r\n\f";

/**
 * Decoded words cut into pieces that run alongside the source: one piece for each character reference, one for what
 * stands between them. What the source has more (a backslash, a quote mark at a line's start, a tag) is stepped over.
 */
export function aligned(source: string, raw: Span, words: string): Piece[] {
  if (words.length === raw.end - raw.start) return [{ words, raw }];
  const pieces: Piece[] = [];
  let at = raw.start;
  let from = 0;
  let fromRaw = at;
  const cut = (i: number) => {
    if (i > from) pieces.push({ words: words.slice(from, i), raw: { start: fromRaw, end: at } });
  };
  for (let i = 0; i < words.length; ) {
    const width = at < raw.end ? referenceAt(source, at) : 0;
    if (width > 0 && !source.startsWith(words.slice(i, i + width), at)) {
      cut(i);
      const units = unitsOf(source, at, width, words, i);
      pieces.push({ words: words.slice(i, i + units), raw: { start: at, end: at + width } });
      at += width;
      i += units;
      from = i;
      fromRaw = at;
    } else if (at >= raw.end || source[at] === words[i]) {
      at++;
      i++;
    } else {
      cut(i);
      at = steppedOver(source, at, raw.end, words.charAt(i));
      from = i;
      fromRaw = at;
      at++;
      i++;
    }
  }
  cut(words.length);
  return pieces;
}

function referenceAt(source: string, at: number): number {
  if (source.charCodeAt(at) !== 0x26) return 0;
  REFERENCE.lastIndex = at;
  return REFERENCE.exec(source)?.[0].length ?? 0;
}

/** A few references stand for two code units: the one after it tells. */
function unitsOf(source: string, at: number, width: number, words: string, i: number): number {
  const astral = (words.codePointAt(i) ?? 0) > 0xffff;
  if (astral) return 2;
  const after = source[at + width];
  return after !== undefined && after !== words[i + 1] && after === words[i + 2] && after !== "&" ? 2 : 1;
}

/** The next place in the source where `wanted` stands, past white space, quote marks, a backslash or a tag. */
function steppedOver(source: string, from: number, end: number, wanted: string): number {
  let at = from;
  while (at < end && source[at] !== wanted) {
    const c = source.charAt(at);
    const tagEnd = c === "<" ? source.indexOf(">", at) : -1;
    if (tagEnd >= 0 && tagEnd < end) at = tagEnd + 1;
    else if (c === "\\" || WHITE.includes(c)) at++;
    else return from;
  }
  return at < end ? at : from;
}
