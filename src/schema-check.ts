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

/** What a value must be: of one shape for all kinds, so that to look at a value calls nothing that is made for its kind. */
interface Wanted {
  readonly kind: "string" | "value" | "number" | "integer" | "boolean" | "null" | "array" | "object" | "any";
  /** The least length of a text or a list; the range of a number. */
  readonly least: number;
  readonly most: number;
  readonly pattern: RegExp | null;
  /** One of these values it is, or what one of these wants. */
  readonly values: readonly unknown[];
  readonly forms: readonly Wanted[];
  /** What each item of a list is. */
  readonly item: Wanted | null;
  /** The keys that an object may have, what is under each, and which of them it must have. */
  readonly keys: readonly string[];
  readonly under: readonly Wanted[];
  readonly isRequired: readonly boolean[];
  readonly required: number;
}

/** @throws RangeError for a schema that no check is made of */
export function checkOf(schema: Schema): Check {
  const wanted = wantedBy(schema);
  return (value) => holds(wanted, value);
}

/** Field by field: what is spread has no shape in common. */
const newWanted = (kind: Wanted["kind"], rest: Partial<Wanted>): Wanted => ({
  kind,
  least: rest.least ?? 0,
  most: rest.most ?? 0,
  pattern: rest.pattern ?? null,
  values: rest.values ?? [],
  forms: rest.forms ?? [],
  item: rest.item ?? null,
  keys: rest.keys ?? [],
  under: rest.under ?? [],
  isRequired: rest.isRequired ?? [],
  required: rest.required ?? 0,
});

function wantedBy(schema: Schema): Wanted {
  const { type, anyOf, minItems = 0, minLength = 0, pattern, items } = schema;
  if (anyOf) return newWanted("any", { forms: anyOf.map(wantedBy) });
  if (Array.isArray(type))
    return newWanted("any", { forms: type.map((one: string) => wantedBy({ ...schema, type: one })) });
  if (schema.const !== undefined) return newWanted("value", { values: [schema.const] });
  if (schema.enum) return newWanted("value", { values: schema.enum });
  const { minimum: least = Number.NEGATIVE_INFINITY, maximum: most = Number.POSITIVE_INFINITY } = schema;
  switch (type) {
    case "null":
    case "boolean":
      return newWanted(type, {});
    case "string": {
      const shape = pattern === undefined ? null : new RegExp(pattern, "u");
      return newWanted(type, { least: minLength, pattern: shape });
    }
    case "number":
    case "integer":
      return newWanted(type, { least, most });
    case "array":
      return newWanted(type, { least: minItems, item: items ? wantedBy(items) : null });
    case "object":
      return wantedObject(schema);
    default:
      throw new RangeError(`no check is made of the type "${type}"`);
  }
}

function wantedObject({ properties = {}, required = [], additionalProperties }: Schema): Wanted {
  if (additionalProperties !== false)
    throw new RangeError("no check is made of objects with keys of their own");
  const keys = Object.keys(properties);
  const under = Object.values(properties).map(wantedBy);
  const isRequired = keys.map((key) => required.includes(key));
  return newWanted("object", { keys, under, isRequired, required: required.length });
}

function holds(wanted: Wanted, value: unknown): boolean {
  const { kind, least, most } = wanted;
  switch (kind) {
    case "string":
      return typeof value === "string" && value.length >= least && (wanted.pattern?.test(value) ?? true);
    case "integer":
      return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
    case "number":
      return typeof value === "number" && Number.isFinite(value) && value >= least && value <= most;
    case "value":
      return wanted.values.includes(value);
    case "boolean":
      return typeof value === "boolean";
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value) && value.length >= least && eachHolds(wanted.item, value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value) && keysHold(wanted, value);
    case "any":
      return anyHolds(wanted.forms, value);
  }
}

function eachHolds(wanted: Wanted | null, items: readonly unknown[]): boolean {
  if (wanted !== null) for (const item of items) if (!holds(wanted, item)) return false;
  return true;
}

function anyHolds(forms: readonly Wanted[], value: unknown): boolean {
  for (const form of forms) if (holds(form, value)) return true;
  return false;
}

/** Every key is one of the schema, and none that is required is missing. */
function keysHold({ keys, under, isRequired, required }: Wanted, value: object): boolean {
  let at = -1;
  let found = 0;
  for (const key in value) {
    at = placeOf(keys, key, at + 1);
    const wanted = under[at];
    if (wanted === undefined || !holds(wanted, (value as Readonly<Record<string, unknown>>)[key]))
      return false;
    if (isRequired[at] === true) found++;
  }
  return found === required;
}

/** Where a key stands, or -1; looked for from a place on, as most objects have their keys in the order of the schema. */
function placeOf(keys: readonly string[], key: string, from: number): number {
  for (let i = from; i < keys.length; i++) if (keys[i] === key) return i;
  return keys.indexOf(key);
}
