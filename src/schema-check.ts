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
  /** The types that it may have: a bit for each. */
  readonly types: number;
  /** All that a text may be, or null; its least length and its shape. */
  readonly values: readonly string[] | null;
  readonly shortest: number;
  readonly pattern: RegExp | null;
  readonly isWhole: boolean;
  readonly least: number;
  readonly most: number;
  /** How many items a list has at least, and what each is. */
  readonly fewest: number;
  readonly item: Wanted | null;
  /** The keys that an object may have, what is under each, and which of them it must have. */
  readonly keys: readonly string[];
  readonly under: readonly Wanted[];
  readonly isRequired: readonly boolean[];
  readonly required: number;
}

const [TEXT, NUMBER, BOOLEAN, NULL, LIST, OBJECT] = [1, 2, 4, 8, 16, 32];

/** @throws RangeError for a schema that no check is made of */
export function checkOf(schema: Schema): Check {
  const wanted = wantedBy(schema);
  return (value) => holds(wanted, value);
}

/** What is asked of the values of some types. */
type Asked = Partial<Wanted> & Pick<Wanted, "types">;

/** Field by field: what is spread has no shape in common. */
const wantedBy = (schema: Schema): Wanted => {
  const asked = askedBy(schema);
  return {
    types: asked.types,
    values: asked.values ?? null,
    shortest: asked.shortest ?? 0,
    pattern: asked.pattern ?? null,
    isWhole: asked.isWhole ?? false,
    least: asked.least ?? Number.NEGATIVE_INFINITY,
    most: asked.most ?? Number.POSITIVE_INFINITY,
    fewest: asked.fewest ?? 0,
    item: asked.item ?? null,
    keys: asked.keys ?? [],
    under: asked.under ?? [],
    isRequired: asked.isRequired ?? [],
    required: asked.required ?? 0,
  };
};

function askedBy(schema: Schema): Asked {
  const { type, anyOf, items, minItems: fewest = 0 } = schema;
  if (anyOf) return anyAsked(anyOf.map(askedBy));
  if (Array.isArray(type)) return anyAsked(type.map((one: string) => askedBy({ ...schema, type: one })));
  switch (type) {
    case "null":
      return { types: NULL };
    case "boolean":
      if (schema.const !== undefined || schema.enum) throw onList(type);
      return { types: BOOLEAN };
    case "string":
      return askedOfText(schema);
    case "number":
    case "integer":
      return askedOfNumber(schema);
    case "array":
      return { types: LIST, fewest, item: items ? wantedBy(items) : null };
    case "object":
      return askedOfObject(schema);
    default:
      throw new RangeError(`no check is made of the type "${type}"`);
  }
}

function anyAsked(forms: readonly Asked[]): Asked {
  let types = 0;
  for (const form of forms) {
    if ((types & form.types) !== 0) throw new RangeError("no check is made of two kinds of one type");
    types |= form.types;
  }
  return { ...Object.assign({}, ...forms), types };
}

function askedOfText({ const: only, enum: some, minLength: shortest = 0, pattern }: Schema): Asked {
  const values = only === undefined ? (some ?? null) : [only];
  return {
    types: TEXT,
    values: values?.map(String) ?? null,
    shortest,
    pattern: pattern === undefined ? null : new RegExp(pattern, "u"),
  };
}

const onList = (type: string): RangeError => new RangeError(`no check is made of a ${type} on a list`);

function askedOfNumber({ type, const: only, enum: some, minimum, maximum }: Schema): Asked {
  if (only !== undefined || some) throw onList("number");
  const isWhole = type === "integer";
  return {
    types: NUMBER,
    isWhole,
    least: minimum ?? Number.NEGATIVE_INFINITY,
    most: maximum ?? Number.POSITIVE_INFINITY,
  };
}

function askedOfObject({ properties = {}, required = [], additionalProperties }: Schema): Asked {
  if (additionalProperties !== false)
    throw new RangeError("no check is made of objects with keys of their own");
  const keys = Object.keys(properties);
  const under = Object.values(properties).map(wantedBy);
  const isRequired = keys.map((key) => required.includes(key));
  return { types: OBJECT, keys, under, isRequired, required: required.length };
}

function holds(wanted: Wanted, value: unknown): boolean {
  switch (typeof value) {
    case "string":
      return (wanted.types & TEXT) !== 0 && textHolds(wanted, value);
    case "number":
      return (wanted.types & NUMBER) !== 0 && numberHolds(wanted, value);
    case "boolean":
      return (wanted.types & BOOLEAN) !== 0;
    case "object":
      if (value === null) return (wanted.types & NULL) !== 0;
      if (Array.isArray(value)) return (wanted.types & LIST) !== 0 && itemsHold(wanted, value);
      return (wanted.types & OBJECT) !== 0 && keysHold(wanted, value);
    default:
      return false;
  }
}

function textHolds({ values, shortest, pattern }: Wanted, text: string): boolean {
  if (values !== null) return isAmong(values, text);
  return text.length >= shortest && (pattern === null || pattern.test(text));
}

function isAmong(values: readonly string[], text: string): boolean {
  for (let i = 0; i < values.length; i++) if (values[i] === text) return true;
  return false;
}

function numberHolds({ isWhole, least, most }: Wanted, value: number): boolean {
  if (!(value >= least && value <= most)) return false;
  return isWhole ? Number.isInteger(value) : Number.isFinite(value);
}

function itemsHold({ fewest, item: wanted }: Wanted, items: readonly unknown[]): boolean {
  if (items.length < fewest) return false;
  if (wanted !== null) for (let i = 0; i < items.length; i++) if (!holds(wanted, items[i])) return false;
  return true;
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
