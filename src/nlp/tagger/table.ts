/** Keys of 24 bits to what is known of them: open addressing with linear probing, built once. */
import { FEATURE_BITS } from "./hash.ts";
import { LABELS } from "./labels.ts";

export interface KeyTable {
  readonly size: number;
  /** The place of the key in the list that the table was built from, or -1. */
  readonly find: (key: number) => number;
}

/** Most keys that are asked for are not there; one bit of a small table, which stays in the cache, says so. */
const SIEVE_BITS = 20;
const SIEVE_MASK = (1 << SIEVE_BITS) - 1;

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
  const mayHold = sieveOf(keys);
  const find = (key: number): number => {
    if (!mayHold(key)) return -1;
    let slot = home(key) & mask;
    for (;;) {
      const held = slots[slot] ?? 0;
      if (held === key + 1) return rows[slot] ?? -1;
      if (held === 0) return -1;
      slot = (slot + 1) & mask;
    }
  };
  return { size: keys.length, find };
}

/** Features and a weight of each for every label; a feature and its weights stand in one place of memory. */
export interface FeatureTable {
  readonly size: number;
  readonly weights: Int8Array;
  /** Where the weights of a feature begin in `weights`, or -1. */
  readonly find: (feature: number) => number;
}

/** Bytes of a feature: the key, which is its number and one, then a byte for each label. */
const ENTRY = 16;
const KEY_BYTES = 4;

/** @param byRow the weights of the keys, LABELS of each */
export function featureTable(keys: Uint32Array, byRow: Int8Array): FeatureTable {
  const mask = roomFor(1.5 * keys.length) - 1;
  const memory = new ArrayBuffer((mask + 1) * ENTRY);
  const held = new Int32Array(memory);
  const weights = new Int8Array(memory);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? 0;
    let slot = home(key) & mask;
    while (held[slot * (ENTRY / KEY_BYTES)] !== 0) slot = (slot + 1) & mask;
    held[slot * (ENTRY / KEY_BYTES)] = key + 1;
    weights.set(byRow.subarray(row * LABELS, (row + 1) * LABELS), slot * ENTRY + KEY_BYTES);
  }
  const mayHold = sieveOf(keys);
  const find = (feature: number): number => {
    if (!mayHold(feature)) return -1;
    let slot = home(feature) & mask;
    for (;;) {
      const key = held[slot * (ENTRY / KEY_BYTES)] ?? 0;
      if (key === feature + 1) return slot * ENTRY + KEY_BYTES;
      if (key === 0) return -1;
      slot = (slot + 1) & mask;
    }
  };
  return { size: keys.length, weights, find };
}

/** The power of two that is not below. */
function roomFor(size: number): number {
  let room = 16;
  while (room < size) room *= 2;
  return room;
}

/** False for most keys that are not among these. */
function sieveOf(keys: Uint32Array): (key: number) => boolean {
  const seen = new Uint32Array(1 << (SIEVE_BITS - 5));
  for (const key of keys) {
    const place = key & SIEVE_MASK;
    seen[place >>> 5] = (seen[place >>> 5] ?? 0) | (1 << place);
  }
  return (key) => (((seen[(key & SIEVE_MASK) >>> 5] ?? 0) >>> key) & 1) !== 0;
}

/** Keys are hashes already; their high bits are as good as their low ones. */
const home = (key: number): number => key ^ (key >>> SHIFT);
