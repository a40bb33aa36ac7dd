import type { Head, Space } from "./linear.ts";
import { STEP } from "./linear-file.ts";

/** A head of three classes whose weights of a feature are one number, so that one look-up adds to all three sums. */
export interface Triples {
  /** In steps of `STEP`. */
  readonly weights: Int32Array;
  /** All three sums of nothing. */
  readonly nothing: number;
  /** The least that each sum can be: sums are counted from there, so that none takes from the one above it. */
  readonly least: readonly number[];
}

/** How many bits each sum has, the first in the lowest. */
const BITS = [11, 11, 10] as const;
const [SECOND, THIRD] = [BITS[0], BITS[0] + BITS[1]];

/** @throws RangeError when a sum of weights may need more bits than it has */
export function triplesOf({ space, weights: given, step }: Head): Triples {
  const steps = step === STEP ? given : given.map((weight) => Math.round((weight * step) / STEP));
  const least = BITS.map((bits, k) => leastOf(space, steps, k, 1 << bits));
  const weights = new Int32Array(space.size);
  for (let id = 0; id < space.size; id++)
    weights[id] = triple(steps[3 * id] ?? 0, steps[3 * id + 1] ?? 0, steps[3 * id + 2] ?? 0);
  return { weights, nothing: triple(-(least[0] ?? 0), -(least[1] ?? 0), -(least[2] ?? 0)), least };
}

const triple = (first: number, second: number, third: number): number =>
  (first + (second << SECOND) + (third << THIRD)) | 0;

/** Where the weights of a field, and of those beside it, end. */
const endOf = ({ base, gaps, size }: Space, field: number): number =>
  gaps.find((gap) => gap.from > (base[field] ?? 0))?.from ?? size;

/** The least and the most that a value of a field gives to a class, or none of its values. */
function extremesOf(space: Space, weights: Head["weights"], f: number, k: number): readonly [number, number] {
  const end = endOf(space, f);
  let [low, high] = [0, 0];
  for (let id = space.base[f] ?? 0; id < end; id += space.stride[f] ?? 1) {
    const weight = weights[3 * id + k] ?? 0;
    if (weight < low) low = weight;
    if (weight > high) high = weight;
  }
  return [low, high];
}

/** The least that the sum of a class can be, with one value of each field or none. */
function leastOf(space: Space, steps: Head["weights"], k: number, room: number): number {
  let [least, most] = [0, 0];
  for (const f of space.base.keys()) {
    const [low, high] = extremesOf(space, steps, f, k);
    least += low;
    most += high;
  }
  if (most - least >= room) throw new RangeError("a sum of weights needs more bits");
  return least;
}

/** What each of three sums must reach, as it stands in the sum of all. */
export type Floors = readonly [first: number, second: number, third: number];

/** What each sum must reach before some fields are added to it, so that with the most that they can add it is as much as asked. */
export function floorsFor(
  { space, weights, step }: Head,
  { least }: Triples,
  fields: readonly string[],
  asked: number,
): Floors {
  const floor = (k: number): number => {
    let most = 0;
    for (const name of fields) most += extremesOf(space, weights, space.names.indexOf(name), k)[1];
    // A step of each field is left for what rounding takes.
    return Math.floor((asked - most * step) / STEP) - fields.length - (least[k] ?? 0);
  };
  return [floor(0), floor(1), floor(2)];
}

/** Whether each sum is less than it must reach. */
export const isBelow = (sum: number, [first, second, third]: Floors): boolean =>
  firstOf(sum) < first && secondOf(sum) < second && thirdOf(sum) < third;

const firstOf = (sum: number): number => sum & ((1 << SECOND) - 1);
const secondOf = (sum: number): number => (sum >>> SECOND) & ((1 << (THIRD - SECOND)) - 1);
const thirdOf = (sum: number): number => sum >>> THIRD;

/** The three sums of what was added up from `nothing` on. */
export function sumsOf({ least }: Triples, sum: number, sums: Float64Array): void {
  sums[0] = (firstOf(sum) + (least[0] ?? 0)) * STEP;
  sums[1] = (secondOf(sum) + (least[1] ?? 0)) * STEP;
  sums[2] = (thirdOf(sum) + (least[2] ?? 0)) * STEP;
}
