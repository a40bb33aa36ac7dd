/** Keys of 24 bits to what is known of them: open addressing with linear probing, built once. */
import { FEATURE_BITS } from "./hash.ts";
import { LABELS } from "./labels.ts";
import { addThree, MOST_OF_THREE, packThree } from "./packed.ts";

export interface KeyTable {
  /** The place of the key in the list that the table was built from, or -1. */
  readonly find: (key: number) => number;
}

/** Most keys that are asked for are not there; one bit of a small table, which stays in the cache, says so. */
interface Sieve {
  readonly bits: Uint32Array;
  /** By the key's last bits; where the bit of a key is not set, it is not there. */
  readonly mask: number;
}

/** So many bits for each key. */
const SIEVE_ROOM = 8;

const SHIFT = 32 - FEATURE_BITS;

export function keyTable(keys: Uint32Array): KeyTable {
  const mask = roomFor(2 * keys.length) - 1;
  const slots = new Uint32Array(mask + 1);
  const rows = new Uint32Array(mask + 1);
  for (let row = 0; row < keys.length; row++) {
    const key = (keys[row] ?? 0) + 1;
    let slot = home(key - 1) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = key;
    rows[slot] = row;
  }
  const sieve = sieveOf(keys);
  const find = (key: number): number => {
    if (seen(sieve, key) === 0) return -1;
    let slot = home(key) & mask;
    for (;;) {
      const held = slots[slot] ?? 0;
      if (held === key + 1) return rows[slot] ?? -1;
      if (held === 0) return -1;
      slot = (slot + 1) & mask;
    }
  };
  return { find };
}

/** Features and a weight of each for every label; a feature and its weights stand in one place of memory. */
export interface FeatureTable {
  /**
   * Adds, of some lists of features that stand one after the other, the weights of each list to what `sums` has of each label,
   * from `at` on for the first list, `LABELS` further for the next. `ends` tells where each list ends; both it and `features` are
   * overwritten. No more than `MOST_TOGETHER` features fit.
   */
  readonly addAll: (
    features: Int32Array,
    ends: Int32Array,
    lists: number,
    sums: Int32Array,
    at: number,
  ) => void;
}

/** More features than these are not looked up at once. */
export const MOST_TOGETHER = 1 << 10;

/** Numbers of a feature: the key, which is its number and one, then the weights of three labels in each of three. */
const ENTRY = 4;

/** What a weight may be at the most, below 0 too. */
export const MOST_WEIGHT = 15;

/** The weights of so many features are added packed. */
const PACKED = Math.floor(MOST_OF_THREE / MOST_WEIGHT);

/**
 * @param byRow the weights of the keys, LABELS of each
 * @throws RangeError for a weight above `MOST_WEIGHT`
 */
export function featureTable(keys: Uint32Array, byRow: Int8Array): FeatureTable {
  const mask = roomFor(1.5 * keys.length) - 1;
  const held = new Int32Array((mask + 1) * ENTRY);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? 0;
    let slot = home(key) & mask;
    while (held[slot * ENTRY] !== 0) slot = (slot + 1) & mask;
    held[slot * ENTRY] = key + 1;
    const weights = byRow.subarray(row * LABELS, (row + 1) * LABELS);
    for (let third = 0; third < 3; third++)
      held[slot * ENTRY + 1 + third] = packedWeights(weights.subarray(3 * third, 3 * third + 3));
  }
  const sieve = sieveOf(keys);
  const places = new Int32Array(MOST_TOGETHER);
  const heads = new Int32Array(MOST_TOGETHER);
  const addSome = (features: Int32Array, from: number, to: number, sums: Int32Array, at: number): void => {
    let a = 0;
    let b = 0;
    let c = 0;
    for (let i = from; i < to; i++) {
      const key = (features[i] ?? 0) + 1;
      let place = places[i] ?? 0;
      for (let head = heads[i] ?? 0; head !== key && head !== 0; head = held[place] ?? 0)
        place = (place + ENTRY) & (mask * ENTRY);
      // What an empty place holds adds nothing.
      a += held[place + 1] ?? 0;
      b += held[place + 2] ?? 0;
      c += held[place + 3] ?? 0;
    }
    addThree(a, sums, at);
    addThree(b, sums, at + 3);
    addThree(c, sums, at + 6);
  };
  return {
    addAll: (features, ends, lists, sums, at) => {
      const passed = sift(sieve, features, ends, lists, heads);
      for (let i = 0; i < passed; i++) places[i] = (home(features[i] ?? 0) & mask) * ENTRY;
      // A loop that only looks: so the processor waits for memory for many of them together.
      for (let i = 0; i < passed; i++) heads[i] = held[places[i] ?? 0] ?? 0;
      for (let list = 0, from = 0; list < lists; list++) {
        const end = ends[list] ?? 0;
        for (; from < end; from += PACKED)
          addSome(features, from, Math.min(end, from + PACKED), sums, at + list * LABELS);
        from = end;
      }
    },
  };
}

function packedWeights([a = 0, b = 0, c = 0]: Int8Array): number {
  if (Math.max(a, b, c, -a, -b, -c) > MOST_WEIGHT) throw new RangeError("a weight is out of range");
  return packThree(a, b, c);
}

/** The power of two that is not below. */
function roomFor(size: number): number {
  let room = 16;
  while (room < size) room *= 2;
  return room;
}

function sieveOf(keys: Uint32Array): Sieve {
  const mask = roomFor(Math.max(32, SIEVE_ROOM * keys.length)) - 1;
  const bits = new Uint32Array((mask + 1) >>> 5);
  for (const key of keys) bits[(key & mask) >>> 5] = (bits[(key & mask) >>> 5] ?? 0) | (1 << key);
  return { bits, mask };
}

/**
 * Leaves of the keys of some lists those that may be there; returns how many they are. `words` has room for a number of each
 * key. Whether a key passes is added, not asked: it is a toss of a coin, on which a processor that guesses loses more time than
 * all else takes.
 */
function sift(
  { bits, mask }: Sieve,
  keys: Int32Array,
  ends: Int32Array,
  lists: number,
  words: Int32Array,
): number {
  const count = ends[lists - 1] ?? 0;
  // A loop that only looks: so the processor waits for memory for many of them together.
  for (let i = 0; i < count; i++) words[i] = bits[((keys[i] ?? 0) & mask) >>> 5] ?? 0;
  let passed = 0;
  let i = 0;
  for (let list = 0; list < lists; list++) {
    for (const end = ends[list] ?? 0; i < end; i++) {
      const key = keys[i] ?? 0;
      keys[passed] = key;
      passed += ((words[i] ?? 0) >>> key) & 1;
    }
    ends[list] = passed;
  }
  return passed;
}

/** 0 for most keys that are not there, 1 for others. */
const seen = ({ bits, mask }: Sieve, key: number): number => ((bits[(key & mask) >>> 5] ?? 0) >>> key) & 1;

/** Keys are hashes already; their high bits are as good as their low ones. */
const home = (key: number): number => key ^ (key >>> SHIFT);
