/** What is kept of the runs of texts, looked up by where they stand: to cut each run out of its text first costs more than all else. */
export interface RunTable<Kept> {
  /** The run from `start` to `end` of a text with what is kept of it, or null; `hash` is the run's. */
  readonly get: (text: string, start: number, end: number, hash: number) => Entry<Kept> | null;
  /** Keeps something of a run that nothing is kept of yet; not where so many share its place that somebody made them to. */
  readonly add: (run: string, hash: number, kept: Kept) => void;
  readonly size: () => number;
}

/** The hash of a run with one more unit at its end; that of an empty run is 0. */
export const hashWith = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x9e3779b1);

/** A run; those that share a place in the table are linked. */
interface Entry<Kept> {
  readonly run: string;
  readonly hash: number;
  kept: Kept;
  next: Entry<Kept> | null;
}

const MOST_IN_A_PLACE = 16;

export function runTable<Kept>(): RunTable<Kept> {
  let entries: (Entry<Kept> | null)[] = Array(1 << 12).fill(null);
  let size = 0;
  const placeOf = (hash: number): number => (hash ^ (hash >>> 15)) & (entries.length - 1);
  const put = (entry: Entry<Kept>): void => {
    const place = placeOf(entry.hash);
    entry.next = entries[place] ?? null;
    entries[place] = entry;
  };
  const spread = (): void => {
    const old = entries;
    entries = Array(2 * old.length).fill(null);
    for (const first of old) {
      for (let entry = first; entry !== null; ) {
        const { next } = entry;
        put(entry);
        entry = next;
      }
    }
  };
  return {
    get: (text, start, end, hash) => {
      for (let entry = entries[placeOf(hash)] ?? null; entry !== null; entry = entry.next)
        if (entry.hash === hash && entry.run.length === end - start && standsAt(text, start, entry.run))
          return entry;
      return null;
    },
    add: (run, hash, kept) => {
      let sharing = 0;
      for (let entry = entries[placeOf(hash)] ?? null; entry !== null; entry = entry.next) sharing++;
      if (sharing >= MOST_IN_A_PLACE) return;
      put({ run, hash, kept, next: null });
      if (++size > entries.length) spread();
    },
    size: () => size,
  };
}

/** As `text.startsWith(word, at)`; for short words the call alone costs more than this. */
export function standsAt(text: string, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(at + i)) return false;
  return true;
}
