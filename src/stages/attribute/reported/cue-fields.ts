import { baseOf, type Field, type Sided, type Space } from "../../../linear.ts";
import { TAGS } from "../../../tokens.ts";
import type { Domains } from "./domains.ts";

/** How many words on each side of the token are looked at, and how many parts of speech. */
export const WINDOW = 5;
export const NEAR = 3;
const T = TAGS.length;

/** How many things may stand beside a cue. */
export const SIDES = 8;

const upTo = (reach: number): number[] => Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);

/** The fields that are added last, and only to the sums of what may still be a cue. */
export const LAST_FIELDS = ["k-1k+1", "k+1k+2", "k-2k-1", "k-3k-2", "k+2k+3"];

/** What the cue classifier looks at, in the order of a file. */
export function cueFields({ words, stems, pairs }: Domains): readonly Field[] {
  const beside: Sided = { of: stems, sides: SIDES, room: 2 * SIDES, bySide: false };
  return [
    ["bias", 1],
    ...upTo(WINDOW).map((o): Field => [`w${o}`, words, "words"]),
    ...upTo(NEAR).map((o): Field => [`t${o}`, T, "tags"]),
    ["k-1k+1", pairs],
    ["k+1k+2", pairs, "pairs"],
    ["k-2k-1", pairs, "pairs"],
    ["k-3k-2", pairs, "pairs"],
    ["k+2k+3", pairs, "pairs"],
    ["stem", stems],
    ["stem,next", beside, "beside"],
    ["stem,previous", beside, "beside"],
    ["stem,that", stems, "stem"],
    ["stem,last", stems, "stem"],
    ["to-end", 6],
    ["from-start", 6],
    ["comma-before", 7],
    ["comma-after", 7],
    ["subject", 8],
    ["that", 7],
    ["quote-after", 7],
    ["quote-before", 7],
    ["verbs-before", 4],
    ["ending", 4],
    ["noun", words],
  ];
}

/** Where the fields begin in a head; of a window the one in its middle. */
export type CueLayout = ReturnType<typeof cueLayoutOf>;

export const cueLayoutOf = (space: Space) => ({
  bias: baseOf(space, "bias"),
  word: baseOf(space, "w0"),
  tag: baseOf(space, "t0"),
  around: baseOf(space, "k-1k+1"),
  pairBehind: baseOf(space, "k+1k+2"),
  pairBefore: baseOf(space, "k-2k-1"),
  pairFarBefore: baseOf(space, "k-3k-2"),
  pairFarBehind: baseOf(space, "k+2k+3"),
  stem: baseOf(space, "stem"),
  stemNext: baseOf(space, "stem,next"),
  stemPrevious: baseOf(space, "stem,previous"),
  stemThat: baseOf(space, "stem,that"),
  stemLast: baseOf(space, "stem,last"),
  toEnd: baseOf(space, "to-end"),
  fromStart: baseOf(space, "from-start"),
  commaBefore: baseOf(space, "comma-before"),
  commaAfter: baseOf(space, "comma-after"),
  subject: baseOf(space, "subject"),
  that: baseOf(space, "that"),
  quoteAfter: baseOf(space, "quote-after"),
  quoteBefore: baseOf(space, "quote-before"),
  verbsBefore: baseOf(space, "verbs-before"),
  ending: baseOf(space, "ending"),
  noun: baseOf(space, "noun"),
});

/** How many fields share the rows of words, tags, pairs, and of stems with a sign. */
export const [WORDS, TAGS_AROUND, PAIRS, STEMS] = [2 * WINDOW + 1, 2 * NEAR + 1, 4, 2];
