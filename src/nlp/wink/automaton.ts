/** wink's pattern machines as tables of numbers: the same patterns are found, several times as fast. */

/** An event that a machine does not see: the search goes on as if the token were not there. */
export const UNSEEN = -1;

const OTHERWISE = 2_070_003;
const END = 2_070_000;
/** The name of patterns that are found only so that no other is. */
const IGNORED = "0";

export interface Machine {
  /** The number of an event in the table; 0 for all that no pattern holds. */
  readonly eventOf: (event: number) => number;
  /**
   * Finds the patterns in `length` events, in order: of each, the first token of its marked part and its name, a number,
   * are written into `found`, which has room for `length + 1` of them. Returns how many there are.
   */
  readonly recognize: (events: Int16Array, length: number, found: Int32Array) => number;
}

/** What wink keeps of a machine: its moves, and of its last states the names and the marked parts. */
type Kept = readonly [
  version: number,
  lastState: number,
  moves: Readonly<Record<string, Readonly<Record<string, number>>>>,
  names: Readonly<Record<string, string>>,
  marks: Readonly<Record<string, readonly [number, number]>>,
];

export function machineOf(json: string): Machine {
  const [, lastState, moves, names, marks]: Kept = JSON.parse(json);
  const events = eventsOf(moves);
  const width = events.size + 1;
  const next = new Int16Array((lastState + 1) * width);
  const otherwise = new Int16Array(lastState + 1);
  for (const [state, row] of Object.entries(moves)) {
    for (const [event, to] of Object.entries(row)) {
      const column = events.get(Number(event));
      if (Number(event) === OTHERWISE) otherwise[Number(state)] = to;
      else if (column !== undefined) next[Number(state) * width + column] = to;
    }
  }
  const isLast = Uint8Array.from({ length: lastState + 1 }, (_, state) => (names[state] ? 1 : 0));
  const end = events.get(END) ?? 0;
  const isFound = Uint8Array.from(isLast, (last, state) => (last && names[state] !== IGNORED ? 1 : 0));
  const nameOf = Int32Array.from(isLast, (_, state) => Number(names[state]));
  const markOf = Int16Array.from(isLast, (_, state) => marks[state]?.[0] ?? 0);
  const table: Table = { next, otherwise, isLast, isFound, nameOf, markOf, width, end };
  return {
    eventOf: (event) => events.get(event) ?? 0,
    recognize: (seen, length, found) => run(table, seen, length, found),
  };
}

/** Events that are numbers; the model also holds a broken one, which no token can be. */
function eventsOf(moves: Kept[2]): Map<number, number> {
  const all = new Set(Object.values(moves).flatMap((row) => Object.keys(row).map(Number)));
  all.delete(OTHERWISE);
  all.delete(Number.NaN);
  return new Map([...all].map((event, i) => [event, i + 1]));
}

interface Table {
  readonly next: Int16Array;
  readonly otherwise: Int16Array;
  readonly isLast: Uint8Array;
  readonly isFound: Uint8Array;
  readonly nameOf: Int32Array;
  readonly markOf: Int16Array;
  readonly width: number;
  readonly end: number;
}

/** wink's search, step by step: the longest pattern first, back to where the last shorter one ended. */
function run(table: Table, seen: Int16Array, length: number, found: Int32Array): number {
  const { next, otherwise, isLast, isFound, nameOf, markOf, width, end } = table;
  let state = 0;
  let first = 0;
  let shorter = 0;
  let shorterAt = 0;
  let count = 0;
  for (let i = 0; i <= length; i++) {
    // What begins nothing is passed over at once: for the machine that cuts sentences nearly all tokens.
    if (state === 0) while (i < length && (seen[i] === UNSEEN || next[seen[i] ?? 0] === 0)) i++;
    for (let j = i; j <= length; j++) {
      const event = j === length ? end : (seen[j] ?? 0);
      if (event === UNSEEN) {
        if (state === 0) i = j; // nothing has begun: what is skipped here need not be skipped again
        continue;
      }
      const at = j;
      let to = next[state * width + event] ?? 0;
      if (state === 0 && to !== 0) first = at;
      const whole = isLast[to] ? to : to === 0 ? shorter : 0;
      if (whole !== 0) {
        if (isFound[whole]) {
          found[2 * count] = first + (markOf[whole] ?? 0);
          found[2 * count + 1] = nameOf[whole] ?? 0;
          count++;
        }
        i = whole === to ? at : shorterAt;
        to = 0;
        shorter = 0;
      }
      if (to === 0) j = length;
      state = to;
      const instead = otherwise[state] ?? 0;
      if (instead !== 0) {
        shorter = instead;
        shorterAt = at;
      }
    }
  }
  return count;
}
