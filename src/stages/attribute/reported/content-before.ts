import type { Sentence } from "../../../document.ts";
import { type Range, stopOf } from "./boundaries.ts";
import type { Sight } from "./sight.ts";

/** "The firm was not stalling, he insisted." → from the sentence's start to the comma before the source. */
export function contentBefore(sight: Sight, cue: number, sentence: Sentence): Range[] {
  const comma = commaFrom(sight, cue, -1, sentence);
  return comma === null || comma === sentence.first ? [] : [{ first: sentence.first, last: comma }];
}

/** "The staff, she insisted, deserve the credit." → both sides of the clause between commas. */
export function contentAround(sight: Sight, cue: number, sentence: Sentence): Range[] {
  const before = contentBefore(sight, cue, sentence);
  const comma = commaFrom(sight, cue, 1, sentence);
  const stop = stopOf(sight, sentence);
  return comma === null || comma + 1 >= stop ? before : [...before, { first: comma + 1, last: stop }];
}

/** The nearest comma outside quotations in one direction. */
function commaFrom(sight: Sight, from: number, step: 1 | -1, { first, last }: Sentence): number | null {
  for (let i = from + step; i >= first && i < last; i += step) {
    if (sight.tokens.lower[i] === "," && sight.quoted[i] === 0) return i;
  }
  return null;
}
