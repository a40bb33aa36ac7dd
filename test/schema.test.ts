import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { Failure } from "../src/failure.ts";
import { readRecord, recordJsonSchema, recordSchema, SCHEMA_VERSION } from "../src/schema.ts";
import { CAST_RECORD, SAMPLE, SEA_RECORD } from "./exports/sample.ts";

const validate = new Ajv2020({ strict: true }).compile(recordJsonSchema());

/** Records that must not pass, each wrong in one thing. */
const WRONG: readonly (readonly [what: string, record: object])[] = [
  ["another version", { ...SEA_RECORD, schema: "saidby/record@0" }],
  ["an unknown field", { ...SEA_RECORD, more: 1 }],
  ["a missing layer", { ...SEA_RECORD, quotes: undefined }],
  [
    "a negative offset",
    { ...SEA_RECORD, diagnostics: [{ code: "c", severity: "info", message: "", start: -1 }] },
  ],
  ["a format that there is not", { ...SEA_RECORD, article: { ...SEA_RECORD.article, format: "poem" } }],
  ["a quote without a span", { ...CAST_RECORD, quotes: [{ ...CAST_RECORD.quotes[0], spans: [] }] }],
  ["too much confidence", { ...CAST_RECORD, quotes: [{ ...CAST_RECORD.quotes[0], confidence: 1.1 }] }],
  ["a broken digest", { ...SEA_RECORD, source: { ...SEA_RECORD.source, sha256: "A".repeat(64) } }],
];

/** As it comes over the wire. */
const wired = (value: object): unknown => JSON.parse(JSON.stringify(value));

describe("the JSON Schema", () => {
  test.each(SAMPLE.map((r) => [r.id, r] as const))("ajv takes %s", (_id, record) => {
    expect([validate(wired(record)), validate.errors]).toEqual([true, null]);
  });

  test.each(WRONG)("ajv and zod both refuse %s", (_what, record) => {
    expect(validate(wired(record))).toBe(false);
    expect(recordSchema.safeParse(wired(record)).success).toBe(false);
  });

  test("names its version", () => {
    expect(recordJsonSchema()).toMatchObject({ $id: `urn:saidby:schema:${SCHEMA_VERSION}` });
  });
});

describe("reading a record", () => {
  const failure = (value: unknown): Failure => {
    try {
      readRecord(value, "a.json");
    } catch (error) {
      if (error instanceof Failure) return error;
    }
    throw new Error("it was read");
  };

  test("a record of another schema version is refused with both versions and what to do", () => {
    const refused = failure({ ...SEA_RECORD, schema: "saidby/record@0" });
    expect(refused).toMatchObject({ code: "schema-version", file: "a.json" });
    expect(refused.message).toContain("saidby/record@0");
    expect(refused.message).toContain(SCHEMA_VERSION);
    expect(refused.hint).toContain("extract the article again");
  });

  test("what is no record is refused, and a broken one names the field", () => {
    expect(failure([1]).code).toBe("record");
    expect(failure({ ...SEA_RECORD, text: 1 }).message).toContain("text");
  });
});
