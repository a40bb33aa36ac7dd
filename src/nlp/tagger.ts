/**
 * The names of a text: an averaged structured perceptron (Collins 2002) over hashed features of words, of runs of
 * capitals and of what a word does elsewhere in the text. `training/` makes its weights; MODEL.md says from what.
 */
import type { Tokens } from "../tokens.ts";
import { contextFeatures, MOST_FEATURES, OFFSETS, REACH, wordFeatures } from "./tagger/features.ts";
import { feature, hashOf } from "./tagger/hash.ts";
import { isInside, LABELS, NAME_TYPES, type NameType, typeOfLabel } from "./tagger/labels.ts";
import { type Page, type PageTools, readPage } from "./tagger/page.ts";
import { type Search, search, viterbi } from "./tagger/viterbi.ts";
import { type NameWeights, readWeights } from "./tagger/weights.ts";
import { EDGE_TEXT, readWord, type Word } from "./tagger/words.ts";

export type { NameType };

/** A name: its tokens, as a half-open range of indices, and what it names. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
}

/** Finds the names of a text, in order. The same text and tokens give the same names whatever was read before. */
export type NameTagger = (text: string, tokens: Tokens) => NameSpan[];

/**
 * Makes a tagger.
 * @param bytes the weights file
 * @throws Failure `model` when the bytes are damaged
 */
export function nameTagger(bytes: Uint8Array): NameTagger {
  const model = readWeights(bytes);
  let memory = wordMemory(model);
  let space = search(256);
  return (text, tokens) => {
    if (memory.size() > MOST_WORDS) memory = wordMemory(model);
    const page = readPage(text, tokens, memory);
    const names: NameSpan[] = [];
    for (let row = 0; row < page.count; row++) {
      if (!page.active[row]) continue;
      let end = row + 1;
      while (page.active[end]) end++;
      if (end - row > space.labels.length) space = search(2 * (end - row));
      scoreRows(page, row, end, model, memory, space);
      viterbi(space, model.moves, end - row);
      readNames(page, row, end, space.labels, names);
      row = end;
    }
    return names;
  };
}

/** Words are kept from text to text, being the same in each; beyond this many all are forgotten. */
const MOST_WORDS = 100_000;

export const KEY_KINDS = { cluster: 1001, list: 1002, phrase: 1003 } as const;

interface WordMemory extends PageTools {
  readonly size: () => number;
  /** Sums of what a word says to its neighbours: for each offset a number for each label. */
  readonly sumsOf: (word: Word) => Int32Array;
}

function wordMemory(model: NameWeights): WordMemory {
  const words = new Map<string, Word>();
  const folds = new Map<string, number>();
  const sums: Int32Array[] = [];
  const at = (values: Uint16Array, row: number) => (row < 0 ? 0 : (values[row] ?? 0));
  const tables = {
    clusterOf: (hash: number) => at(model.clusterOf, model.clusters.find(feature(KEY_KINDS.cluster, hash))),
    middleOf: model.middleOf,
    coarseOf: model.coarseOf,
    listsOf: (hash: number) => at(model.listsOf, model.lists.find(feature(KEY_KINDS.list, hash))),
  };
  const wordOf = (text: string): Word => {
    const known = words.get(text);
    if (known) return known;
    const lower = text.toLowerCase();
    const fold = folds.get(lower) ?? folds.size;
    folds.set(lower, fold);
    const word = readWord(text, words.size, fold, tables);
    words.set(text, word);
    return word;
  };
  const sumsOf = (word: Word): Int32Array => {
    const known = sums[word.id];
    if (known) return known;
    const made = sumWord(word, model);
    sums[word.id] = made;
    return made;
  };
  return {
    wordOf,
    sumsOf,
    size: () => words.size,
    edge: wordOf(EDGE_TEXT),
    phraseOf: (hash) => at(model.phraseOf, model.phrases.find(feature(KEY_KINDS.phrase, hash))),
    the: hashOf("the"),
    possessive: hashOf("'s"),
  };
}

const buffer = new Int32Array(MOST_FEATURES);

function sumWord(word: Word, model: NameWeights): Int32Array {
  const sums = new Int32Array(OFFSETS * LABELS);
  for (let offset = -REACH; offset <= REACH; offset++) {
    const count = wordFeatures(word, offset, buffer, 0);
    addRows(model, count, sums, (offset + REACH) * LABELS);
  }
  return sums;
}

/** Adds the weights of the first `count` features of the buffer to `sums`. */
function addRows(model: NameWeights, count: number, sums: Int32Array, at: number): void {
  const { weights, rows } = model;
  for (let i = 0; i < count; i++) {
    const row = rows.find(buffer[i] ?? 0);
    if (row < 0) continue;
    for (let l = 0; l < LABELS; l++) sums[at + l] = (sums[at + l] ?? 0) + (weights[row * LABELS + l] ?? 0);
  }
}

function scoreRows(
  page: Page,
  from: number,
  to: number,
  model: NameWeights,
  memory: WordMemory,
  space: Search,
): void {
  const { scores } = space;
  scores.fill(0, 0, (to - from) * LABELS);
  for (let row = from; row < to; row++) {
    const at = (row - from) * LABELS;
    for (let k = 0; k < OFFSETS; k++) {
      const word = page.word[row + k - REACH];
      if (!word) continue;
      const sums = memory.sumsOf(word);
      for (let l = 0; l < LABELS; l++) scores[at + l] = (scores[at + l] ?? 0) + (sums[k * LABELS + l] ?? 0);
    }
    addRows(model, contextFeatures(page, row, buffer, 0), scores, at);
  }
}

function readNames(page: Page, from: number, to: number, labels: Uint8Array, names: NameSpan[]): void {
  for (let row = from; row < to; row++) {
    const label = labels[row - from] ?? 0;
    if (label === 0) continue;
    let end = row + 1;
    while (end < to && isInside(labels[end - from] ?? 0)) end++;
    const type = NAME_TYPES[typeOfLabel(label)] ?? "other";
    names.push({ first: page.token[row] ?? 0, last: (page.token[end - 1] ?? 0) + 1, type });
    row = end - 1;
  }
}
