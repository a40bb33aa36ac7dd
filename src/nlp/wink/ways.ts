/** The ways in which runs are cut, one after the other in one array of numbers. */
import { roomier } from "../roomier.ts";

/** An unlisted word by the number of its spelling, and the lexeme that it was met as, `UNMET` where it had not been met. */
export interface Meeting {
  readonly word: number;
  readonly as: number;
}

export const UNMET = -1;

/** One way of cutting a run: the unlisted words that were asked for and those that it adds, and its lexemes. */
export interface Cut {
  readonly asked: Meeting[];
  readonly added: Meeting[];
  readonly lexemes: number[];
}

/**
 * Of a way: the place of the run's next way, `NO_WAY` after the last; how many words it asks for, how many it adds, how many
 * lexemes it has; then all these, two numbers for each: of a lexeme also where it begins in the run, -1 where the lexemes are not
 * the run's characters one after the other.
 */
export const [NEXT, ASKED, ADDED, LEXEMES] = [0, 1, 2, 3];
export const LISTS = 4;

export const NO_WAY = -1;

export interface Ways {
  /** Grows; read it anew after a way was written. */
  readonly numbers: () => Int32Array;
  /** Writes a way down; returns its place. */
  readonly write: (cut: Cut, starts: readonly number[], next: number) => number;
  /** Forgets the way that was written last. */
  readonly drop: (way: number) => void;
}

export function waysOfCutting(): Ways {
  let numbers = new Int32Array(1 << 12);
  let used = 0;
  const write = ({ asked, added, lexemes }: Cut, starts: readonly number[], next: number): number => {
    const words = [...asked, ...added].flatMap(({ word, as }) => [word, as]);
    const placed = lexemes.flatMap((lexeme, i) => [lexeme, starts[i] ?? -1]);
    const way = [next, asked.length, added.length, lexemes.length, ...words, ...placed];
    const at = used;
    used += way.length;
    numbers = roomier(numbers, used);
    numbers.set(way, at);
    return at;
  };
  return {
    numbers: () => numbers,
    write,
    drop: (way) => {
      used = way;
    },
  };
}
