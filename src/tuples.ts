/** So many numbers make a tuple. */
export const WIDTH = 6;

/** Numbers for tuples of whole numbers that are not negative: a hash table in one piece of memory. */
export interface Tuples {
  /** The number of a tuple, the next free one when it was not asked for before. */
  readonly numberOf: (a: number, b: number, c: number, d: number, e: number, f: number) => number;
  /** The tuple that has a number. */
  readonly at: (number: number) => readonly number[];
  readonly size: () => number;
}

const hashOf = (a: number, b: number, c: number, d: number, e: number, f: number): number => {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f) ^ Math.imul(d, 0x165667b1) ^ Math.imul(e, 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 13) ^ f, 0x297a2d39);
  return hash ^ (hash >>> 16);
};

export function newTuples(): Tuples {
  /** Each tuple's number and one; 0 where a slot is free. */
  let slots = new Int32Array(1 << 12);
  /** The tuples in the order of their numbers: those that every text shows come first, and so lie close together. */
  let tuples = new Int32Array(WIDTH << 10);
  let size = 0;
  /** The slot of the tuple, or the free one where it would be. */
  const slotOf = (a: number, b: number, c: number, d: number, e: number, f: number): number => {
    const mask = slots.length - 1;
    for (let slot = hashOf(a, b, c, d, e, f) & mask; ; slot = (slot + 1) & mask) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0) return slot;
      const at = WIDTH * number;
      const near = tuples[at] === a && tuples[at + 1] === b && tuples[at + 2] === c;
      if (near && tuples[at + 3] === d && tuples[at + 4] === e && tuples[at + 5] === f) return slot;
    }
  };
  const tupleAt = (number: number): Int32Array => tuples.subarray(WIDTH * number, WIDTH * (number + 1));
  const spread = (): void => {
    slots = new Int32Array(2 * slots.length);
    for (let number = 0; number < size; number++) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = tupleAt(number);
      slots[slotOf(a, b, c, d, e, f)] = number + 1;
    }
  };
  const add = (slot: number, tuple: readonly number[]): number => {
    if (WIDTH * size === tuples.length) {
      const more = new Int32Array(2 * tuples.length);
      more.set(tuples);
      tuples = more;
    }
    tuples.set(tuple, WIDTH * size);
    slots[slot] = ++size;
    if (2 * size > slots.length) spread();
    return size - 1;
  };
  return {
    numberOf: (a, b, c, d, e, f) => {
      const slot = slotOf(a, b, c, d, e, f);
      const known = slots[slot] ?? 0;
      return known > 0 ? known - 1 : add(slot, [a, b, c, d, e, f]);
    },
    at: (number) => [...tupleAt(number)],
    size: () => size,
  };
}
