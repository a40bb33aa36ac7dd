/** Heads of linear models as a file holds them: the weights that are not zero, field by field, in base64. */
import { z } from "zod";
import { Failure } from "./failure.ts";
import {
  type Domain,
  type Field,
  type Head,
  idOf,
  isSided,
  type Sided,
  type Space,
  spaceOf,
  type Values,
} from "./linear.ts";

/** Heads over one vocabulary, as a file holds them. */
export interface Packed {
  readonly file: string;
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly heads: ReadonlyMap<string, string>;
}

const packedFile = z.strictObject({
  about: z.string().min(1),
  fittedOn: z.string().min(1),
  vocabulary: z.string(),
  heads: z.record(z.string(), z.string()),
});

/** @throws Failure `model` when the text is no packed model */
export function readPacked(text: string, name: string): Packed {
  const file = packedFile.safeParse(JSON.parse(text));
  if (!file.success) throw new Failure("model", z.prettifyError(file.error), name, "install again");
  const words = file.data.vocabulary.split(" ");
  return {
    file: name,
    vocabulary: new Map(words.map((word, i) => [word, i])),
    heads: new Map(Object.entries(file.data.heads)),
  };
}

/** A weight is kept as a whole number of steps in one byte. */
export const STEP = 0.05;
const MOST_STEPS = 127;
const MORE = 0x80;

/** The distance of each weight that is not zero to the one before as a varint, then its steps. */
export function pack({ weights, space, classes }: Head): string {
  let bytes = "";
  let gap = 0;
  eachPlace(space, classes, (at) => {
    const steps = Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round((weights[at] ?? 0) / STEP)));
    if (steps !== 0) {
      for (; gap >= MORE; gap = Math.floor(gap / MORE)) bytes += String.fromCharCode((gap % MORE) | MORE);
      bytes += String.fromCharCode(gap, steps & 0xff);
      gap = 0;
    }
    gap++;
  });
  return btoa(bytes);
}

/** The places of all weights in the order of a file, which knows nothing of rows nor of what stands beside what in memory. */
function eachPlace(space: Space, classes: number, visit: (at: number) => void): void {
  space.values.forEach((values, f) => {
    for (let value = 0; value < sizeOf(values); value++)
      for (let k = 0; k < classes; k++) visit(idOf(space, f, numberOf(values, value)) * classes + k);
  });
}

/** How many values a field has in a file. */
function sizeOf(values: Values): number {
  if (typeof values === "number") return values;
  return isSided(values) ? values.of.rows.length * values.sides : values.rows.length;
}

/** The number in memory of a value in a file. */
function numberOf(values: Values, value: number): number {
  if (typeof values === "number") return value;
  if (!isSided(values)) return values.rows[value] ?? -1;
  const { of, room, sides, bySide } = values;
  const side = bySide ? Math.floor(value / of.rows.length) : value % sides;
  return (of.rows[valueIn(values, value)] ?? -1) * room + side;
}

/** Which value of its domain a value of a field is in a file. */
function valueIn(values: Domain | Sided, value: number): number {
  if (!isSided(values)) return value;
  return values.bySide ? value % values.of.rows.length : Math.floor(value / values.sides);
}

/** The weights of a head that are not zero: of each the field, the value, the class, and how many steps. */
export type Listed = Int32Array;
const NUMBERS = 4;

/**
 * Lists the weights of a head, field by field.
 * @throws Failure `model` when the head is not there or was made for other fields
 */
export function listed(
  { heads, file }: Packed,
  name: string,
  fields: readonly Field[],
  classes: number,
): Listed {
  const bytes = atob(heads.get(name) ?? "");
  const sizes = fields.map(([, values]) => sizeOf(values) * classes);
  const list = new Int32Array(NUMBERS * (bytes.length >> 1));
  let at = 0;
  let field = 0;
  let end = 0;
  for (let i = 0; i < bytes.length && field < sizes.length; i++) {
    let gap = 0;
    let unit = 1;
    for (; bytes.charCodeAt(i) >= MORE; i++) {
      gap += (bytes.charCodeAt(i) - MORE) * unit;
      unit *= MORE;
    }
    at += gap + bytes.charCodeAt(i++) * unit;
    for (let own = sizes[field]; own !== undefined && at >= own; own = sizes[field]) {
      at -= own;
      field++;
    }
    list[end++] = field;
    list[end++] = Math.floor(at / classes);
    list[end++] = at % classes;
    list[end++] = (bytes.charCodeAt(i) << 24) >> 24;
  }
  if (bytes.length === 0 || field >= sizes.length)
    throw new Failure("model", `the head "${name}" was made for other fields`, file, "fit it again");
  return list.subarray(0, end);
}

/** Counts in how many weights each value of the fields' domains has a part. */
export function countWeights(
  list: Listed,
  fields: readonly Field[],
  counts: ReadonlyMap<Domain, Uint32Array>,
): void {
  const values = fields.map(([, own]) => (typeof own === "number" ? null : own));
  const countsOf = values.map((own) => own && (counts.get(isSided(own) ? own.of : own) ?? null));
  for (let i = 0; i < list.length; i += NUMBERS) {
    const field = list[i] ?? 0;
    const [own, of] = [countsOf[field], values[field]];
    if (!own || !of) continue;
    const value = valueIn(of, list[i + 1] ?? 0);
    own[value] = (own[value] ?? 0) + 1;
  }
}

/** A head with its weights in memory. */
export function headOf(list: Listed, fields: readonly Field[], classes: number): Head {
  const space = spaceOf(fields);
  const weights = new Int8Array(space.size * classes);
  for (let i = 0; i < list.length; i += NUMBERS) {
    const field = list[i] ?? 0;
    const number = numberOf(space.values[field] ?? 0, list[i + 1] ?? 0);
    weights[idOf(space, field, number) * classes + (list[i + 2] ?? 0)] = list[i + 3] ?? 0;
  }
  return { space, classes, weights, step: STEP };
}
