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

/** Beside a tuple stands its number and one, in a piece of eight: so it lies in one line of the processor's cache. */
const PIECE = 8;

export function newTuples(): Tuples {
  let table = new Int32Array(PIECE << 10);
  let mask = (1 << 10) - 1;
  const places: number[] = [];
  const grow = (): void => {
    const old = table;
    table = new Int32Array(2 * old.length);
    mask = 2 * mask + 1;
    places.forEach((from, number) => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = old.subarray(from, from + WIDTH);
      const at = placeOf(a, b, c, d, e, f);
      table.set(old.subarray(from, from + PIECE), at);
      places[number] = at;
    });
  };
  /** Where the tuple stands, or the free place where it would. */
  const placeOf = (a: number, b: number, c: number, d: number, e: number, f: number): number => {
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f) ^ Math.imul(d, 0x165667b1) ^ Math.imul(e, 0x2c1b3c6d);
    hash = Math.imul(hash ^ (hash >>> 13) ^ f, 0x297a2d39);
    for (let slot = (hash ^ (hash >>> 16)) & mask; ; slot = (slot + 1) & mask) {
      const at = PIECE * slot;
      if (table[at + WIDTH] === 0) return at;
      const near = table[at] === a && table[at + 1] === b && table[at + 2] === c;
      if (near && table[at + 3] === d && table[at + 4] === e && table[at + 5] === f) return at;
    }
  };
  const add = (at: number, tuple: readonly number[]): number => {
    const number = places.push(at) - 1;
    table.set(tuple, at);
    table[at + WIDTH] = number + 1;
    if (2 * places.length > mask) grow();
    return number;
  };
  return {
    numberOf: (a, b, c, d, e, f) => {
      const at = placeOf(a, b, c, d, e, f);
      const known = table[at + WIDTH] ?? 0;
      return known > 0 ? known - 1 : add(at, [a, b, c, d, e, f]);
    },
    at: (number) => [...table.subarray(places[number], (places[number] ?? 0) + WIDTH)],
    size: () => places.length,
  };
}
