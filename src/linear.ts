/**
 * Linear models over whole numbers, for places where text features would be too slow: a field is a kind of feature that
 * has one value at a time ("the next word"), a feature is a field with a value, and its id is a place in one array.
 */
import { z } from "zod";
import { Failure } from "./failure.ts";
import { madeOnce } from "./remembered.ts";

/**
 * A field's name, and how many values it has: so many numbers, or so many for each word of the vocabulary. Neighbours with one
 * name of a group, whose values are of the same kind, have what they give to a value side by side: an article asks for few of
 * all words, and what it asks of one is then found at one place in memory.
 */
export type Field = readonly [
  name: string,
  values: number | "words" | { readonly perWord: number },
  group?: string,
];

/** Where the weights of each field are: those of value `v` at `base + v * stride`. */
export interface Space {
  readonly fields: number;
  readonly values: readonly number[];
  readonly base: Int32Array;
  readonly stride: Int32Array;
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
  const values = fields.map(([, own]) =>
    typeof own === "number" ? own : own === "words" ? words : words * own.perWord,
  );
  const [base, stride] = [new Int32Array(fields.length), new Int32Array(fields.length)];
  let size = 0;
  for (let from = 0, to = 0; from < fields.length; from = to) {
    const group = fields[from]?.[2];
    do to++;
    while (group !== undefined && fields[to]?.[2] === group);
    for (let f = from; f < to; f++) base[f] = size + f - from;
    stride.fill(to - from, from, to);
    size += (to - from) * (values[from] ?? 0);
  }
  return { fields: fields.length, values, base, stride, size };
}

/** What one example shows: the value of each field in the order of the fields; a negative value is no feature. */
export type Example = Int32Array;

export const example = (space: Space): Example => new Int32Array(space.fields);

/** One example of a space for all who fill it and look at it at once. */
export const sharedExample = madeOnce(example);

/** The id of a field's value. */
export const idOf = ({ base, stride }: Space, field: number, value: number): number =>
  (base[field] ?? 0) + value * (stride[field] ?? 0);

/** The ids of an example's features. */
export const idsOf = (space: Space, shown: Example): Int32Array =>
  shown.map((value, field) => (value < 0 ? -1 : idOf(space, field, value))).filter((id) => id >= 0);

/** The sum of an example's weights, of a head with one class. */
export function score({ space: { base, stride }, weights, step }: Head, shown: Example): number {
  let sum = 0;
  for (let f = 0; f < shown.length; f++) {
    const value = shown[f] ?? -1;
    if (value >= 0) sum += weights[(base[f] ?? 0) + value * (stride[f] ?? 0)] ?? 0;
  }
  return sum * step;
}

/** The sums of an example's weights, of a head with three classes, into `sums`. */
export function scores({ space: { base, stride }, weights, step }: Head, shown: Example, sums: Float64Array) {
  let [first, second, third] = [0, 0, 0];
  for (let f = 0; f < shown.length; f++) {
    const value = shown[f] ?? -1;
    if (value < 0) continue;
    const at = 3 * ((base[f] ?? 0) + value * (stride[f] ?? 0));
    first += weights[at] ?? 0;
    second += weights[at + 1] ?? 0;
    third += weights[at + 2] ?? 0;
  }
  sums[0] = first * step;
  sums[1] = second * step;
  sums[2] = third * step;
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

/**
 * The weights that are not zero, field by field: the distance to the one before as a varint, then the steps; all in base64.
 */
export function pack({ weights, space, classes }: Head): string {
  let bytes = "";
  let gap = 0;
  eachWeight(space, classes, (at) => {
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

/** The places of all weights in the order of a file, which does not know what stands beside what in memory. */
function eachWeight({ values, base, stride }: Space, classes: number, visit: (at: number) => void): void {
  for (let f = 0; f < values.length; f++)
    for (let v = 0; v < (values[f] ?? 0); v++)
      for (let k = 0; k < classes; k++) visit(((base[f] ?? 0) + v * (stride[f] ?? 0)) * classes + k);
}

/** @throws Failure `model` when the head is not there or was made for other fields */
export function unpack({ heads, file }: Packed, name: string, space: Space, classes: number): Head {
  const bytes = atob(heads.get(name) ?? "");
  const weights = new Int8Array(space.size * classes);
  let at = 0;
  let field = 0;
  let from = 0;
  const ownOf = (f: number) => (space.values[f] ?? 0) * classes;
  for (let i = 0; i < bytes.length; i++) {
    let gap = 0;
    let unit = 1;
    for (; bytes.charCodeAt(i) >= MORE; i++) {
      gap += (bytes.charCodeAt(i) - MORE) * unit;
      unit *= MORE;
    }
    at += gap + bytes.charCodeAt(i++) * unit;
    for (let own = ownOf(field); at >= from + own && own > 0; own = ownOf(field)) {
      from += own;
      field++;
    }
    const own = at - from;
    weights[idOf(space, field, Math.floor(own / classes)) * classes + (own % classes)] = bytes.charCodeAt(i);
  }
  if (at === 0 || at >= weights.length) {
    throw new Failure("model", `the head "${name}" was made for other fields`, file, "fit it again");
  }
  return { space, classes, weights, step: STEP };
}
