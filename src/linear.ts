/**
 * Linear models over whole numbers, for places where text features would be too slow: a field is a kind of feature that
 * has one value at a time ("the next word"), a feature is a field with a value, and its id is a place in one array.
 */

/**
 * A set of values that several fields have, such as words. Most of them weigh nothing in any field; those that do have rows
 * in memory, so that what an article asks for is close together.
 */
export interface Domain {
  /** By value: its row; −1 for a value that weighs nothing. */
  readonly rows: Int16Array | Int32Array;
  /** How many rows there are. */
  readonly count: number;
}

/** All values of a domain, each with a row: for a model that is being fitted. */
export const wholeDomain = (size: number): Domain => ({
  rows: Int32Array.from({ length: size }, (_, value) => value),
  count: size,
});

/** A domain of the values that weigh anything; those with most weights, which are asked for most, have the first rows. */
export const weighedDomain = (weights: Uint32Array): Domain =>
  sortedDomain(
    weights,
    [...weights.keys()].filter((value) => weights[value] !== 0),
  );

/** A domain of some values, those with most weights first. */
export function sortedDomain(weights: Uint32Array, values = [...weights.keys()]): Domain {
  values.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  const rows = new (values.length < SMALL ? Int16Array : Int32Array)(weights.length).fill(-1);
  for (const [row, value] of values.entries()) rows[value] = row;
  return { rows, count: values.length };
}

const SMALL = 1 << 15;

/** So many values, or those of a domain, alone or each with so many sides. */
export type Values = number | Domain | Sided;

/** Values of a domain with one of several sides: "the next word is a noun phrase, beside this stem". */
export interface Sided {
  readonly of: Domain;
  readonly sides: number;
  /** How far apart the rows are: side `s` of row `r` is number `r * room + s`. All fields of a group fit in. */
  readonly room: number;
  /** Whether a file has all values of the first side before those of the second. */
  readonly bySide: boolean;
}

/**
 * A field's name and its values. Neighbours with one name of a group, whose values are of the same kind, have what they give to
 * a value side by side: what an article asks of a word is then found at one place in memory.
 */
export type Field = readonly [name: string, values: Values, group?: string];

/**
 * Where the weights of each field are: those of number `v` at `base + v * stride`. There are as many of row −1, which is none,
 * and they are always 0.
 */
export interface Space {
  readonly names: readonly string[];
  readonly values: readonly Values[];
  readonly base: Int32Array;
  readonly stride: Int32Array;
  /** The ids of row −1. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
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

/** @throws RangeError when the sides of a group have no room beside each other */
export function spaceOf(fields: readonly Field[]): Space {
  const [base, stride] = [new Int32Array(fields.length), new Int32Array(fields.length)];
  const gaps: { readonly from: number; readonly to: number }[] = [];
  let size = 0;
  for (let from = 0, to = 0; from < fields.length; from = to) {
    const [, values = 0, group] = fields[from] ?? [];
    do to++;
    while (group !== undefined && fields[to]?.[2] === group);
    const room = isSided(values) ? values.room : to - from;
    let beside = 0;
    for (let f = from; f < to; f++) {
      const own = fields[f]?.[1] ?? 0;
      base[f] = size + room + beside;
      stride[f] = isSided(own) ? 1 : room;
      beside += isSided(own) ? own.sides : 1;
    }
    if (beside > room) throw new RangeError("a group of fields has more sides than room");
    gaps.push({ from: size, to: size + room });
    size += room * (1 + rowCount(values));
  }
  const names = fields.map(([name]) => name);
  return { names, values: fields.map(([, values]) => values), base, stride, gaps, size };
}

export const isSided = (values: Values): values is Sided => typeof values === "object" && "sides" in values;

const rowCount = (values: Values): number =>
  typeof values === "number" ? values : isSided(values) ? values.of.count : values.count;

/** The id of a field's number. */
export const idOf = ({ base, stride }: Space, field: number, number: number): number =>
  (base[field] ?? 0) + number * (stride[field] ?? 0);

/** By its name, where the numbers of a field begin. */
export function baseOf({ names, base }: Space, name: string): number {
  const at = base[names.indexOf(name)];
  if (at === undefined) throw new RangeError(`no field is called ${name}`);
  return at;
}

/** The weights of a head, or what stands in their place. */
export type Weights = Int8Array | Int32Array | Float32Array;

/** The ids of the features whose weights are added up: the sum is handed weights that note what is asked of them. */
export function idsIn({ gaps }: Space, sum: (weights: Weights) => void): Int32Array {
  const ids: number[] = [];
  const note = (_: Weights, id: string | symbol) => {
    ids.push(Number(id));
    return 0;
  };
  sum(new Proxy<Weights>(new Int8Array(), { get: note }));
  const isNone = (id: number) => gaps.some(({ from, to }) => from <= id && id < to);
  return Int32Array.from(ids.filter((id) => !isNone(id)));
}
