/** Features are 24-bit numbers: a template and its values, hashed. Names of features are kept nowhere. */

export const FEATURE_BITS = 24;
const FEATURE_MASK = (1 << FEATURE_BITS) - 1;
const FNV_PRIME = 0x01000193;

/** The hash of no code units. */
export const EMPTY_HASH = 0x811c9dc5 | 0;

/** The hash of one code unit more. */
export const hashWith = (hash: number, unit: number): number => Math.imul(hash ^ unit, FNV_PRIME);

/** FNV-1a over the code units from `start` to `end`. */
export function hashOf(word: string, start = 0, end = word.length): number {
  let hash = EMPTY_HASH;
  for (let i = start; i < end; i++) hash = hashWith(hash, word.charCodeAt(i));
  return hash;
}

/** Two hashes as one; order matters. */
export const join = (a: number, b: number): number =>
  Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b) ^ (b >>> 16);

/** What tells a template's values from those of others. */
export const seedOf = (template: number): number => Math.imul(template + 1, 0x9e3779b1);

/** The feature of a seed and a value that were put together by `^`. The mixing is murmur3's finalizer. */
export function mixed(seeded: number): number {
  let hash = Math.imul(seeded ^ (seeded >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & FEATURE_MASK;
}

/** The feature that says `value` of `template`. */
export const feature = (template: number, value: number): number => mixed(value ^ seedOf(template));

/** Mixes all from one place to another. */
export function mixAll(features: Int32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) features[i] = mixed(features[i] ?? 0);
}
