/**
 * doccano: JSONL for a sequence labelling project with relations and overlapping spans switched on. A quote that is
 * interrupted is several entities, joined by `continues`. Offsets count UTF-16 code units, as doccano's editor does
 * where "count grapheme clusters as one character" is off (its issue 2290).
 */
import type { InterviewRecord } from "../schema.ts";
import { type Export, piece } from "./export.ts";
import { standoffOf, withoutGaps } from "./standoff.ts";

export const doccano: Export = async function* (records) {
  for await (const record of records) yield piece(`${JSON.stringify(exampleOf(record))}\n`);
};

function exampleOf(record: InterviewRecord): object {
  const { text, spans, relations } = withoutGaps(standoffOf(record));
  const numbers = new Map(spans.map((span, i) => [span.id, i + 1]));
  return {
    text,
    entities: spans.flatMap(({ id, label, ranges }) =>
      ranges.map(({ start, end }) => ({ id: numbers.get(id), label, start_offset: start, end_offset: end })),
    ),
    relations: relations.map(({ from, to, label }, i) => ({
      id: i + 1,
      from_id: numbers.get(from),
      to_id: numbers.get(to),
      type: label,
    })),
    record: record.id,
    title: record.article.title,
  };
}
