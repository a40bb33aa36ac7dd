/**
 * The runs of all texts that were read, by their characters. Runs are looked up by where they stand in a text: to cut each
 * out first costs more than all else. All is kept in two arrays of numbers, so that a look-up touches two places.
 */

export interface RunTable {
  /** The value of the run from `start` to `end` of a text, or `NONE`; `hash` is the run's. */
  readonly get: (text: Uint16Array, start: number, end: number, hash: number) => number;
  /** Gives a run a value; false where so many runs share its place that somebody made them to, and it is not kept. */
  readonly set: (text: Uint16Array, start: number, end: number, hash: number, value: number) => boolean;
  readonly size: () => number;
}

/** The value of a run that is not in the table. */
export const NONE = -0x8000_0000;

/** The hash of a run with one more unit at its end; that of an empty run is 0. */
export const hashWith = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x9e3779b1);

/** Of an entry: the run's hash, its length, where its characters are, its value. Runs are never empty. */
const ENTRY = 4;
const [LENGTH, CHARACTERS, VALUE] = [1, 2, 3];

const MOST_STEPS = 32;

export function runTable(): RunTable {
  let mask = (1 << 12) - 1;
  let entries = new Int32Array((mask + 1) * ENTRY);
  let characters = new Uint16Array(1 << 14);
  let used = 0;
  let size = 0;

  /** Where the run is, or the empty place for it; -1 where there is none in reach. */
  const find = (text: Uint16Array, start: number, length: number, hash: number): number => {
    let place = (hash ^ (hash >>> 15)) & mask;
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      const at = place * ENTRY;
      const held = entries[at + LENGTH] ?? 0;
      if (held === 0) return at;
      if (held === length && entries[at] === hash && isSame(text, start, entries[at + CHARACTERS] ?? 0, held))
        return at;
      place = (place + 1) & mask;
    }
    return -1;
  };

  const isSame = (text: Uint16Array, start: number, from: number, length: number): boolean => {
    for (let i = 0; i < length; i++) if (text[start + i] !== characters[from + i]) return false;
    return true;
  };

  const write = (at: number, hash: number, length: number, from: number, value: number): void => {
    entries[at] = hash;
    entries[at + LENGTH] = length;
    entries[at + CHARACTERS] = from;
    entries[at + VALUE] = value;
  };

  const grow = (): void => {
    const old = entries;
    mask = 2 * mask + 1;
    entries = new Int32Array((mask + 1) * ENTRY);
    size = 0;
    for (let at = 0; at < old.length; at += ENTRY) {
      const [hash = 0, length = 0, from = 0, value = 0] = old.subarray(at, at + ENTRY);
      const to = length === 0 ? -1 : find(characters, from, length, hash);
      if (to < 0) continue;
      write(to, hash, length, from, value);
      size++;
    }
  };

  const keep = (text: Uint16Array, start: number, end: number): number => {
    const from = used;
    used += end - start;
    if (used > characters.length) {
      const more = new Uint16Array(2 * used);
      more.set(characters);
      characters = more;
    }
    for (let i = start; i < end; i++) characters[from + i - start] = text[i] ?? 0;
    return from;
  };

  return {
    get: (text, start, end, hash) => {
      const at = find(text, start, end - start, hash);
      return at >= 0 && entries[at + LENGTH] !== 0 ? (entries[at + VALUE] ?? NONE) : NONE;
    },
    set: (text, start, end, hash, value) => {
      const at = find(text, start, end - start, hash);
      if (at < 0) return false;
      if (entries[at + LENGTH] !== 0) {
        entries[at + VALUE] = value;
        return true;
      }
      write(at, hash, end - start, keep(text, start, end), value);
      if (2 * ++size > mask) grow();
      return true;
    },
    size: () => size,
  };
}

/** As `text.startsWith(word, at)`; for short words the call alone costs more than this. */
export function standsAt(text: string, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(at + i)) return false;
  return true;
}
