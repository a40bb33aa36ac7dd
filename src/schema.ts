/**
 * The record, as people and programs get it: one zod schema, from which the types and the JSON Schema are made.
 * All offsets are half-open, in UTF-16 code units, into `text`; for every span that carries a `text`,
 * `record.text.slice(start, end)` is that text.
 */
import { z } from "zod";
import { ENTITY_TYPES, REASONS } from "./document.ts";
import { Failure } from "./failure.ts";

export const SCHEMA_VERSION = "saidby/record@1";

const offset = z.int().nonnegative();
const id = z.string().min(1);

const span = z.strictObject({
  start: offset,
  end: offset,
  rawStart: offset.optional().describe("where the span stands in the decoded source, with --raw-offsets"),
  rawEnd: offset.optional(),
});

const textSpan = span.extend({ text: z.string() });

const timedSpan = span.extend({
  time: z
    .strictObject({ start: z.number().nonnegative(), end: z.number().nonnegative() })
    .optional()
    .describe("seconds, where the source has them"),
});

const entity = z.strictObject({
  id,
  type: z.enum(ENTITY_TYPES),
  name: z.string().min(1).describe("the fullest form in the article, honorifics stripped"),
  aliases: z.array(z.string().min(1)).describe("other surface forms seen, spelling variants included"),
  value: z.string().nullable().describe("of dates only: ISO 8601, as exact as the article is"),
  part: z.enum(["interviewee", "interviewer", "author"]).nullable().describe("of persons only"),
  mentions: z.array(textSpan.extend({ form: z.enum(["name", "nominal", "pronoun"]) })),
});

const role = textSpan.extend({
  id,
  person: id.describe("the entity that has the role"),
  title: z.string().min(1),
  of: id.nullable().describe("the organization, work or event that the role belongs to"),
  former: z.boolean(),
  method: z.string().min(1).describe("the rule that found it"),
});

const quote = z.strictObject({
  id,
  form: z.enum(["quoted", "turn", "reported"]),
  act: z.enum(["question", "answer", "statement"]),
  part: z.enum(["interviewer", "interviewee"]).nullable(),
  speaker: id.nullable(),
  reason: z.enum(REASONS).nullable().describe("why there is no speaker"),
  spans: z.array(timedSpan).min(1),
  content: z
    .array(span)
    .min(1)
    .optional()
    .describe("the whole of what is attributed, where it is more than the spans"),
  text: z.string(),
  mention: textSpan.nullable().describe("the words that name the source here"),
  cue: textSpan.nullable().describe("the words that say that it was said"),
  respondsTo: z.union([id, textSpan]).nullable(),
  within: id.optional().describe("the quote that this one is read out in"),
  method: z.string().min(1).describe("the sieve that decided"),
  confidence: z.number().min(0).max(1),
  runnerUp: z
    .strictObject({ speaker: id.nullable(), mention: textSpan.nullable(), probability: z.number() })
    .optional()
    .describe("the source that was considered next, where it had a chance"),
});

const diagnostic = z.strictObject({
  code: z.string().min(1),
  severity: z.enum(["info", "warning"]),
  message: z.string(),
  start: offset.optional(),
  end: offset.optional(),
});

export const recordSchema = z.strictObject({
  schema: z.literal(SCHEMA_VERSION),
  generator: z.strictObject({ name: z.string(), version: z.string() }),
  id,
  source: z.strictObject({
    uri: z.string().nullable(),
    mediaType: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int().nonnegative(),
  }),
  article: z.strictObject({
    title: z.string().nullable(),
    byline: z.array(z.string()),
    published: z.string().nullable(),
    outlet: z.string().nullable(),
    lang: z.string().nullable(),
    event: z.string().nullable(),
    format: z.enum(["prose", "qa", "transcript"]),
  }),
  text: z.string(),
  entities: z.array(entity),
  roles: z.array(role),
  quotes: z.array(quote),
  diagnostics: z.array(diagnostic),
});

export type InterviewRecord = z.infer<typeof recordSchema>;
export type RecordEntity = InterviewRecord["entities"][number];
export type RecordQuote = InterviewRecord["quotes"][number];
export type RecordRole = InterviewRecord["roles"][number];

/**
 * A record that comes from outside, checked.
 * @throws Failure `schema-version` when it is of another version of the schema, `record` when it is no record
 */
export function readRecord(value: unknown, file: string | null = null): InterviewRecord {
  const version = typeof value === "object" && value !== null && "schema" in value ? value.schema : undefined;
  if (typeof version !== "string" || !version.startsWith("saidby/record@")) {
    throw new Failure(
      "record",
      "this is no saidby record",
      file,
      `a record has "schema": "${SCHEMA_VERSION}"`,
    );
  }
  if (version !== SCHEMA_VERSION) {
    const what = `the record is of schema ${version}, and this saidby reads ${SCHEMA_VERSION}`;
    throw new Failure(
      "schema-version",
      what,
      file,
      "extract the article again, or use the saidby that wrote it",
    );
  }
  const record = recordSchema.safeParse(value);
  if (record.success) return record.data;
  throw new Failure(
    "record",
    z.prettifyError(record.error),
    file,
    "saidby schema prints what a record must hold",
  );
}

/** The JSON Schema (draft 2020-12) of a record. */
export const recordJsonSchema = (): object => ({
  $id: `urn:saidby:schema:${SCHEMA_VERSION}`,
  title: "saidby record",
  ...z.toJSONSchema(recordSchema),
});
