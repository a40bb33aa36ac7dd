/** Numbers for tuples of six whole numbers that are not negative: a hash table in little memory, so that it stays in the cache. */
export interface Tuples {
  /** The number of a tuple, the next free one when it was not asked for before; `a` is below `MOST_FIRST`, the others below `MOST_OTHERS`. */
  readonly numberOf: (a: number, b: number, c: number, d: number, e: number, f: number) => number;
  /** The tuple that has a number. */
  readonly at: (number: number) => readonly number[];
  readonly size: () => number;
}

/** A tuple is packed into four words of 32 bits: eleven bits for the first number, 21 for each of the others. */
const [FIRST_BITS, OTHER_BITS, WORDS] = [11, 21, 4];
export const MOST_FIRST = 1 << FIRST_BITS;
export const MOST_OTHERS = 1 << OTHER_BITS;
/** The third number lies in two words. */
const LOW_BITS = 32 - OTHER_BITS;
const HIGH_BITS = OTHER_BITS - LOW_BITS;

const hashOf = (p: number, q: number, r: number, s: number): number => {
  let hash = Math.imul(p, 0x9e3779b1) ^ Math.imul(q, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f) ^ Math.imul(r, 0xc2b2ae35) ^ Math.imul(s, 0x165667b1);
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
  return hash ^ (hash >>> 16);
};

export function newTuples(): Tuples {
  /** Each tuple's number and one; 0 where a slot is free. */
  let slots = new Int32Array(1 << 12);
  /** The packed tuples in the order of their numbers: those that every text shows come first, and so lie close together. */
  let packed = new Int32Array(WORDS << 10);
  let size = 0;
  /** The slot of the tuple, or the free one where it would be. */
  const slotOf = (p: number, q: number, r: number, s: number): number => {
    const mask = slots.length - 1;
    for (let slot = hashOf(p, q, r, s) & mask; ; slot = (slot + 1) & mask) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0) return slot;
      const at = WORDS * number;
      const near = packed[at] === p && packed[at + 1] === q;
      if (near && packed[at + 2] === r && packed[at + 3] === s) return slot;
    }
  };
  const spread = (): void => {
    slots = new Int32Array(2 * slots.length);
    for (let number = 0; number < size; number++) {
      const [p = 0, q = 0, r = 0, s = 0] = packed.subarray(WORDS * number);
      slots[slotOf(p, q, r, s)] = number + 1;
    }
  };
  const add = (slot: number, words: readonly number[]): number => {
    if (WORDS * size === packed.length) {
      const more = new Int32Array(2 * packed.length);
      more.set(packed);
      packed = more;
    }
    packed.set(words, WORDS * size);
    slots[slot] = ++size;
    if (2 * size > slots.length) spread();
    return size - 1;
  };
  return {
    numberOf: (a, b, c, d, e, f) => {
      const p = a | (b << FIRST_BITS);
      const q = c | (d << OTHER_BITS);
      const r = (d >> LOW_BITS) | (e << HIGH_BITS);
      const slot = slotOf(p, q, r, f);
      const known = slots[slot] ?? 0;
      return known > 0 ? known - 1 : add(slot, [p, q, r, f]);
    },
    at: (number) => {
      const [p = 0, q = 0, r = 0, f = 0] = packed.subarray(WORDS * number);
      const other = MOST_OTHERS - 1;
      const d = (q >>> OTHER_BITS) | ((r & ((1 << HIGH_BITS) - 1)) << LOW_BITS);
      return [p & (MOST_FIRST - 1), (p >>> FIRST_BITS) & other, q & other, d, (r >>> HIGH_BITS) & other, f];
    },
    size: () => size,
  };
}
