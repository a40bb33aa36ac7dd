/** Where the spans of a record stand in the source that it was read from. */
import type { RawOffsets } from "./document.ts";
import type { InterviewRecord } from "./schema.ts";
import type { Span } from "./span.ts";

/**
 * Adds `rawStart` and `rawEnd` to every span of a record: UTF-16 offsets into the decoded source.
 * @param offsets as ingest gives them; null when the text is the source itself; empty when it cannot be found there, and
 * then the record comes back as it is
 */
export function withRawOffsets(record: InterviewRecord, offsets: RawOffsets | null): InterviewRecord {
  if (offsets !== null && offsets.text.length === 0) return record;
  const raw = <S extends Span>(span: S): S & RawSpan => ({ ...span, ...rawSpan(span, offsets) });
  const maybe = <S extends Span>(span: S | null) => span && raw(span);
  return {
    ...record,
    entities: record.entities.map((entity) => ({ ...entity, mentions: entity.mentions.map(raw) })),
    roles: record.roles.map(raw),
    quotes: record.quotes.map((quote) => ({
      ...quote,
      spans: quote.spans.map(raw),
      ...(quote.content ? { content: quote.content.map(raw) } : {}),
      mention: maybe(quote.mention),
      cue: maybe(quote.cue),
      respondsTo: typeof quote.respondsTo === "string" ? quote.respondsTo : maybe(quote.respondsTo),
    })),
  };
}

export interface RawSpan {
  readonly rawStart: number;
  readonly rawEnd: number;
}

/** Where a span of the text stands in the source. */
export function rawSpan({ start, end }: Span, offsets: RawOffsets | null): RawSpan {
  if (offsets === null) return { rawStart: start, rawEnd: end };
  const { text, raw } = offsets;
  const first = Math.max(0, firstAfter(text, start) - 1);
  const exact = firstAfter(text, end - 1);
  const last = text[exact] === end ? exact : Math.max(0, exact - 1);
  const at = (i: number, offset: number) => (raw[i] ?? 0) + offset - (text[i] ?? 0);
  return { rawStart: at(first, start), rawEnd: at(last, end) };
}

/** Index of the first pair whose text offset is greater. */
function firstAfter(text: readonly number[], offset: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((text[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
