/**
 * The pool: rows of LABELS numbers, first the weights of single features, then sums of groups of features that come again and
 * again, each taken once. What a row of the page scores is a sum of rows of the pool.
 */
import {
  habitFeatures,
  MOST_FEATURES,
  PARTS,
  PLACES,
  partFeatures,
  TAG_BITS,
  TAG_PAIRS,
  tagFeatures,
  wordFeatures,
} from "./features.ts";
import { LABELS } from "./labels.ts";
import { OFFSETS, REACH } from "./templates.ts";
import type { NameWeights } from "./weights.ts";
import type { Word } from "./words.ts";

const buffer = new Int32Array(MOST_FEATURES);

/** Gives for each group the place in the pool where its sums start. */
export interface Pool {
  /** Grows; read it anew after a group was asked for. */
  rows: Int16Array;
  /** The row of a single feature, or -1. */
  readonly ofFeature: (feature: number) => number;
  /** What a word says to its neighbours: a row for each offset. */
  readonly ofWord: (word: Word) => number;
  readonly ofPart: (word: Word, part: number, place: number, wide: boolean) => number;
  readonly ofHabits: (side: number, habits: number) => number;
  readonly ofTags: (pair: number, left: number, right: number) => number;
}

const HABIT_BITS = 12;
const PART_KEYS = 2 * PARTS * PLACES;

export function sumPool(model: NameWeights): Pool {
  const { rows: table, weights } = model;
  const words: number[] = [];
  const parts: Int32Array[] = [];
  const habits = new Int32Array(3 << HABIT_BITS);
  const tags = new Int32Array(TAG_PAIRS.length << (2 * TAG_BITS));
  let used = weights.length;

  const pool: Pool = {
    rows: new Int16Array(2 * weights.length + 4096 * LABELS),
    ofFeature: (feature) => {
      const row = table.find(feature);
      return row < 0 ? -1 : row * LABELS;
    },
    ofWord: (word) => {
      const known = words[word.id];
      if (known !== undefined) return known;
      const at = room(OFFSETS);
      for (let k = 0; k < OFFSETS; k++) sum(wordFeatures(word, k - REACH, buffer, 0), at + k * LABELS);
      words[word.id] = at;
      return at;
    },
    ofPart: (word, part, place, wide) => {
      const ofThis = parts[word.id] ?? new Int32Array(PART_KEYS);
      parts[word.id] = ofThis;
      const key = ((wide ? PARTS : 0) + part) * PLACES + place;
      return ofThis[key] || keep(ofThis, key, partFeatures(word, part, place, wide, buffer, 0));
    },
    ofHabits: (side, bits) => {
      const key = (side << HABIT_BITS) + bits;
      return habits[key] || keep(habits, key, habitFeatures(side, bits, buffer, 0));
    },
    ofTags: (pair, left, right) => {
      const key = (((pair << TAG_BITS) + left) << TAG_BITS) + right;
      return tags[key] || keep(tags, key, tagFeatures(pair, left, right, buffer, 0));
    },
  };
  pool.rows.set(weights);

  /** Place 0 is the first weight, never a group: it says that the group was not summed yet. */
  function keep(places: Int32Array, key: number, count: number): number {
    const at = room(1);
    sum(count, at);
    places[key] = at;
    return at;
  }

  function room(rows: number): number {
    const at = used;
    used += rows * LABELS;
    if (used > pool.rows.length) {
      const more = new Int16Array(2 * used);
      more.set(pool.rows);
      pool.rows = more;
    }
    return at;
  }

  function sum(count: number, at: number): void {
    for (let i = 0; i < count; i++) {
      const from = pool.ofFeature(buffer[i] ?? 0);
      if (from < 0) continue;
      for (let l = 0; l < LABELS; l++)
        pool.rows[at + l] = (pool.rows[at + l] ?? 0) + (weights[from + l] ?? 0);
    }
  }

  return pool;
}
