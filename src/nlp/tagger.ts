/**
 * The names of a text: an averaged structured perceptron (Collins 2002) over hashed features of words, of runs of
 * capitals and of what a word does elsewhere in the text. `training/` makes its weights; MODEL.md says from what.
 */
import type { Tokens } from "../tokens.ts";
import { feature } from "./tagger/hash.ts";
import { isInside, NAME_TYPES, type NameType, typeOfLabel } from "./tagger/labels.ts";
import { wordMemory } from "./tagger/memory.ts";
import type { Page } from "./tagger/page.ts";
import { type PageReader, pageReader } from "./tagger/read-page.ts";
import { type Scorer, scoreRows } from "./tagger/score.ts";
import { type RowName, settleTypes } from "./tagger/settle.ts";
import { groupSums } from "./tagger/sums.ts";
import { leaningsOf, type Search, search, viterbi } from "./tagger/viterbi.ts";
import { KEYS, type NameWeights, readWeights } from "./tagger/weights.ts";
import type { WordTables } from "./tagger/words.ts";

export type { NameType };

/** A name: its tokens, as a half-open range of indices, and what it names. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
  /** What each type of `NAME_TYPES` scores for these tokens, below the best one's 0. */
  readonly leanings: readonly number[];
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
  let reading = newReading(model);
  let space = search(FEW_ROWS, model.moves);
  return (text, tokens) => {
    if (reading.words.length > MOST_WORDS) reading = newReading(model);
    const page = reading.read(text, tokens);
    const names: RowName[] = [];
    if (page.activeCount > space.labels.length || space.labels.length > MOST_ROWS)
      space = search(Math.max(FEW_ROWS, 2 * page.activeCount), model.moves);
    scoreRows(page, page.actives, page.activeCount, reading, space.scores);
    for (let from = 0; from < page.activeCount; ) {
      const row = page.actives[from] ?? 0;
      let to = from + 1;
      while (to < page.activeCount && page.actives[to] === row + to - from) to++;
      viterbi(space, from, to - from);
      readNames(row, from, to, space, names);
      from = to;
    }
    settleTypes(page, names);
    return names.map((name) => spanOfName(page, name));
  };
}

const spanOfName = (page: Page, { first, last, type, leanings }: RowName): NameSpan => ({
  first: page.token[first] ?? 0,
  last: (page.token[last - 1] ?? 0) + 1,
  type: NAME_TYPES[type] ?? "other",
  leanings,
});

/** Words are kept from text to text, being the same in each; beyond this many all are forgotten. */
const MOST_WORDS = 100_000;

const FEW_ROWS = 1 << 8;
/** Memory for the names of more rows is not kept for the next text. */
const MOST_ROWS = 1 << 17;

const at = (values: Uint16Array, row: number): number => (row < 0 ? 0 : (values[row] ?? 0));

function tablesOf(model: NameWeights): WordTables {
  return {
    clusterOf: (hash) => at(model.clusterOf, model.clusters.find(feature(KEYS.cluster, hash))),
    middleOf: model.middleOf,
    coarseOf: model.coarseOf,
    listsOf: (hash) => at(model.listsOf, model.lists.find(feature(KEYS.list, hash))),
    phraseOf: (hash) => at(model.phraseOf, model.phrases.find(feature(KEYS.phrase, hash))),
  };
}

/** Words that were read, and the sums taken for them. */
interface Reading extends Scorer {
  readonly read: PageReader;
}

function newReading(model: NameWeights): Reading {
  const memory = wordMemory(tablesOf(model));
  const { features } = model;
  return { read: pageReader(memory), sums: groupSums(features), features, words: memory.words };
}

/** The names of a stretch: the rows from `row` on are those from `from` to `to` of the search. */
function readNames(row: number, from: number, to: number, space: Search, names: RowName[]): void {
  for (let i = from; i < to; i++) {
    const label = space.labels[i] ?? 0;
    if (label === 0) continue;
    let end = i + 1;
    while (end < to && isInside(space.labels[end] ?? 0)) end++;
    names.push({
      first: row + i - from,
      last: row + end - from,
      type: typeOfLabel(label),
      leanings: leaningsOf(space, i, end, from, to),
    });
    i = end - 1;
  }
}
