/** What a model says of the features of rows, found by the numbers that a feature is made of. */

import { type Column, type Reading, type Readings, read } from "./feature-table.ts";
import type { Row, Templates } from "./feature-templates.ts";
import { isWord, valueAt, valueCount, wordOf } from "./feature-values.ts";
import type { LinearModel } from "./models.ts";
import { madeOnce, once } from "./remembered.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The sum of what a model gives to the features of a row, in steps of a weight. */
export function stepsOfRow(
  templates: Templates,
  row: Row,
  model: LinearModel,
  vocabulary: Vocabulary,
): number {
  const reading = readingOf(templates, model).shared;
  know(reading, row, vocabulary);
  const { layout, twos, threes, fours, steps, row: numbers } = reading;
  let sum = 0;
  let at = 0;
  // Written out: no loop, and so no branch, over the columns of each table.
  for (; at < twos; at += 4) sum += steps[entryOfTwo(layout, at, numbers)] ?? 0;
  for (; at < threes; at += 6) sum += steps[entryOfThree(layout, at, numbers)] ?? 0;
  for (; at < fours; at += 8) sum += steps[entryOfFour(layout, at, numbers)] ?? 0;
  return sum;
}

/** Where a table has what the row is made of. */
const entryOfTwo = (layout: Int32Array, at: number, row: Int32Array): number =>
  (layout[at] ?? 0) +
  (row[layout[at + 1] ?? 0] ?? 0) +
  (row[layout[at + 2] ?? 0] ?? 0) * (layout[at + 3] ?? 0);

const entryOfThree = (layout: Int32Array, at: number, row: Int32Array): number =>
  entryOfTwo(layout, at, row) + (row[layout[at + 4] ?? 0] ?? 0) * (layout[at + 5] ?? 0);

const entryOfFour = (layout: Int32Array, at: number, row: Int32Array): number =>
  entryOfThree(layout, at, row) + (row[layout[at + 6] ?? 0] ?? 0) * (layout[at + 7] ?? 0);

/** The same of several rows: a feature that more of them show counts once. */
export function stepsOfRows(
  templates: Templates,
  rows: readonly Row[],
  model: LinearModel,
  vocabulary: Vocabulary,
): number {
  const reading = readingOf(templates, model).alone();
  const { layout, fours, steps, row: numbers } = reading;
  const features = fours / 8;
  let count = 0;
  let sum = 0;
  for (const row of rows) {
    know(reading, row, vocabulary);
    for (let at = 0; at < fours; at += 8) {
      const entry = entryOfFour(layout, at, numbers);
      ENTRIES[count] = entry;
      if (!isBefore(ENTRIES, count, features)) sum += steps[entry] ?? 0;
      count++;
    }
  }
  return sum;
}

/** Where the tables have what some rows are made of, row by row. */
const ENTRIES: number[] = [];

/** Whether a row before has the same entry for a feature. */
function isBefore(entries: readonly number[], i: number, features: number): boolean {
  for (let at = i - features; at >= 0; at -= features) if (entries[at] === entries[i]) return true;
  return false;
}

/** Finds what is known of a row. */
function know(reading: Reading, given: Row, vocabulary: Vocabulary): void {
  const { row, known, room, columns } = reading;
  for (let place = 0, from = 0; place < columns.length; place++, from += room) {
    const value = given[place] ?? 0;
    const number = value < room ? (known[from + value] ?? -1) : -1;
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
  madeOnce(
    (model: LinearModel): Readings => ({
      shared: read(templates, model, true),
      alone: once(() => read(templates, model, false)),
    }),
  ),
);

/** The reading of the model that is asked for last is kept with the templates: hundreds of rows of an article ask for it. */
function readingOf(templates: Templates, model: LinearModel): Readings {
  const { last } = templates;
  if (last?.model === model) return last.readings;
  const readings = readingsOf(templates)(model);
  templates.last = { model, readings };
  return readings;
}
