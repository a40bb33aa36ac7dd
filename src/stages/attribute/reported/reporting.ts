import type { Lexicon } from "../../../lexicons.ts";
import { type Head, idOf, type Packed, spaceOf, unpack } from "../../../linear.ts";
import { boundaryFields } from "./boundary-features.ts";
import { cueFields } from "./cue-features.ts";
import { kindsOf } from "./kinds.ts";
import { type Seeing, stemsOf } from "./sight.ts";

/** Where the content of a cue lies: "she said X", "X, she said", "X, she said, Y". */
export const [AFTER, BEFORE, AROUND] = [0, 1, 2];
export const PLACES = 3;

/** The fitted model of reported speech, ready to use. */
export interface Reporting extends Seeing {
  /** Is a token a cue, and where is its content? */
  readonly cue: Head;
  /** Where a content after its cue starts and ends. */
  readonly start: Head;
  readonly end: Head;
  /** Where a content before its cue ends and begins. */
  readonly before: Head;
  readonly begin: Head;
}

export function reportingOf(packed: Packed, closedClass: Lexicon): Reporting {
  const { vocabulary } = packed;
  const kinds = kindsOf(closedClass);
  const boundary = spaceOf(boundaryFields(kinds), vocabulary.size);
  const cue = unpack(packed, "cue", spaceOf(cueFields(kinds), vocabulary.size), PLACES);
  return {
    vocabulary,
    stemOfWord: stemsOf(vocabulary),
    kinds,
    nouns: nounsOf(cue, vocabulary.size),
    cue,
    start: unpack(packed, "start", boundary, 1),
    end: unpack(packed, "end", boundary, 1),
    before: unpack(packed, "before", boundary, 1),
    begin: unpack(packed, "begin", boundary, 1),
  };
}

/** The words that weigh anything in the last field of a cue, which is that of words that are no verbs. */
function nounsOf({ space, weights }: Head, words: number): Uint8Array {
  const last = space.fields - 1;
  const weighs = (word: number) =>
    [AFTER, BEFORE, AROUND].some((k) => weights[idOf(space, last, word) * PLACES + k] !== 0);
  return Uint8Array.from({ length: words }, (_, word) => (weighs(word) ? 1 : 0));
}
