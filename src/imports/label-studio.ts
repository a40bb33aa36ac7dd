/**
 * Label Studio's JSON export: a list of tasks. Of each the first annotation that was not cancelled is read, or, where
 * nobody has annotated, the first prediction. Offsets count code points; those of versions before 1.4, which counted
 * UTF-16 code units, are known by their words.
 */
import { z } from "zod";
import { rulerOf } from "../exports/offsets.ts";
import { Failure } from "../failure.ts";
import { jsonIn } from "./json.ts";
import {
  type Import,
  type Labelled,
  type LabelledWords,
  labelFor,
  type Names,
  relationFor,
} from "./labelled.ts";

const value = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.union([z.string(), z.array(z.string())]).optional(),
  labels: z.array(z.string()).optional(),
});

const result = z.discriminatedUnion("type", [
  z.object({ type: z.literal("labels"), id: z.string(), value }),
  z.object({
    type: z.literal("textarea"),
    id: z.string(),
    value: z.object({ text: z.union([z.string(), z.array(z.string())]) }),
  }),
  z.object({
    type: z.literal("relation"),
    from_id: z.string(),
    to_id: z.string(),
    labels: z.array(z.string()).nullish(),
  }),
]);

type Result = z.infer<typeof result>;

const labelling = z.object({ was_cancelled: z.boolean().optional(), result: z.array(z.unknown()) });

const tasks = z.array(
  z.object({
    id: z.union([z.string(), z.number()]).optional(),
    data: z.looseObject({ text: z.string(), id: z.union([z.string(), z.number()]).optional() }),
    annotations: z.array(labelling).optional(),
    predictions: z.array(labelling).optional(),
  }),
);

export const labelStudio: Import = (files, names) =>
  [...files]
    .filter(([file]) => file.endsWith(".json"))
    .flatMap(([file, text]) => jsonIn(tasks, text, file).map((task, i) => articleOf(task, i, names)));

function articleOf(task: z.infer<typeof tasks>[number], index: number, names: Names): Labelled {
  const { text } = task.data;
  const chosen = task.annotations?.find((a) => !a.was_cancelled) ?? task.predictions?.[0];
  const results = (chosen?.result ?? []).flatMap((r): Result[] => {
    const known = result.safeParse(r);
    return known.success ? [known.data] : [];
  });
  const given = new Map(
    results.flatMap((r) => (r.type === "textarea" ? [[r.id, [r.value.text].flat()[0] ?? ""] as const] : [])),
  );
  return {
    id: String(task.data.id ?? task.id ?? index + 1),
    text,
    spans: results.flatMap((r) => (r.type === "labels" ? [spanOf(text, r, given.get(r.id), names)] : [])),
    links: results.flatMap((r) =>
      r.type === "relation"
        ? [{ from: r.from_id, to: r.to_id, label: relationFor(r.labels?.[0] ?? "speaker", names) }]
        : [],
    ),
  };
}

type Region = Extract<Result, { type: "labels" }>;

function spanOf(text: string, region: Region, name: string | undefined, names: Names): LabelledWords {
  const { id, value } = region;
  const label = labelFor(value.labels?.[0] ?? "", names);
  const attributes = name === undefined ? {} : { [label in QUOTES ? "speaker" : "name"]: name };
  return { id, label, start: value.start, words: [wordsOf(text, value, id)], attributes };
}

const QUOTES = { Quoted: true, Turn: true, Reported: true };

function wordsOf(text: string, { start, end, text: said }: z.infer<typeof value>, id: string): string {
  for (const unit of ["code-point", "utf-16"] as const) {
    const ruler = rulerOf(text, unit);
    if (end > ruler.to(text.length)) continue;
    const words = text.slice(ruler.from(start), ruler.from(end));
    if (typeof said !== "string" || words === said) return words;
  }
  throw new Failure("offset", `region ${id} does not stand at ${start}–${end} of its text`);
}
