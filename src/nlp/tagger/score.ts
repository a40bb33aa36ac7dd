/** What each label of each row scores: a sum of the sums of groups of features and of the weights of the row's own. */
import { lookFeatures, ownFeatures } from "./context.ts";
import { MOST_FEATURES } from "./features.ts";
import { featuresOf } from "./group-features.ts";
import { groupsOf, hasLooks } from "./groups.ts";
import { mixAll } from "./hash.ts";
import { LABELS } from "./labels.ts";
import type { Page } from "./page.ts";
import type { Sums } from "./sums.ts";
import type { FeatureTable } from "./table.ts";
import type { Word } from "./words.ts";

/** Groups of a row, two numbers each, and features. */
const shown = new Int32Array(MOST_FEATURES);
const features = new Int32Array(MOST_FEATURES);
/** Where the sums of the groups of a row stand. */
const groups = new Int32Array(MOST_FEATURES);

/** What rows are scored with. */
export interface Scorer {
  readonly sums: Sums;
  readonly features: FeatureTable;
  readonly words: readonly Word[];
}

/** Writes the scores of the rows `from` … `to` into `scores`, LABELS numbers a row. */
export function scoreRows(page: Page, from: number, to: number, scorer: Scorer, scores: Int32Array): void {
  const { sums, features: table } = scorer;
  for (let row = from; row < to; row++) {
    sums.prepare();
    const count = groupsOf(page, row, shown);
    if (sums.findAll(shown, count, groups) > 0) takeSums(page, row, count, scorer);
    let own = ownFeatures(page, row, features, 0);
    mixAll(features, 0, own);
    if (!hasLooks(page, row)) own = lookFeatures(page, row, features, own);
    const at = (row - from) * LABELS;
    sums.sumUp(groups, count, scores, at);
    table.addAll(features, own, scores, at);
  }
}

/** Takes the sums of those groups of a row that have none yet. */
function takeSums(page: Page, row: number, count: number, { sums, words }: Scorer): void {
  for (let k = 0; k < count; k++) {
    if ((groups[k] ?? 0) >= 0) continue;
    const first = shown[2 * k] ?? 0;
    const second = shown[2 * k + 1] ?? 0;
    groups[k] = sums.keep(first, second, features, featuresOf(page, row, words, first, second, features));
  }
}
