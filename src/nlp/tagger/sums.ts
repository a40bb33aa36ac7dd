/**
 * Sums of the weights of groups of features that come again and again, each taken once. What a row of the page scores is a
 * sum of these and of the weights of what is true of the row alone.
 */
import { LABELS } from "./labels.ts";
import { packTwo, writeTwo } from "./packed.ts";
import type { FeatureTable } from "./table.ts";

/** Kinds of groups; `groups.ts` says what the keys of each are. */
export const GROUPS = {
  word: 1,
  widePart: 2,
  tagsBefore: 3,
  tagsAfter: 4,
  habitsBeside: 5,
  looks: 6,
  lists: 7,
  place: 8,
} as const;

export type Group = (typeof GROUPS)[keyof typeof GROUPS];

/** So many bits of the first key of a group are free for it. */
const GROUP_SHIFT = 27;

/** The first key of a group, its kind in it. */
export const firstKey = (group: Group, a: number): number => (group << GROUP_SHIFT) | a;

/** The kind of a group by its first key. */
export const kindOf = (first: number): number => first >>> GROUP_SHIFT;

export interface Sums {
  /** How many there is room for. */
  readonly room: () => number;
  /** To be called before so many groups are asked for: there is room for more, or all are forgotten when there are too many. */
  readonly prepare: (groups: number) => void;
  /** The place of the sums of a group; -1 where they were not taken yet. */
  readonly find: (first: number, second: number) => number;
  /**
   * The same for `count` groups, each two numbers: its first key as `firstKey` makes it, and its second. Writes the places
   * of their sums into `places`, -1 for those that were not taken yet, and returns how many of these there are.
   */
  readonly findAll: (groups: Int32Array, count: number, places: Int32Array) => number;
  /** Writes the sum of the sums at the places from one to another, one for each label, into `out`. */
  readonly sumUp: (places: Int32Array, from: number, to: number, out: Int32Array, at: number) => void;
  /** Takes the sums of a group that was not found; returns their place. */
  readonly keep: (first: number, second: number, features: Int32Array, count: number) => number;
}

/**
 * Numbers of an entry: two keys, the first of which is not 0, and then the sums of two labels in each, with room to 32 bytes. Half
 * a number has room for all of a row: `MOST_FEATURES` of `MOST_WEIGHT` each.
 */
const ENTRY = 8;
const SUMS_AT = 2;
const FEW = 1 << 11;
/** Room for more is not made: memory stays flat. */
const MOST = 1 << 18;
/** So full the table may get; beyond, all are forgotten, or there is more room. */
const FULL = 0.5;
/** More groups than these are not looked up at once. */
export const MOST_GROUPS = 1 << 10;

export function groupSums(table: FeatureTable): Sums {
  let mask = 0;
  let held = new Int32Array(0);
  let used = 0;
  const start = (size: number): void => {
    mask = size - 1;
    held = new Int32Array(size * ENTRY);
    used = 0;
  };
  start(FEW);

  /** The place of a group, or the empty one for it. */
  const placeOf = (first: number, second: number): number => {
    let place = (homeOf(first, second) & mask) * ENTRY;
    for (;;) {
      const key = held[place] ?? 0;
      if (key === 0 || (key === first && held[place + 1] === second)) return place;
      place = (place + ENTRY) & (mask * ENTRY);
    }
  };
  const find = (first: number, second: number): number => {
    const place = placeOf(first, second);
    return held[place] === 0 ? -1 : place;
  };
  /** Makes more room for what is held; where there is no more, all is forgotten. */
  const grow = (): void => {
    const before = held;
    const isFlat = mask + 1 === MOST;
    start(isFlat ? MOST : 2 * (mask + 1));
    for (let place = 0; place < before.length && !isFlat; place += ENTRY) {
      if (before[place] === 0) continue;
      held.set(before.subarray(place, place + ENTRY), placeOf(before[place] ?? 0, before[place + 1] ?? 0));
      used++;
    }
  };
  const taken = new Int32Array(LABELS + 1);
  const end = new Int32Array(1);
  const heads = new Int32Array(MOST_GROUPS);

  return {
    room: () => mask + 1,
    prepare: (groups) => {
      while (used + groups > FULL * mask) grow();
    },
    find,
    findAll: (groups, count, places) => {
      for (let k = 0; k < count; k++)
        places[k] = (homeOf(groups[2 * k] ?? 0, groups[2 * k + 1] ?? 0) & mask) * ENTRY;
      // A loop that only looks: so the processor waits for memory for many of them together.
      for (let k = 0; k < count; k++) heads[k] = held[places[k] ?? 0] ?? 0;
      let missing = 0;
      for (let k = 0; k < count; k++) {
        const place = places[k] ?? 0;
        const isThere = heads[k] === groups[2 * k] && held[place + 1] === groups[2 * k + 1];
        if (isThere) continue;
        places[k] = find(groups[2 * k] ?? 0, groups[2 * k + 1] ?? 0);
        if ((places[k] ?? 0) < 0) missing++;
      }
      return missing;
    },
    sumUp: (places, from, to, out, at) => sumUp(held, places, from, to, out, at),
    keep: (first, second, features, count) => {
      const place = placeOf(first, second);
      used++;
      taken.fill(0);
      end[0] = count;
      table.addAll(features, end, 1, taken, 0);
      held[place] = first;
      held[place + 1] = second;
      for (let l = 0; l < LABELS; l += 2)
        held[place + SUMS_AT + (l >> 1)] = packTwo(taken[l] ?? 0, taken[l + 1] ?? 0);
      return place;
    },
  };
}

/** All labels at once: what is added up stays in registers. */
function sumUp(
  held: Int32Array,
  places: Int32Array,
  from: number,
  to: number,
  out: Int32Array,
  at: number,
): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  for (let k = from; k < to; k++) {
    const place = (places[k] ?? 0) + SUMS_AT;
    a += held[place] ?? 0;
    b += held[place + 1] ?? 0;
    c += held[place + 2] ?? 0;
    d += held[place + 3] ?? 0;
    e += held[place + 4] ?? 0;
  }
  writeTwo(a, out, at);
  writeTwo(b, out, at + 2);
  writeTwo(c, out, at + 4);
  writeTwo(d, out, at + 6);
  out[at + 8] = e;
}

function homeOf(first: number, second: number): number {
  const hash = Math.imul(first ^ Math.imul(second, 0x85ebca6b), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
