/**
 * Checks made once from a JSON Schema, for records that are made here by the thousand: as strict as the schema that they
 * are made from, and they copy nothing. They say yes or no; what is wrong is zod's to say.
 */
export type Check = (value: unknown) => boolean;

/** The part of JSON Schema that a record's schema is written in. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** @throws RangeError for a schema that no check is made of */
export function checkOf(schema: Schema): Check {
  const { type } = schema;
  if (schema.anyOf) return anyOf(schema.anyOf.map(checkOf));
  if (Array.isArray(type)) return anyOf(type.map((one: string) => checkOf({ ...schema, type: one })));
  if (schema.const !== undefined) return (value) => value === schema.const;
  if (schema.enum) return (value) => schema.enum?.includes(value) === true;
  const make = typeof type === "string" ? CHECKS[type] : undefined;
  if (!make) throw new RangeError(`no check is made of the type "${type}"`);
  return make(schema);
}

const anyOf =
  (checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));

const CHECKS: Readonly<Record<string, (schema: Schema) => Check>> = {
  null: () => (value) => value === null,
  boolean: () => (value) => typeof value === "boolean",
  string: ({ minLength = 0, pattern }) => {
    const shape = pattern === undefined ? null : new RegExp(pattern, "u");
    return (value) =>
      typeof value === "string" && value.length >= minLength && (shape === null || shape.test(value));
  },
  number: ({ minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY }) => {
    return (value) => Number.isFinite(value) && isNumber(value) && value >= minimum && value <= maximum;
  },
  integer: (schema) => {
    const inRange = CHECKS["number"]?.(schema);
    return (value) => Number.isInteger(value) && inRange?.(value) === true;
  },
  array: ({ items, minItems = 0 }) => {
    const check = items ? checkOf(items) : () => true;
    return (value) => Array.isArray(value) && value.length >= minItems && value.every(check);
  },
  object: objectCheck,
};

const isNumber = (value: unknown): value is number => typeof value === "number";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every key is one of the schema, and none that is required is missing. */
function objectCheck({ properties = {}, required = [], additionalProperties }: Schema): Check {
  if (additionalProperties !== false)
    throw new RangeError("no check is made of objects with keys of their own");
  const checks = new Map(Object.entries(properties).map(([key, schema]) => [key, checkOf(schema)]));
  const needed = new Set(required);
  return (value) => {
    if (!isObject(value)) return false;
    let found = 0;
    for (const key in value) {
      if (checks.get(key)?.(value[key]) !== true) return false;
      if (needed.has(key)) found++;
    }
    return found === needed.size;
  };
}
