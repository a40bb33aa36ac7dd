import { expect, test } from "vitest";
import { z } from "zod";
import { checkOf } from "../src/schema-check.ts";

const jsonSchemaOf = (schema: z.ZodType): object => z.toJSONSchema(schema);

const schema = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(["a", "b"]),
  at: z.int().nonnegative().optional(),
  share: z.number().min(0).max(1).nullable(),
  spans: z.array(z.strictObject({ start: z.int() })).min(1),
  of: z.union([z.string(), z.strictObject({ id: z.literal("x") })]),
  sha: z.string().regex(/^[0-9a-f]{4}$/),
  done: z.boolean(),
});
const fits = checkOf(jsonSchemaOf(schema));
const good = {
  name: "n",
  kind: "a",
  share: 0.5,
  spans: [{ start: 1 }],
  of: "e1",
  sha: "00ff",
  done: true,
};

const OTHERS: readonly object[] = [
  {},
  { at: 3 },
  { share: null },
  { of: { id: "x" } },
  { name: "" },
  { kind: "c" },
  { at: -1 },
  { at: 1.5 },
  { at: "1" },
  { share: 2 },
  { share: Number.NaN },
  { spans: [] },
  { spans: [{}] },
  { spans: [{ start: 1, more: 2 }] },
  { of: { id: "y" } },
  { of: 1 },
  { sha: "00FF" },
  { done: null },
  { more: 1 },
  { name: undefined },
];

test.each(OTHERS)("says of %o what zod says", (other) => {
  const value = { ...good, ...other };
  expect(fits(value)).toBe(schema.safeParse(value).success);
});

test("a missing field is a fault", () => {
  const { done: _, ...rest } = good;
  expect(fits(rest)).toBe(false);
});

test("no check is made of what it does not know", () => {
  expect(() => checkOf(jsonSchemaOf(z.union([z.string(), z.literal("a")])))).toThrow(RangeError);
  expect(() => checkOf(jsonSchemaOf(z.literal(1)))).toThrow(RangeError);
  expect(() => checkOf(jsonSchemaOf(z.literal(true)))).toThrow(RangeError);
  expect(() => checkOf(jsonSchemaOf(z.looseObject({ a: z.string() })))).toThrow(RangeError);
});
