/** What a model says of the features of rows, found by the numbers that a feature is made of. */

import { type Column, entryOf, LAID, type Reading, read } from "./feature-table.ts";
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
  const reading = readingOf(templates)(model);
  know(reading, row, vocabulary);
  const { layout, table, weights, row: numbers } = reading;
  let sum = without;
  for (let at = 0; at < layout.length; at += LAID)
    sum += weights[table[entryOf(layout, at, numbers)] ?? 0] ?? 0;
  return sum;
}

/** The same of several rows: a feature that more of them show counts once. */
export function weightOfRows(
  templates: Templates,
  rows: readonly Row[],
  model: LinearModel,
  vocabulary: Vocabulary,
  without = 0,
): number {
  const reading = readingOf(templates)(model);
  const { layout, table, weights, row: numbers } = reading;
  const entries: number[] = [];
  let sum = without;
  for (const row of rows) {
    know(reading, row, vocabulary);
    for (let at = 0; at < layout.length; at += LAID) {
      const entry = entryOf(layout, at, numbers);
      if (!isAmong(entries, entry, at / LAID, layout.length / LAID)) sum += weights[table[entry] ?? 0] ?? 0;
      entries.push(entry);
    }
  }
  return sum;
}

/** Whether a row before the last one has the same entry for feature `f`. */
function isAmong(entries: readonly number[], entry: number, f: number, features: number): boolean {
  for (let at = f; at < entries.length; at += features) if (entries[at] === entry) return true;
  return false;
}

/** Finds what is known of a row. */
function know(reading: Reading, given: Row, vocabulary: Vocabulary): void {
  const { row, known, room } = reading;
  for (let place = 0; place < row.length; place++) {
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

const readingOf = madeOnce((templates: Templates) =>
  madeOnce((model: LinearModel) => read(templates, model)),
);
