/**
 * JSONL for spaCy and Prodigy, one article a line: `text`, `spans` (all of them, as Prodigy's span tasks take them),
 * `entities` (those that do not overlap, as `Example.from_dict` takes them), `relations` by the spans' ids, and `meta`.
 * Offsets count code points, as Python does. In spaCy: `doc.char_span(start, end, label)`.
 * https://prodi.gy/docs/api-interfaces
 */
import type { InterviewRecord } from "../schema.ts";
import { type Export, piece } from "./export.ts";
import { rulerOf } from "./offsets.ts";
import { outermost } from "./outermost.ts";
import { standoffOf, withoutGaps } from "./standoff.ts";

export const spacy: Export = async function* (records) {
  for await (const record of records) yield piece(`${JSON.stringify(taskOf(record))}\n`);
};

function taskOf(record: InterviewRecord): object {
  const { text, spans, relations } = withoutGaps(standoffOf(record));
  const ruler = rulerOf(text, "code-point");
  const flat = outermost(record.entities.flatMap((e) => e.mentions.map((m) => ({ ...m, type: e.type }))));
  return {
    text,
    spans: spans.flatMap(({ id, label, ranges, attributes }) =>
      ranges.map(({ start, end }) => ({
        start: ruler.to(start),
        end: ruler.to(end),
        label: label.toUpperCase(),
        id,
        ...attributes,
      })),
    ),
    entities: flat.map((m) => [ruler.to(m.start), ruler.to(m.end), m.type.toUpperCase()]),
    relations: relations.map(({ from, to, label }) => ({ from, to, label })),
    meta: { id: record.id, title: record.article.title, source: record.source.uri },
  };
}
