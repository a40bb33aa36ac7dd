/** What each label of each row scores: a sum of the sums of groups of features and of the weights of the row's own. */
import { lookFeatures, ownFeatures } from "./context.ts";
import { MOST_FEATURES } from "./features.ts";
import { featuresOf } from "./group-features.ts";
import { groupsOf, hasLooks, MOST_OF_ROW } from "./groups.ts";
import { mixAll } from "./hash.ts";
import { LABELS } from "./labels.ts";
import type { Page } from "./page.ts";
import { MOST_GROUPS, type Sums } from "./sums.ts";
import { type FeatureTable, MOST_TOGETHER } from "./table.ts";
import type { Word } from "./words.ts";

/**
 * So many rows are scored at once, so that the processor waits for memory for all of them together. No row has more features of
 * its own than it may have groups.
 */
const BLOCK = Math.min(MOST_GROUPS, MOST_TOGETHER) / MOST_OF_ROW;

/** Groups of these rows, two numbers each, and where their sums stand; the rows' own features; where those of each row end. */
const shown = new Int32Array(2 * MOST_GROUPS);
const groups = new Int32Array(MOST_GROUPS);
const groupEnds = new Int32Array(BLOCK);
const own = new Int32Array(MOST_TOGETHER);
const ownEnds = new Int32Array(BLOCK);
const features = new Int32Array(MOST_FEATURES);

/** What rows are scored with. */
export interface Scorer {
  readonly sums: Sums;
  readonly features: FeatureTable;
  readonly words: readonly Word[];
}

/** Writes the scores of the first `count` of some rows into `scores`, LABELS numbers a row. */
export function scoreRows(
  page: Page,
  rows: Int32Array,
  count: number,
  scorer: Scorer,
  scores: Int32Array,
): void {
  for (let from = 0; from < count; from += BLOCK) {
    const to = Math.min(count, from + BLOCK);
    addGroups(page, rows, from, to, scorer, scores);
    addOwn(page, rows, from, to, scorer, scores);
  }
}

function addGroups(
  page: Page,
  rows: Int32Array,
  from: number,
  to: number,
  scorer: Scorer,
  scores: Int32Array,
): void {
  const { sums } = scorer;
  let end = 0;
  for (let k = from; k < to; k++) {
    end = groupsOf(page, rows[k] ?? 0, shown, end);
    groupEnds[k - from] = end;
  }
  sums.prepare(end);
  if (sums.findAll(shown, end, groups) > 0)
    for (let k = from, at = 0; k < to; k++)
      at = takeSums(page, rows[k] ?? 0, at, groupEnds[k - from] ?? 0, scorer);
  for (let k = from, at = 0; k < to; k++) {
    sums.sumUp(groups, at, groupEnds[k - from] ?? 0, scores, k * LABELS);
    at = groupEnds[k - from] ?? 0;
  }
}

/** Takes the sums of those groups of a row that have none yet; returns where the groups end. */
function takeSums(page: Page, row: number, from: number, end: number, { sums, words }: Scorer): number {
  for (let at = from; at < end; at++) {
    if ((groups[at] ?? 0) >= 0) continue;
    const first = shown[2 * at] ?? 0;
    const second = shown[2 * at + 1] ?? 0;
    // A row before may have had the same.
    const known = sums.find(first, second);
    groups[at] =
      known >= 0
        ? known
        : sums.keep(first, second, features, featuresOf(page, row, words, first, second, features));
  }
  return end;
}

function addOwn(
  page: Page,
  rows: Int32Array,
  from: number,
  to: number,
  { features: table }: Scorer,
  scores: Int32Array,
): void {
  let end = 0;
  for (let k = from; k < to; k++) {
    const row = rows[k] ?? 0;
    const start = end;
    end = ownFeatures(page, row, own, start);
    mixAll(own, start, end);
    if (!hasLooks(page, row)) end = lookFeatures(page, row, own, end);
    ownEnds[k - from] = end;
  }
  table.addAll(own, ownEnds, to - from, scores, from * LABELS);
}
