/**
 * Small whole numbers, three or two of them packed into one of 32 bits, the first lowest. Numbers that are packed are added
 * all at once: the sum of some packed numbers is that of their parts packed, as long as these have room.
 */

const [THIRD, HALF] = [10, 16];

/** What each of three parts may be, below 0 too, so that it has room. */
export const MOST_OF_THREE = (1 << (THIRD - 1)) - 1;

export const packThree = (a: number, b: number, c: number): number => a + (b << THIRD) + (c << (2 * THIRD));

export const packTwo = (a: number, b: number): number => a + (b << HALF);

const lowest = (packed: number, bits: number): number => (packed << (32 - bits)) >> (32 - bits);
const withoutLowest = (packed: number, bits: number): number => (packed - lowest(packed, bits)) >> bits;

/** Adds the three parts to what is in `out`. */
export function addThree(packed: number, out: Int32Array, at: number): void {
  const rest = withoutLowest(packed, THIRD);
  out[at] = (out[at] ?? 0) + lowest(packed, THIRD);
  out[at + 1] = (out[at + 1] ?? 0) + lowest(rest, THIRD);
  out[at + 2] = (out[at + 2] ?? 0) + withoutLowest(rest, THIRD);
}

/** Writes the two parts into `out`. */
export function writeTwo(packed: number, out: Int32Array, at: number): void {
  out[at] = lowest(packed, HALF);
  out[at + 1] = withoutLowest(packed, HALF);
}
