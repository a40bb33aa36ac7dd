/** The runs of all texts that were read, and how each is cut. */
import type { Lexeme, Spelling } from "./lexemes.ts";

/** An unlisted word, what it was met as, null where it had not been met, and the meeting after it. */
export interface Meeting {
  readonly word: Spelling;
  readonly as: Lexeme | null;
  readonly next: Meeting | null;
}

/** One way of cutting a run, and the next way. Lists are linked: most are empty, and every text asks for all its runs. */
export interface Cut {
  asked: Meeting | null;
  added: Meeting | null;
  readonly lexemes: Lexeme[];
  next: Cut | null;
}

export interface Run {
  readonly text: string;
  readonly hash: number;
  /** What the run is in every text, as most are: one lexeme; null where it is cut, or by what was met before. */
  readonly always: Lexeme | null;
  /** The ways in which it was cut, the last first. */
  cut: Cut;
  /** The next run with the same place in the table. */
  beside: Run | null;
}

/** Runs are looked up by where they stand: to cut each out of its text first costs more than all else. */
export interface RunTable {
  /** The run from `start` to `end` of a text, or null when it was not seen before; `hash` is the run's. */
  readonly get: (text: string, start: number, end: number, hash: number) => Run | null;
  /** Keeps a new run; not where so many share its place that somebody made them to. */
  readonly add: (text: string, hash: number, cut: Cut) => void;
  readonly size: () => number;
}

/** The hash of a run with one more unit at its end; that of an empty run is 0. */
export const hashWith = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x9e3779b1);

const MOST_IN_A_PLACE = 16;

export function runTable(): RunTable {
  let runs: (Run | null)[] = Array(1 << 12).fill(null);
  let size = 0;
  const placeOf = (hash: number): number => (hash ^ (hash >>> 15)) & (runs.length - 1);
  const put = (run: Run): void => {
    const place = placeOf(run.hash);
    run.beside = runs[place] ?? null;
    runs[place] = run;
  };
  const spread = (): void => {
    const old = runs;
    runs = Array(2 * old.length).fill(null);
    for (const first of old) {
      for (let run = first; run !== null; ) {
        const { beside } = run;
        put(run);
        run = beside;
      }
    }
  };
  return {
    get: (text, start, end, hash) => {
      for (let run = runs[placeOf(hash)] ?? null; run !== null; run = run.beside)
        if (run.hash === hash && run.text.length === end - start && standsAt(text, start, run.text))
          return run;
      return null;
    },
    add: (text, hash, cut) => {
      let sharing = 0;
      for (let run = runs[placeOf(hash)] ?? null; run !== null; run = run.beside) sharing++;
      if (sharing >= MOST_IN_A_PLACE) return;
      put({ text, hash, always: alwaysOf(cut), cut, beside: null });
      if (++size > runs.length) spread();
    },
    size: () => size,
  };
}

const alwaysOf = ({ asked, added, lexemes }: Cut): Lexeme | null =>
  asked === null && added === null && lexemes.length === 1 ? (lexemes[0] ?? null) : null;

/** As `text.startsWith(word, at)`; for short words the call alone costs more than this. */
export function standsAt(text: string, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(at + i)) return false;
  return true;
}
