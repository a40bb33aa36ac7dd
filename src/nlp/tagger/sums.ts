/**
 * Sums of the weights of groups of features that come again and again, each taken once: what a word says of a row by where
 * it stands from there, and as an end of the row's run of capitals or beside it; two tags; a set of habits. What a row of the
 * page scores is a sum of these and of the weights of what is true of the row alone.
 */
import {
  FAR,
  habitFeatures,
  MOST_FEATURES,
  PARTS,
  PLACES,
  partFeatures,
  TAG_BITS,
  tagFeatures,
  wordFeatures,
} from "./features.ts";
import { LABELS } from "./labels.ts";
import { REACH } from "./templates.ts";
import type { NameWeights } from "./weights.ts";
import type { Word } from "./words.ts";

const buffer = new Int32Array(MOST_FEATURES);

/** Gives for each group the place in `rows` where its sums start, one for each label. */
export interface Sums {
  /** Changes when `prepare` is called. */
  readonly rows: () => Int16Array;
  /** To be called before the groups of a row are asked for: all are forgotten when there are too many. */
  readonly prepare: () => void;
  /**
   * What a word says that stands `offset` from the row, `FAR` for further away, and plays these parts for the row's run,
   * a bit for each.
   */
  readonly ofWord: (word: number, offset: number, parts: number, place: number) => number;
  /** What a word says as a part of the longer run that particles may stand in. */
  readonly ofWidePart: (word: number, part: number, place: number) => number;
  readonly ofHabits: (side: number, habits: number) => number;
  readonly ofTags: (pair: number, left: number, right: number) => number;
}

/** Keys of groups. Those of a word: its number, then the offset, the parts and the place, or a part of the longer run. */
const WORD_BITS = 9;
const OFFSET_STEP = PLACES << PARTS;
const WIDE = (2 * REACH + 2) * OFFSET_STEP;
const TAGS = 1 << 30;
const HABITS = TAGS + (1 << 16);
const HABIT_BITS = 12;

/** An entry: its key in four bytes, none of which is 0, then two bytes for each label, and room to 32 bytes. */
const ENTRY = 16;
const SUMS_AT = 2;
/** More entries than half of these are not kept, so that memory stays flat. */
const MOST = 1 << 17;
/** No row has more groups. */
const MOST_GROUPS = 32;

export function groupSums({ features }: NameWeights, words: readonly Word[]): Sums {
  let mask = 0;
  let keys = new Int32Array(0);
  let rows = new Int16Array(0);
  let used = 0;
  const start = (size: number): void => {
    mask = size - 1;
    rows = new Int16Array(size * ENTRY);
    keys = new Int32Array(rows.buffer);
    used = 0;
  };
  start(1 << 10);

  const ofKey = (key: number): number => {
    let slot = homeOf(key) & mask;
    for (;;) {
      const held = keys[slot * (ENTRY / 2)] ?? 0;
      if (held === key) return slot * ENTRY + SUMS_AT;
      if (held === 0) return keep(key, slot);
      slot = (slot + 1) & mask;
    }
  };

  const keep = (key: number, slot: number): number => {
    const at = slot * ENTRY + SUMS_AT;
    keys[slot * (ENTRY / 2)] = key;
    used++;
    const count = featuresOf(key, words);
    for (let i = 0; i < count; i++) {
      const from = features.find(buffer[i] ?? 0);
      if (from < 0) continue;
      for (let l = 0; l < LABELS; l++) rows[at + l] = (rows[at + l] ?? 0) + (features.weights[from + l] ?? 0);
    }
    return at;
  };

  return {
    rows: () => rows,
    prepare: () => {
      if (2 * (used + MOST_GROUPS) > mask) start(Math.min(MOST, 2 * (mask + 1)));
    },
    ofWord: (word, offset, parts, place) =>
      ofKey(((word + 1) << WORD_BITS) + (offset + REACH) * OFFSET_STEP + (parts << 2) + place),
    ofWidePart: (word, part, place) => ofKey(((word + 1) << WORD_BITS) + WIDE + part * PLACES + place),
    ofHabits: (side, habits) => ofKey(HABITS + (side << HABIT_BITS) + habits),
    ofTags: (pair, left, right) => ofKey(TAGS + (((pair << TAG_BITS) + left) << TAG_BITS) + right),
  };
}

const homeOf = (key: number): number => {
  const hash = Math.imul(key, 0x9e3779b1);
  return hash ^ (hash >>> 15);
};

/** Writes the features of a group into the buffer; returns how many there are. */
function featuresOf(key: number, words: readonly Word[]): number {
  if (key >= HABITS)
    return habitFeatures((key - HABITS) >> HABIT_BITS, key & ((1 << HABIT_BITS) - 1), buffer, 0);
  if (key >= TAGS) {
    const tag = (1 << TAG_BITS) - 1;
    return tagFeatures((key - TAGS) >> (2 * TAG_BITS), (key >> TAG_BITS) & tag, key & tag, buffer, 0);
  }
  const word = words[(key >> WORD_BITS) - 1];
  const rest = key & ((1 << WORD_BITS) - 1);
  if (!word) return 0;
  if (rest >= WIDE) return partFeatures(word, (rest - WIDE) >> 2, rest & 3, true, buffer, 0);
  const offset = Math.floor(rest / OFFSET_STEP) - REACH;
  let count = offset === FAR ? 0 : wordFeatures(word, offset, buffer, 0);
  for (let part = 0; part < PARTS; part++)
    if ((rest >> (2 + part)) & 1) count = partFeatures(word, part, rest & 3, false, buffer, count);
  return count;
}
