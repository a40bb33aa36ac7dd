/** Labelled texts as the perceptron's examples: every stretch of rows where a name may stand, with its features. */
import { contextFeatures, placeIn } from "../../src/nlp/tagger/context.ts";
import {
  habitFeatures,
  MOST_FEATURES,
  partFeatures,
  TAG_PAIRS,
  tagFeatures,
  wordFeatures,
} from "../../src/nlp/tagger/features.ts";
import { FEATURE_BITS } from "../../src/nlp/tagger/hash.ts";
import { beginOf, insideOf, NAME_TYPES, OUTSIDE } from "../../src/nlp/tagger/labels.ts";
import type { WordMemory } from "../../src/nlp/tagger/memory.ts";
import type { Page } from "../../src/nlp/tagger/page.ts";
import { pageReader } from "../../src/nlp/tagger/read-page.ts";
import { REACH } from "../../src/nlp/tagger/templates.ts";
import type { Word } from "../../src/nlp/tagger/words.ts";
import type { Reader } from "../../src/tokens.ts";
import { allowedLabels, type NamesLine } from "./data.ts";
import type { Examples } from "./perceptron.ts";

/** Features as hashes; `withRows` turns them into rows of weights. */
export type RawExamples = Examples;

const buffer = new Int32Array(MOST_FEATURES);

/** Writes all features of a row into the shared buffer; returns their number. */
function allFeatures(page: Page, words: readonly Word[], row: number): number {
  let count = 0;
  for (let offset = -REACH; offset <= REACH; offset++) {
    const word = words[page.word[row + offset] ?? 0];
    if (word) count = wordFeatures(word, offset, buffer, count);
  }
  TAG_PAIRS.forEach(([left, right], pair) => {
    count = tagFeatures(pair, page.tag[row + left] ?? 0, page.tag[row + right] ?? 0, buffer, count);
  });
  [0, -1, 1].forEach((step, side) => {
    count = habitFeatures(side, page.habits[row + step] ?? 0, buffer, count);
  });
  if (page.inRun[row]) count = parts(page, words, row, page.runFirst, page.runLast, false, count);
  if (page.inWide[row]) count = parts(page, words, row, page.wideFirst, page.wideLast, true, count);
  return contextFeatures(page, row, buffer, count);
}

function parts(
  page: Page,
  words: readonly Word[],
  row: number,
  firsts: Int32Array,
  lasts: Int32Array,
  wide: boolean,
  from: number,
): number {
  const first = firsts[row] ?? row;
  const last = lasts[row] ?? row;
  const place = placeIn(row, first, last);
  return [first, last, first - 1, last + 1].reduce((count, at, part) => {
    const word = words[page.word[at] ?? 0];
    return word ? partFeatures(word, part, place, wide, buffer, count) : count;
  }, from);
}

export function readExamples(
  docs: readonly NamesLine[],
  read: Reader,
  memory: WordMemory,
  isDemonym: (word: string) => boolean,
): RawExamples {
  let features = new Int32Array(1 << 24);
  let count = 0;
  const ends: number[] = [];
  const allowed: number[] = [];
  const sequences: number[] = [0];
  const readPage = pageReader(memory);
  for (const doc of docs) {
    const tokens = read(doc.text);
    const page = readPage(doc.text, tokens);
    const labels = allowedLabels(doc, tokens, isDemonym);
    for (let row = 0; row < page.count; row++) {
      if (!page.active[row]) continue;
      const n = allFeatures(page, memory.words, row);
      if (count + n > features.length) features = grown(features);
      features.set(buffer.subarray(0, n), count);
      count += n;
      const mask = labels[page.token[row] ?? 0] ?? 0;
      allowed.push(page.active[row - 1] ? mask : asFirst(mask));
      ends.push(count);
      if (!page.active[row + 1]) sequences.push(ends.length);
    }
  }
  return {
    features: features.subarray(0, count),
    ends: Uint32Array.from(ends),
    allowed: Uint16Array.from(allowed),
    sequences: Uint32Array.from(sequences),
  };
}

const grown = (features: Int32Array): Int32Array<ArrayBuffer> => {
  const more = new Int32Array(features.length * 2);
  more.set(features);
  return more;
};

/** A stretch that starts inside a name starts with its beginning. */
function asFirst(mask: number): number {
  if (mask & (1 << OUTSIDE)) return mask;
  const type = NAME_TYPES.findIndex((_, t) => mask & ((1 << insideOf(t)) | (1 << beginOf(t))));
  return 1 << beginOf(Math.max(0, type));
}

/** Row of weights by feature; -1 for features without one. */
export interface Rows {
  readonly of: Int32Array;
  readonly count: number;
}

/** Gives a row to every feature that `keep` keeps; rows are in the order of the features' hashes. */
export function numberRows(keep: (feature: number) => boolean): Rows {
  const of = new Int32Array(1 << FEATURE_BITS).fill(-1);
  let count = 0;
  for (let feature = 0; feature < of.length; feature++) if (keep(feature)) of[feature] = count++;
  return { of, count };
}

/** Features that occur at least `least` times. */
export function frequentRows(examples: RawExamples, least: number): Rows {
  const counts = new Uint32Array(1 << FEATURE_BITS);
  for (const feature of examples.features) counts[feature] = (counts[feature] ?? 0) + 1;
  return numberRows((feature) => (counts[feature] ?? 0) >= least);
}

/** The examples with rows for features; features without a row are left out. */
export function withRows(examples: RawExamples, rows: Rows): Examples {
  const features = new Int32Array(examples.features.length);
  const ends = new Uint32Array(examples.ends.length);
  let count = 0;
  let at = 0;
  for (let i = 0; i < ends.length; i++) {
    for (const end = examples.ends[i] ?? 0; at < end; at++) {
      const row = rows.of[examples.features[at] ?? 0] ?? -1;
      if (row >= 0) features[count++] = row;
    }
    ends[i] = count;
  }
  return { ...examples, features: features.subarray(0, count), ends };
}
