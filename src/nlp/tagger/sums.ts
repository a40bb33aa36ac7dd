/**
 * Sums of the weights of groups of features that come again and again, each taken once. What a row of the page scores is a
 * sum of these and of the weights of what is true of the row alone.
 */
import { LABELS } from "./labels.ts";
import type { FeatureTable } from "./table.ts";

/** Kinds of groups; `score.ts` says what the keys of each are. */
export const GROUPS = {
  word: 1,
  widePart: 2,
  tagsBefore: 3,
  tagsAfter: 4,
  habits: 5,
  habitsBeside: 6,
  looks: 7,
  lists: 8,
  place: 9,
} as const;

export type Group = (typeof GROUPS)[keyof typeof GROUPS];

/** So many bits of the first key of a group are free for it. */
const GROUP_SHIFT = 27;

export interface Sums {
  /** The sums of all groups; changes when `prepare` is called. */
  readonly rows: () => Int16Array;
  /** To be called before the groups of a row are asked for: all are forgotten when there are too many. */
  readonly prepare: () => void;
  /** Where the sums of a group begin in `rows`, one for each label; -1 where they were not taken yet. */
  readonly find: (group: Group, a: number, b: number) => number;
  /** Takes the sums of a group that was not found. */
  readonly keep: (group: Group, a: number, b: number, features: Int32Array, count: number) => number;
}

/** An entry: two keys of four bytes, the first of which is not 0, two bytes for each label, and room to 32 bytes. */
const ENTRY = 16;
const SUMS_AT = 4;
/** More entries than half of these are not kept, so that memory stays flat. */
const MOST = 1 << 17;
/** No row has more groups. */
const MOST_GROUPS = 32;

export function groupSums(table: FeatureTable): Sums {
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

  /** The place of a group, or the empty one for it. */
  const slotOf = (first: number, second: number): number => {
    let slot = homeOf(first, second) & mask;
    for (;;) {
      const held = keys[slot * (ENTRY / 2)] ?? 0;
      if (held === 0 || (held === first && keys[slot * (ENTRY / 2) + 1] === second)) return slot;
      slot = (slot + 1) & mask;
    }
  };

  return {
    rows: () => rows,
    prepare: () => {
      if (2 * (used + MOST_GROUPS) > mask) start(Math.min(MOST, 2 * (mask + 1)));
    },
    find: (group, a, b) => {
      const slot = slotOf((group << GROUP_SHIFT) | a, b);
      return keys[slot * (ENTRY / 2)] === 0 ? -1 : slot * ENTRY + SUMS_AT;
    },
    keep: (group, a, b, features, count) => {
      const first = (group << GROUP_SHIFT) | a;
      const slot = slotOf(first, b);
      const at = slot * ENTRY + SUMS_AT;
      keys[slot * (ENTRY / 2)] = first;
      keys[slot * (ENTRY / 2) + 1] = b;
      used++;
      for (let i = 0; i < count; i++) {
        const from = table.find(features[i] ?? 0);
        if (from < 0) continue;
        for (let l = 0; l < LABELS; l++) rows[at + l] = (rows[at + l] ?? 0) + (table.weights[from + l] ?? 0);
      }
      return at;
    },
  };
}

function homeOf(first: number, second: number): number {
  const hash = Math.imul(first ^ Math.imul(second, 0x85ebca6b), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
