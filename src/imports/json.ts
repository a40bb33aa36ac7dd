import { z } from "zod";
import { Failure } from "../failure.ts";

const OTHER_TOOL = "check that --from names the tool that wrote it";

/** A JSON text checked by a schema. @throws Failure `json`, `shape` */
export function jsonIn<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
): z.infer<Schema> {
  const read = schema.safeParse(parsed(text, file));
  if (read.success) return read.data;
  throw new Failure("shape", z.prettifyError(read.error), file, OTHER_TOOL);
}

/** Every line of JSON lines. @throws Failure `json`, `shape` */
export function jsonLinesIn<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
): z.infer<Schema>[] {
  const lines = text.split("\n").map((line, i) => ({ line, place: `${file}:${i + 1}` }));
  return lines.filter(({ line }) => line.trim() !== "").map(({ line, place }) => jsonIn(schema, line, place));
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure("json", "this is not JSON", file, OTHER_TOOL);
  }
}
