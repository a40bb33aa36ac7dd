/**
 * Linear models over whole numbers, for places where text features would be too slow: a field is a kind of feature that
 * has one value at a time ("the next word"), a feature is a field with a value, and its id is a place in one array.
 */
import type { LinearModel } from "./models.ts";

/** A field's name, and what its values are: words of the vocabulary, or so many small numbers. */
export type Field = readonly [name: string, values: "words" | number];

/** Where the weights of each field begin. */
export interface Space {
  readonly fields: readonly Field[];
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly base: readonly number[];
  readonly size: number;
}

/** A model with one weight for each feature and class: class `k` of feature `id` is at `id * classes.length + k`. */
export interface Head {
  readonly space: Space;
  readonly classes: readonly string[];
  readonly weights: Float32Array;
}

export function spaceOf(fields: readonly Field[], vocabulary: ReadonlyMap<string, number>): Space {
  const base: number[] = [];
  let size = 0;
  for (const [, values] of fields) {
    base.push(size);
    size += values === "words" ? vocabulary.size : values;
  }
  return { fields, vocabulary, base, size };
}

/** The features of one example: the value of each field in the order of the fields; a negative value is no feature. */
export interface Example {
  readonly ids: Int32Array;
  count: number;
  field: number;
}

export const example = (space: Space): Example => ({
  ids: new Int32Array(space.fields.length),
  count: 0,
  field: 0,
});

/** Gives the next field its value. */
export function put(to: Example, space: Space, value: number): void {
  if (value >= 0) to.ids[to.count++] = (space.base[to.field] ?? 0) + value;
  to.field++;
}

/** The sum of an example's weights for class `k`. */
export function score(head: Head, of: Example, k: number): number {
  const { length } = head.classes;
  let sum = 0;
  for (let i = 0; i < of.count; i++) sum += head.weights[(of.ids[i] ?? 0) * length + k] ?? 0;
  return sum;
}

/** The words that a model's weights name: the values of its word fields, in order of first sight. */
export function vocabularyOf(model: LinearModel, fields: readonly Field[]): Map<string, number> {
  const worded = new Set(fields.flatMap(([name, values]) => (values === "words" ? [name] : [])));
  const vocabulary = new Map<string, number>();
  for (const feature of model.keys()) {
    const { field, value } = parsed(feature);
    if (worded.has(field) && !vocabulary.has(value)) vocabulary.set(value, vocabulary.size);
  }
  return vocabulary;
}

/** The weights whose names begin with one of the classes, as a head over `space`; other weights are left alone. */
export function headOf(model: LinearModel, classes: readonly string[], space: Space): Head {
  const weights = new Float32Array(space.size * classes.length);
  const places = new Map(space.fields.map(([name], f) => [name, f]));
  for (const [feature, weight] of model) {
    const { className, field, value } = parsed(feature);
    const k = classes.indexOf(className);
    const f = places.get(field);
    if (k < 0 || f === undefined) continue;
    const inside = space.fields[f]?.[1] === "words" ? space.vocabulary.get(value) : Number(value);
    if (inside !== undefined) weights[((space.base[f] ?? 0) + inside) * classes.length + k] = weight;
  }
  return { space, classes, weights };
}

/** "after w+1=that": class, field, value. */
function parsed(feature: string): { className: string; field: string; value: string } {
  const space = feature.indexOf(" ");
  const equals = feature.indexOf("=", space);
  return {
    className: feature.slice(0, space),
    field: feature.slice(space + 1, equals),
    value: feature.slice(equals + 1),
  };
}

/** The vocabulary's numbers of the words that weigh anything as values of one field. */
export function wordsThatWeigh(head: Head, field: string): Set<number> {
  const { fields, base, vocabulary } = head.space;
  const from = base[fields.findIndex(([name]) => name === field)] ?? 0;
  const n = head.classes.length;
  const weighs = (word: number) =>
    head.weights.subarray((from + word) * n, (from + word + 1) * n).some((w) => w !== 0);
  return new Set([...vocabulary.values()].filter(weighs));
}

/** The name of each weight that is not zero, as `headOf` reads it, with the weight rounded to `digits` places. */
export function namedWeights(head: Head, digits: number): [string, number][] {
  const words = [...head.space.vocabulary.keys()];
  return head.space.fields.flatMap(([field, values], f) => {
    const size = values === "words" ? words.length : values;
    return Array.from({ length: size }, (_, v) => v).flatMap((v) =>
      head.classes.flatMap((className, k): [string, number][] => {
        const id = (head.space.base[f] ?? 0) + v;
        const weight = Number((head.weights[id * head.classes.length + k] ?? 0).toFixed(digits));
        return weight === 0 ? [] : [[`${className} ${field}=${values === "words" ? words[v] : v}`, weight]];
      }),
    );
  });
}
