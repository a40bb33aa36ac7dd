/** Keys of 24 bits to rows: open addressing with linear probing, built once. */
import { FEATURE_BITS } from "./hash.ts";

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
  let bits = 4;
  while (1 << bits < keys.length * 2) bits++;
  const mask = (1 << bits) - 1;
  const slots = new Uint32Array(1 << bits);
  const rows = new Uint32Array(1 << bits);
  for (let row = 0; row < keys.length; row++) {
    const key = (keys[row] ?? 0) + 1;
    let slot = home(key - 1) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = key;
    rows[slot] = row;
  }
  const seen = new Uint32Array(1 << (SIEVE_BITS - 5));
  for (const key of keys) {
    const place = key & SIEVE_MASK;
    seen[place >>> 5] = (seen[place >>> 5] ?? 0) | (1 << place);
  }
  const find = (key: number): number => {
    if ((((seen[(key & SIEVE_MASK) >>> 5] ?? 0) >>> key) & 1) === 0) return -1;
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

/** Keys are hashes already; their high bits are as good as their low ones. */
const home = (key: number): number => key ^ (key >>> SHIFT);
