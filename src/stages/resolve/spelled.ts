import type { Mention } from "../../document.ts";
import type { Tokens } from "../../tokens.ts";

/** Numbers of names by the numbers of their words: a name that stands as one before is known without being cut out of its text. */
export interface SpelledNames {
  /** The same for names of the same words with the same spaces, from 1; 0 where a name is not all of its tokens, or has other spaces. */
  readonly numberOf: (text: string, tokens: Tokens, name: Mention) => number;
  /** How many numbers are given. */
  readonly size: () => number;
}

/** The words of a name are steps, each from the number of the words before it; a row is where a step begins, its word, and its number. */
const ROW = 3;

export function spelledNames(): SpelledNames {
  let steps = new Int32Array(ROW * 1024);
  let size = 0;
  const step = (from: number, word: number): number => {
    const at = rowOf(steps, from, word);
    const known = steps[at + 2] ?? 0;
    if (known !== 0) return known;
    steps.set([from, word, ++size], at);
    if (2 * ROW * size > steps.length) steps = roomier(steps);
    return size;
  };
  return {
    numberOf: (text, tokens, { start, end, first, last }) => {
      if (tokens.start[first] !== start || tokens.end[last - 1] !== end) return 0;
      let number = 0;
      for (let i = first; i < last; i++) {
        const gap = i === first ? NONE : gapBefore(text, tokens, i);
        if (gap === OTHER) return 0;
        number = step(number, 2 * (tokens.spelling[i] ?? 0) + gap);
      }
      return number;
    },
    size: () => size,
  };
}

/** What stands before a word of a name. */
const [NONE, SPACE, OTHER] = [0, 1, 2];

function gapBefore(text: string, { start, end }: Tokens, i: number): number {
  const from = end[i - 1] ?? 0;
  const size = (start[i] ?? 0) - from;
  if (size === 0) return NONE;
  return size === 1 && text.charCodeAt(from) === 0x20 ? SPACE : OTHER;
}

/** The row of a step, or the free one where it belongs. */
function rowOf(steps: Int32Array, from: number, word: number): number {
  const mixed = Math.imul(Math.imul(from, 0x9e3779b1) ^ word, 0x85ebca6b);
  const rows = steps.length / ROW;
  let row = (mixed ^ (mixed >>> 15)) & (rows - 1);
  while (steps[ROW * row + 2] !== 0 && (steps[ROW * row] !== from || steps[ROW * row + 1] !== word))
    row = (row + 1) & (rows - 1);
  return ROW * row;
}

function roomier(steps: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * steps.length);
  for (let at = 0; at < steps.length; at += ROW)
    if (steps[at + 2] !== 0)
      wider.set(steps.subarray(at, at + ROW), rowOf(wider, steps[at] ?? 0, steps[at + 1] ?? 0));
  return wider;
}
