/** What a model says of the features of rows, found by the numbers that a feature is made of. */

import { type Column, type Reading, read } from "./feature-table.ts";
import type { Row, Templates } from "./feature-templates.ts";
import { isWord, valueAt, valueCount, wordOf } from "./feature-values.ts";
import type { LinearModel } from "./models.ts";
import { madeOnce } from "./remembered.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The sum of what a model gives to the features of a row, and of what there is without them. */
export function weightOfRow(
  templates: Templates,
  row: Row,
  model: LinearModel,
  vocabulary: Vocabulary,
  without = 0,
): number {
  const reading = readingOf(templates, model);
  know(reading, row, vocabulary);
  const { layout, runs, table, weights, row: numbers } = reading;
  let sum = without;
  for (let run = 0, at = 0; run < runs.length; run += 2) {
    const columns = runs[run] ?? 0;
    const end = runs[run + 1] ?? 0;
    // Written out: no loop, and so no branch, for each of some thousand features.
    if (columns === 1)
      for (; at < end; at += 2) sum += weights[table[entryOfOne(layout, at, numbers)] ?? 0] ?? 0;
    else if (columns === 2)
      for (; at < end; at += 4) sum += weights[table[entryOfTwo(layout, at, numbers)] ?? 0] ?? 0;
    else if (columns === 3)
      for (; at < end; at += 6) sum += weights[table[entryOfThree(layout, at, numbers)] ?? 0] ?? 0;
    else for (; at < end; at += 8) sum += weights[table[entryOfFour(layout, at, numbers)] ?? 0] ?? 0;
  }
  return sum;
}

/** Where the table has what a feature is made of. */
const entryOfOne = (layout: Int32Array, at: number, row: Int32Array): number =>
  (layout[at] ?? 0) + (row[layout[at + 1] ?? 0] ?? 0);

const entryOfTwo = (layout: Int32Array, at: number, row: Int32Array): number =>
  entryOfOne(layout, at, row) + (row[layout[at + 2] ?? 0] ?? 0) * (layout[at + 3] ?? 0);

const entryOfThree = (layout: Int32Array, at: number, row: Int32Array): number =>
  entryOfTwo(layout, at, row) + (row[layout[at + 4] ?? 0] ?? 0) * (layout[at + 5] ?? 0);

const entryOfFour = (layout: Int32Array, at: number, row: Int32Array): number =>
  entryOfThree(layout, at, row) + (row[layout[at + 6] ?? 0] ?? 0) * (layout[at + 7] ?? 0);

/** The same of several rows: a feature that more of them show counts once. */
export function weightOfRows(
  templates: Templates,
  rows: readonly Row[],
  model: LinearModel,
  vocabulary: Vocabulary,
  without = 0,
): number {
  const reading = readingOf(templates, model);
  const { table, weights } = reading;
  const entries: number[] = [];
  let sum = without;
  for (const row of rows) {
    know(reading, row, vocabulary);
    const from = entries.length;
    addEntries(reading, entries);
    const features = entries.length - from;
    for (let i = from; i < entries.length; i++)
      if (!isBefore(entries, i, features)) sum += weights[table[entries[i] ?? 0] ?? 0] ?? 0;
  }
  return sum;
}

/** Adds where the table has each feature of the row. */
function addEntries({ layout, runs, row }: Reading, entries: number[]): void {
  for (let run = 0, at = 0; run < runs.length; run += 2) {
    const laid = 2 * (runs[run] ?? 0);
    for (const end = runs[run + 1] ?? 0; at < end; at += laid) {
      let entry = entryOfOne(layout, at, row);
      for (let c = at + 2; c < at + laid; c += 2) entry += (row[layout[c] ?? 0] ?? 0) * (layout[c + 1] ?? 0);
      entries.push(entry);
    }
  }
}

/** Whether a row before has the same entry for a feature. */
function isBefore(entries: readonly number[], i: number, features: number): boolean {
  for (let at = i - features; at >= 0; at -= features) if (entries[at] === entries[i]) return true;
  return false;
}

/** Finds what is known of a row. */
function know(reading: Reading, given: Row, vocabulary: Vocabulary): void {
  const { row, known, room } = reading;
  for (let place = 0; place < reading.columns.length; place++) {
    const value = given[place] ?? 0;
    const number = value < room ? (known[place * room + value] ?? -1) : -1;
    row[place] = number >= 0 ? number : learn(reading, place, value, vocabulary);
  }
}

function learn(reading: Reading, place: number, value: number, vocabulary: Vocabulary): number {
  const column = reading.columns[place];
  if (column === undefined) return 0;
  if (isWord(value)) return numberOfWord(column, wordOf(value), vocabulary);
  if (value >= reading.room) {
    reading.room = 2 * valueCount();
    reading.known = new Int16Array(reading.room * reading.columns.length).fill(-1);
  }
  const number = column.known.get(valueAt(value, vocabulary)) ?? 0;
  reading.known[place * reading.room + value] = number;
  return number;
}

function numberOfWord(column: Column, word: number, vocabulary: Vocabulary): number {
  const { words } = vocabulary;
  if (column.vocabulary !== vocabulary || word >= column.words.length) {
    column.vocabulary = vocabulary;
    column.words = new Int16Array(2 * words.length).fill(-1);
  }
  const known = column.words[word] ?? -1;
  if (known >= 0) return known;
  const number = column.known.get(words[word] ?? "") ?? 0;
  column.words[word] = number;
  return number;
}

const readingsOf = madeOnce((templates: Templates) =>
  madeOnce((model: LinearModel) => read(templates, model)),
);

/** The reading of the model that is asked for last is kept with the templates: hundreds of rows of an article ask for it. */
function readingOf(templates: Templates, model: LinearModel): Reading {
  const { last } = templates;
  if (last?.model === model) return last.reading;
  const reading = readingsOf(templates)(model);
  templates.last = { model, reading };
  return reading;
}
