/** What each label of each row scores: a sum of the sums of groups of features and of the weights of the row's own. */
import { lookFeatures, ownFeatures } from "./context.ts";
import { MOST_FEATURES } from "./features.ts";
import { ofLooks, pickGroups } from "./groups.ts";
import { LABELS } from "./labels.ts";
import type { Page } from "./page.ts";
import type { Sums } from "./sums.ts";
import type { FeatureTable } from "./table.ts";
import type { Word } from "./words.ts";

const found = new Int32Array(MOST_FEATURES);
/** Where the sums of the groups of a row stand, and the weights of its own features. */
const groups = new Int32Array(MOST_FEATURES);
const owns = new Int32Array(MOST_FEATURES);

/** What rows are scored with. */
export interface Scorer {
  readonly sums: Sums;
  readonly features: FeatureTable;
  readonly words: readonly Word[];
}

/** Writes the scores of the rows `from` … `to` into `scores`, LABELS numbers a row. */
export function scoreRows(page: Page, from: number, to: number, scorer: Scorer, scores: Int32Array): void {
  const { sums, features, words } = scorer;
  for (let row = from; row < to; row++) {
    sums.prepare();
    let count = pickGroups(page, row, sums, words, groups);
    const looks = ofLooks(page, row, sums);
    if (looks >= 0) groups[count++] = looks;
    let own = ownFeatures(page, row, found, 0);
    if (looks < 0) own = lookFeatures(page, row, found, own);
    own = pickOwn(own, features);
    add(sums.rows(), count, features.weights, own, scores, (row - from) * LABELS);
  }
}

/** Keeps of the row's own features those that have weights. */
function pickOwn(count: number, features: FeatureTable): number {
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
