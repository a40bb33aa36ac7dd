/** What each label of each row scores: a sum of rows of the pool. */
import { contextFeatures, placeIn } from "./context.ts";
import { AFTER, BEFORE, HEAD, MOST_FEATURES, TAG_PAIRS, TAIL } from "./features.ts";
import { LABELS } from "./labels.ts";
import type { Page } from "./page.ts";
import type { Pool } from "./sums.ts";
import { OFFSETS, REACH } from "./templates.ts";

const features = new Int32Array(MOST_FEATURES);
const picked = new Int32Array(2 * MOST_FEATURES);

/** Writes the scores of the rows `from` … `to` into `scores`, LABELS numbers a row. */
export function scoreRows(page: Page, from: number, to: number, pool: Pool, scores: Int32Array): void {
  for (let row = from; row < to; row++) {
    let count = pickGroups(page, row, pool);
    if (page.inRun[row]) count = pickParts(page, row, page.runFirst, page.runLast, false, pool, count);
    if (page.inWide[row]) count = pickParts(page, row, page.wideFirst, page.wideLast, true, pool, count);
    const own = contextFeatures(page, row, features, 0);
    for (let i = 0; i < own; i++) {
      const at = pool.ofFeature(features[i] ?? 0);
      if (at >= 0) picked[count++] = at;
    }
    addPicked(pool.rows, count, scores, (row - from) * LABELS);
  }
}

function pickGroups(page: Page, row: number, pool: Pool): number {
  const { word, tag, habits } = page;
  let n = 0;
  for (let k = 0; k < OFFSETS; k++) {
    const near = word[row + k - REACH];
    if (near) picked[n++] = pool.ofWord(near) + k * LABELS;
  }
  for (let pair = 0; pair < TAG_PAIRS.length; pair++) {
    const left = row + (TAG_PAIRS[pair]?.[0] ?? 0);
    picked[n++] = pool.ofTags(pair, tag[left] ?? 0, tag[left + 1] ?? 0);
  }
  picked[n++] = pool.ofHabits(0, habits[row] ?? 0);
  picked[n++] = pool.ofHabits(1, habits[row - 1] ?? 0);
  picked[n++] = pool.ofHabits(2, habits[row + 1] ?? 0);
  return n;
}

function pickParts(
  page: Page,
  row: number,
  firsts: Int32Array,
  lasts: Int32Array,
  wide: boolean,
  pool: Pool,
  from: number,
): number {
  const first = firsts[row] ?? row;
  const last = lasts[row] ?? row;
  const head = page.word[first];
  const tail = page.word[last];
  const before = page.word[first - 1];
  const after = page.word[last + 1];
  if (!head || !tail || !before || !after) return from;
  const place = placeIn(row, first, last);
  picked[from] = pool.ofPart(head, HEAD, place, wide);
  picked[from + 1] = pool.ofPart(tail, TAIL, place, wide);
  picked[from + 2] = pool.ofPart(before, BEFORE, place, wide);
  picked[from + 3] = pool.ofPart(after, AFTER, place, wide);
  return from + 4;
}

/** Nine sums at once, one for each label: they stay in registers. */
function addPicked(rows: Int16Array, count: number, scores: Int32Array, to: number): void {
  let [a, b, c, d, e, f, g, h, i] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; k < count; k++) {
    const at = picked[k] ?? 0;
    a += rows[at] ?? 0;
    b += rows[at + 1] ?? 0;
    c += rows[at + 2] ?? 0;
    d += rows[at + 3] ?? 0;
    e += rows[at + 4] ?? 0;
    f += rows[at + 5] ?? 0;
    g += rows[at + 6] ?? 0;
    h += rows[at + 7] ?? 0;
    i += rows[at + 8] ?? 0;
  }
  scores[to] = a;
  scores[to + 1] = b;
  scores[to + 2] = c;
  scores[to + 3] = d;
  scores[to + 4] = e;
  scores[to + 5] = f;
  scores[to + 6] = g;
  scores[to + 7] = h;
  scores[to + 8] = i;
}
