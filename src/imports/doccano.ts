/**
 * doccano's JSONL export: `entities` and `relations`, or the older `label: [[start, end, label]]`. Offsets count UTF-16 code
 * units.
 */
import { z } from "zod";
import { Failure } from "../failure.ts";
import { jsonLinesIn } from "./json.ts";
import { type Import, type Labelled, labelFor, type Names, relationFor } from "./labelled.ts";

const number = z.int().nonnegative();

const line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  record: z.string().optional(),
  text: z.string(),
  entities: z
    .array(z.object({ id: number, label: z.string(), start_offset: number, end_offset: number }))
    .optional(),
  relations: z.array(z.object({ from_id: number, to_id: number, type: z.string() })).optional(),
  label: z.array(z.tuple([number, number, z.string()])).optional(),
});

export const doccano: Import = (files, names) =>
  [...files].flatMap(([file, text]) =>
    jsonLinesIn(line, text, file).map((example, i) => articleOf(example, i, file, names)),
  );

function articleOf(example: z.infer<typeof line>, index: number, file: string, names: Names): Labelled {
  const { text, relations = [] } = example;
  const entities = example.entities ?? (example.label ?? []).map(older);
  return {
    id: example.record ?? String(example.id ?? index + 1),
    text,
    spans: entities.map(({ id, label, start_offset: start, end_offset: end }) => {
      if (start > end || end > text.length) {
        throw new Failure(
          "offset",
          `entity ${id} (${start}–${end}) is not in its text`,
          `${file}:${index + 1}`,
        );
      }
      return {
        id: String(id),
        label: labelFor(label, names),
        start,
        words: [text.slice(start, end)],
        attributes: {},
      };
    }),
    links: relations.map((r) => ({
      from: String(r.from_id),
      to: String(r.to_id),
      label: relationFor(r.type, names),
    })),
  };
}

const older = ([start, end, label]: readonly [number, number, string], id: number) => ({
  id,
  label,
  start_offset: start,
  end_offset: end,
});
