/** What each label of each row scores: a sum of the sums of groups of features and of the weights of the row's own. */
import { contextFeatures, placeIn } from "./context.ts";
import { AFTER, BEFORE, FAR, HEAD, MOST_FEATURES, TAG_PAIRS, TAIL } from "./features.ts";
import { LABELS } from "./labels.ts";
import type { Page } from "./page.ts";
import type { Sums } from "./sums.ts";
import type { FeatureTable } from "./table.ts";
import { REACH } from "./templates.ts";

const found = new Int32Array(MOST_FEATURES);
/** Where the sums of the groups of a row stand, and the weights of its own features. */
const groups = new Int32Array(MOST_FEATURES);
const owns = new Int32Array(MOST_FEATURES);

/** Writes the scores of the rows `from` … `to` into `scores`, LABELS numbers a row. */
export function scoreRows(
  page: Page,
  from: number,
  to: number,
  sums: Sums,
  features: FeatureTable,
  scores: Int32Array,
): void {
  for (let row = from; row < to; row++) {
    sums.prepare();
    let count = pickWords(page, row, sums);
    count = pickTags(page, row, sums, count);
    if (page.inWide[row]) count = pickWide(page, row, sums, count);
    const own = pickOwn(page, row, features);
    add(sums.rows(), count, features.weights, own, scores, (row - from) * LABELS);
  }
}

/** The words around the row, and the ends of its run of capitals and what stands beside it, wherever they are. */
function pickWords({ word, inRun, runFirst, runLast }: Page, row: number, sums: Sums): number {
  let n = 0;
  if (!inRun[row]) {
    for (let offset = -REACH; offset <= REACH; offset++)
      groups[n++] = sums.ofWord(word[row + offset] ?? 0, offset, 0, 0);
    return n;
  }
  const first = runFirst[row] ?? row;
  const last = runLast[row] ?? row;
  const place = placeIn(row, first, last);
  for (let offset = -REACH; offset <= REACH; offset++) {
    const at = row + offset;
    const ends = (at === first ? 1 << HEAD : 0) | (at === last ? 1 << TAIL : 0);
    const parts = ends | (at === first - 1 ? 1 << BEFORE : 0) | (at === last + 1 ? 1 << AFTER : 0);
    groups[n++] = sums.ofWord(word[at] ?? 0, offset, parts, parts === 0 ? 0 : place);
  }
  if (first < row - REACH) groups[n++] = sums.ofWord(word[first] ?? 0, FAR, 1 << HEAD, place);
  if (last > row + REACH) groups[n++] = sums.ofWord(word[last] ?? 0, FAR, 1 << TAIL, place);
  if (first - 1 < row - REACH) groups[n++] = sums.ofWord(word[first - 1] ?? 0, FAR, 1 << BEFORE, place);
  if (last + 1 > row + REACH) groups[n++] = sums.ofWord(word[last + 1] ?? 0, FAR, 1 << AFTER, place);
  return n;
}

function pickTags({ tag, habits }: Page, row: number, sums: Sums, from: number): number {
  let n = from;
  for (let pair = 0; pair < TAG_PAIRS.length; pair++) {
    const left = row + (TAG_PAIRS[pair]?.[0] ?? 0);
    groups[n++] = sums.ofTags(pair, tag[left] ?? 0, tag[left + 1] ?? 0);
  }
  groups[n++] = sums.ofHabits(0, habits[row] ?? 0);
  groups[n++] = sums.ofHabits(1, habits[row - 1] ?? 0);
  groups[n++] = sums.ofHabits(2, habits[row + 1] ?? 0);
  return n;
}

function pickWide({ word, wideFirst, wideLast }: Page, row: number, sums: Sums, from: number): number {
  const first = wideFirst[row] ?? row;
  const last = wideLast[row] ?? row;
  const place = placeIn(row, first, last);
  groups[from] = sums.ofWidePart(word[first] ?? 0, HEAD, place);
  groups[from + 1] = sums.ofWidePart(word[last] ?? 0, TAIL, place);
  groups[from + 2] = sums.ofWidePart(word[first - 1] ?? 0, BEFORE, place);
  groups[from + 3] = sums.ofWidePart(word[last + 1] ?? 0, AFTER, place);
  return from + 4;
}

function pickOwn(page: Page, row: number, features: FeatureTable): number {
  const count = contextFeatures(page, row, found, 0);
  let n = 0;
  for (let i = 0; i < count; i++) {
    const at = features.find(found[i] ?? 0);
    if (at >= 0) owns[n++] = at;
  }
  return n;
}

/** Nine sums at once, one for each label: they stay in registers. */
function add(
  sums: Int16Array,
  groupCount: number,
  weights: Int8Array,
  ownCount: number,
  scores: Int32Array,
  to: number,
): void {
  let [a, b, c, d, e, f, g, h, i] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; k < groupCount; k++) {
    const at = groups[k] ?? 0;
    a += sums[at] ?? 0;
    b += sums[at + 1] ?? 0;
    c += sums[at + 2] ?? 0;
    d += sums[at + 3] ?? 0;
    e += sums[at + 4] ?? 0;
    f += sums[at + 5] ?? 0;
    g += sums[at + 6] ?? 0;
    h += sums[at + 7] ?? 0;
    i += sums[at + 8] ?? 0;
  }
  for (let k = 0; k < ownCount; k++) {
    const at = owns[k] ?? 0;
    a += weights[at] ?? 0;
    b += weights[at + 1] ?? 0;
    c += weights[at + 2] ?? 0;
    d += weights[at + 3] ?? 0;
    e += weights[at + 4] ?? 0;
    f += weights[at + 5] ?? 0;
    g += weights[at + 6] ?? 0;
    h += weights[at + 7] ?? 0;
    i += weights[at + 8] ?? 0;
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
