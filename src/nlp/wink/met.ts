/** The unlisted words of the text so far, by the numbers of their spellings. */
import { roomier } from "../roomier.ts";
import { ADDED, ASKED, LISTS, UNMET } from "./ways.ts";

export interface Met {
  readonly forget: () => void;
  /** The lexeme that a word was met as, or `UNMET`. */
  readonly asOf: (word: number) => number;
  readonly meet: (word: number, as: number) => void;
  /** Meets all words that a way adds. */
  readonly meetAll: (ways: Int32Array, way: number) => void;
  /** True where the words that a way asks for were met as they were then. */
  readonly asBefore: (ways: Int32Array, way: number) => boolean;
}

export function meetings(): Met {
  let text = 0;
  // By word: the text in which it was met last, and as what.
  let last = new Int32Array(1 << 12);
  // A bit for each of the last digits of the words that were met: of nearly all that are asked for it says that they were not.
  const passing = new Uint32Array(1 << 7);
  const asOf = (word: number): number => {
    if ((((passing[(word >>> 5) & 0x7f] ?? 0) >>> word) & 1) === 0) return UNMET;
    return last[2 * word] === text ? (last[2 * word + 1] ?? UNMET) : UNMET;
  };
  const meet = (word: number, as: number): void => {
    passing[(word >>> 5) & 0x7f] = (passing[(word >>> 5) & 0x7f] ?? 0) | (1 << word);
    last = roomier(last, 2 * word + 2);
    last[2 * word] = text;
    last[2 * word + 1] = as;
  };
  return {
    forget: () => {
      text++;
      passing.fill(0);
    },
    asOf,
    meet,
    meetAll: (ways, way) => {
      const from = way + LISTS + 2 * (ways[way + ASKED] ?? 0);
      const end = from + 2 * (ways[way + ADDED] ?? 0);
      for (let at = from; at < end; at += 2) meet(ways[at] ?? 0, ways[at + 1] ?? UNMET);
    },
    asBefore: (ways, way) => {
      const from = way + LISTS;
      const end = from + 2 * (ways[way + ASKED] ?? 0);
      for (let at = from; at < end; at += 2) if (asOf(ways[at] ?? 0) !== ways[at + 1]) return false;
      return true;
    },
  };
}
