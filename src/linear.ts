/**
 * Linear models over whole numbers, for places where text features would be too slow: a field is a kind of feature that
 * has one value at a time ("the next word"), a feature is a field with a value, and its id is a place in one array.
 */
import { z } from "zod";
import { Failure } from "./failure.ts";
import { madeOnce } from "./remembered.ts";

/** A field's name, and how many values it has: so many numbers, or so many for each word of the vocabulary. */
export type Field = readonly [name: string, values: number | "words" | { readonly perWord: number }];

/** Where the weights of each field begin. */
export interface Space {
  readonly fields: number;
  readonly base: readonly number[];
  readonly size: number;
}

/** A model with one weight for each feature and class: class `k` of feature `id` is at `id * classes + k`. */
export interface Head {
  readonly space: Space;
  readonly classes: number;
  /** In steps of `step`: bytes as a file keeps them, or what is being fitted. */
  readonly weights: Int8Array | Float32Array;
  readonly step: number;
}

export function spaceOf(fields: readonly Field[], words: number): Space {
  const base: number[] = [];
  let size = 0;
  for (const [, values] of fields) {
    base.push(size);
    if (typeof values === "number") size += values;
    else size += values === "words" ? words : words * values.perWord;
  }
  return { fields: fields.length, base, size };
}

/** The features of one example: the value of each field in the order of the fields; a negative value is no feature. */
export interface Example {
  readonly ids: Int32Array;
  count: number;
  field: number;
}

export const example = (space: Space): Example => ({ ids: new Int32Array(space.fields), count: 0, field: 0 });

/** One example of a space for all who fill it and look at it at once. */
export const sharedExample = madeOnce(example);

/** Gives the next field its value. */
export function put(to: Example, space: Space, value: number): void {
  if (value >= 0) to.ids[to.count++] = (space.base[to.field] ?? 0) + value;
  to.field++;
}

/** The sum of an example's weights for class `k`. */
export function score({ weights, classes, step }: Head, { ids, count }: Example, k: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += weights[(ids[i] ?? 0) * classes + k] ?? 0;
  return sum * step;
}

/** The sums of an example's weights for all classes at once, into `sums`. */
export function scores({ weights, classes, step }: Head, { ids, count }: Example, sums: Float64Array): void {
  sums.fill(0);
  for (let i = 0; i < count; i++) {
    const at = (ids[i] ?? 0) * classes;
    for (let k = 0; k < classes; k++) sums[k] = (sums[k] ?? 0) + (weights[at + k] ?? 0);
  }
  for (let k = 0; k < classes; k++) sums[k] = (sums[k] ?? 0) * step;
}

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
  if (!file.success) throw new Failure("model", z.prettifyError(file.error), name);
  const words = file.data.vocabulary.split(" ");
  return {
    file: name,
    vocabulary: new Map(words.map((word, i) => [word, i])),
    heads: new Map(Object.entries(file.data.heads)),
  };
}

/** A weight is kept as a whole number of steps in one byte. */
const STEP = 0.05;
const MOST_STEPS = 127;
const MORE = 0x80;

/** The weights that are not zero: the distance to the one before as a varint, then the steps; all in base64. */
export function pack({ weights }: Head): string {
  let bytes = "";
  let before = 0;
  weights.forEach((weight, i) => {
    const steps = Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / STEP)));
    if (steps === 0) return;
    let gap = i - before;
    for (; gap >= MORE; gap = Math.floor(gap / MORE)) bytes += String.fromCharCode((gap % MORE) | MORE);
    bytes += String.fromCharCode(gap, steps & 0xff);
    before = i;
  });
  return btoa(bytes);
}

/** @throws Failure `model` when the head is not there or was made for other fields */
export function unpack({ heads, file }: Packed, name: string, space: Space, classes: number): Head {
  const bytes = atob(heads.get(name) ?? "");
  const weights = new Int8Array(space.size * classes);
  let at = 0;
  for (let i = 0; i < bytes.length; i++) {
    let gap = 0;
    let unit = 1;
    for (; bytes.charCodeAt(i) >= MORE; i++) {
      gap += (bytes.charCodeAt(i) - MORE) * unit;
      unit *= MORE;
    }
    at += gap + bytes.charCodeAt(i++) * unit;
    weights[at] = bytes.charCodeAt(i);
  }
  if (at === 0 || at >= weights.length) {
    throw new Failure("model", `the head "${name}" was made for other fields`, file, "fit it again");
  }
  return { space, classes, weights, step: STEP };
}
