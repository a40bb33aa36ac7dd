/**
 * The runs of all texts that were read, by their characters. Runs are looked up by where they stand in a text: to cut each
 * out first costs more than all else. All is kept in arrays of numbers, so that a look-up touches one place or two.
 */
import { BLOCK, END, FIRST, RUN, type Runs, SECOND, START, THIRD } from "./runs.ts";

export interface RunTable {
  /** Writes the values of some runs of a text into `values`, `NONE` for those that are not in the table. */
  readonly getAll: (text: string, runs: Runs, values: Int32Array) => void;
  /** The value of the run whose numbers begin at `at`, or `NONE`. */
  readonly get: (text: string, runs: Runs, at: number) => number;
  /** Gives a run a value; false where so many runs share its place that somebody made them to, and it is not kept. */
  readonly set: (text: string, runs: Runs, at: number, value: number) => boolean;
  readonly size: () => number;
}

/** The value of a run that is not in the table. */
export const NONE = -0x8000_0000;

/** Of an entry: the run's three numbers, the third being where its characters are when they are no more than hinted at; its value. */
const ENTRY = 4;
const VALUE = 3;

const MOST_STEPS = 32;

export function runTable(): RunTable {
  let mask = (1 << 12) - 1;
  let entries = new Int32Array((mask + 1) * ENTRY);
  let characters = new Uint16Array(1 << 14);
  let used = 0;
  let size = 0;
  const homes = new Int32Array(BLOCK);
  const heads = new Int32Array(BLOCK);

  /** Where the run is, or the empty place for it; -1 where there is none in reach. */
  const find = (text: string, start: number, first: number, second: number, third: number): number => {
    let at = (homeOf(first, second, third) & mask) * ENTRY;
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      if (isEmpty(at)) return at;
      if (entries[at] === first && entries[at + 1] === second && isThird(text, start, at, second, third))
        return at;
      at = (at + ENTRY) & (mask * ENTRY);
    }
    return -1;
  };

  const isEmpty = (at: number): boolean => entries[at] === 0 && entries[at + 1] === 0;

  const isThird = (text: string, start: number, at: number, second: number, third: number): boolean =>
    second >= 0 ? entries[at + 2] === third : isSame(text, start, entries[at + 2] ?? 0, -second);

  const isSame = (text: string, start: number, from: number, length: number): boolean => {
    for (let i = 0; i < length; i++) if (text.charCodeAt(start + i) !== characters[from + i]) return false;
    return true;
  };

  const grow = (): void => {
    const old = entries;
    mask = 2 * mask + 1;
    entries = new Int32Array((mask + 1) * ENTRY);
    size = 0;
    for (let at = 0; at < old.length; at += ENTRY) {
      const entry = old.subarray(at, at + ENTRY);
      const [first = 0, second = 0, third = 0] = entry;
      if (first === 0 && second === 0) continue;
      // All runs of the table differ, so no text is needed to find an empty place.
      const to = find("", 0, first, second, second < 0 ? 0 : third);
      if (to < 0) continue;
      entries.set(entry, to);
      size++;
    }
  };

  const keep = (text: string, start: number, end: number): number => {
    const from = used;
    used += end - start;
    if (used > characters.length) {
      const more = new Uint16Array(2 * used);
      more.set(characters);
      characters = more;
    }
    for (let i = start; i < end; i++) characters[from + i - start] = text.charCodeAt(i);
    return from;
  };

  const placeOf = (text: string, { numbers }: Runs, at: number): number =>
    find(
      text,
      numbers[at + START] ?? 0,
      numbers[at + FIRST] ?? 0,
      numbers[at + SECOND] ?? 0,
      numbers[at + THIRD] ?? 0,
    );
  const get = (text: string, runs: Runs, at: number): number => {
    const place = placeOf(text, runs, at);
    return place < 0 || isEmpty(place) ? NONE : (entries[place + VALUE] ?? NONE);
  };

  return {
    getAll: (text, runs, values) => {
      const { numbers, count } = runs;
      for (let k = 0, at = 0; k < count; k++, at += RUN) {
        const home = homeOf(numbers[at + FIRST] ?? 0, numbers[at + SECOND] ?? 0, numbers[at + THIRD] ?? 0);
        homes[k] = (home & mask) * ENTRY;
      }
      // A loop that only looks: so the processor waits for memory for many of them together.
      for (let k = 0; k < count; k++) heads[k] = entries[homes[k] ?? 0] ?? 0;
      for (let k = 0, at = 0; k < count; k++, at += RUN) {
        const home = homes[k] ?? 0;
        const second = numbers[at + SECOND] ?? 0;
        const isThere =
          second >= 0 &&
          heads[k] === numbers[at + FIRST] &&
          entries[home + 1] === second &&
          entries[home + 2] === numbers[at + THIRD];
        values[k] = isThere ? (entries[home + VALUE] ?? NONE) : get(text, runs, at);
      }
    },
    get,
    set: (text, runs, at, value) => {
      const place = placeOf(text, runs, at);
      if (place < 0) return false;
      if (!isEmpty(place)) {
        entries[place + VALUE] = value;
        return true;
      }
      const { numbers } = runs;
      const second = numbers[at + SECOND] ?? 0;
      entries[place] = numbers[at + FIRST] ?? 0;
      entries[place + 1] = second;
      entries[place + 2] =
        second < 0
          ? keep(text, numbers[at + START] ?? 0, numbers[at + END] ?? 0)
          : (numbers[at + THIRD] ?? 0);
      entries[place + VALUE] = value;
      if (2 * ++size > mask) grow();
      return true;
    },
    size: () => size,
  };
}

function homeOf(first: number, second: number, third: number): number {
  const hash = Math.imul(first ^ Math.imul(second ^ Math.imul(third, 0x85ebca6b), 0xc2b2ae35), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

/** As `text.startsWith(word, at)`; for short words the call alone costs more than this. */
export function standsAt(text: string, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(at + i)) return false;
  return true;
}
