/** Half-open range of UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words that a span stands for. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** True when `inner` lies wholly within `outer`; a span contains itself. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** True when the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Document order: by start, then the longer one first. */
export const byPosition = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Puts a list into order where it is not, which what is made from a text nearly always is; the list itself. */
export function sortedBy<Item>(list: Item[], compare: (a: Item, b: Item) => number): Item[] {
  for (let i = 1; i < list.length; i++) {
    const [before, item] = [list[i - 1], list[i]];
    if (before !== undefined && item !== undefined && compare(before, item) > 0) return list.sort(compare);
  }
  return list;
}

/** The span without white space at its ends; an all-white span shrinks to its start. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space as Unicode and the scripts of the web use it, the no-break and zero-width ones included. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** The index of the last of some ordered spans that starts at or before an offset, or -1; by halving. */
export function lastStarting(spans: readonly Pick<Span, "start">[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
