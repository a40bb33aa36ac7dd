/** A model's weights as one table for each feature of some templates, read out of the features' names once. */
import { MOST_COLUMNS, type Templates } from "./feature-templates.ts";
import type { LinearModel } from "./models.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a model says of the features of rows. */
export interface Reading {
  readonly columns: readonly Column[];
  /**
   * By feature, one after the other: where it begins in the table, then for each of its columns the column and how far apart
   * the values are that it has there; what it has fewer than `MOST_COLUMNS` is filled up with nothing.
   */
  readonly layout: Int32Array;
  /** For what each feature is made of: which of the weights it has; 0 for none. */
  readonly table: Uint16Array;
  readonly weights: Float64Array;
  /** By column and value: the number that the model has for the value there, 0 where it has none, −1 where none was asked for. */
  known: Int16Array;
  /** How many values of a column `known` has room for. */
  room: number;
  /** What is known of the row that is weighed. */
  readonly row: Int32Array;
}

/** How many numbers the layout has for a feature. */
export const LAID = 1 + 2 * MOST_COLUMNS;

/** Where the table has what a feature is made of. Written out: no loop, and so no branch, for each of some thousand features. */
export const entryOf = (layout: Int32Array, at: number, row: Int32Array): number =>
  (layout[at] ?? 0) +
  (row[layout[at + 1] ?? 0] ?? 0) * (layout[at + 2] ?? 0) +
  (row[layout[at + 3] ?? 0] ?? 0) * (layout[at + 4] ?? 0) +
  (row[layout[at + 5] ?? 0] ?? 0) * (layout[at + 6] ?? 0) +
  (row[layout[at + 7] ?? 0] ?? 0) * (layout[at + 8] ?? 0);

/** The values that a model knows in a column; they have numbers from 1 on. */
export interface Column {
  readonly known: Map<string, number>;
  /** The same by the number of a word in the vocabulary that was asked for last. */
  words: Int16Array;
  vocabulary: Vocabulary | null;
}

/** A feature that a model has a weight for, with the numbers of its values. */
interface Weighed {
  readonly f: number;
  readonly given: readonly number[];
  readonly weight: number;
}

/** Reads what a model says of features out of their names. */
export function read({ features, width }: Templates, model: LinearModel): Reading {
  const columns = Array.from({ length: width }, (): Column => {
    return { known: new Map(), words: new Int16Array(), vocabulary: null };
  });
  const found: Weighed[] = [];
  for (const [name, weight] of model) {
    features.forEach(({ texts, columns: places }, f) => {
      const given = givenIn(name, texts)?.map((value, i) => count(columns[places[i] ?? 0], value));
      if (given) found.push({ f, given, weight });
    });
  }
  const layout: number[] = [];
  let end = 0;
  for (const { columns: places } of features) {
    const begin = end;
    let apart = 1;
    const laid = places.flatMap((place) => {
      const stride = apart;
      apart *= (columns[place]?.known.size ?? 0) + 1;
      return [place, stride];
    });
    layout.push(begin, ...laid, ...new Array<number>(LAID - 1 - laid.length).fill(0));
    end += apart;
  }
  const distinct = new Map<number, number>([[0, 0]]);
  for (const { weight } of found) if (!distinct.has(weight)) distinct.set(weight, distinct.size);
  if (end > MOST_ENTRIES || distinct.size > MOST_WEIGHTS)
    throw new RangeError("a table has no room for so many values");
  const reading: Reading = {
    columns,
    layout: Int32Array.from(layout),
    table: new Uint16Array(end),
    weights: Float64Array.from(distinct.keys()),
    known: new Int16Array(),
    room: 0,
    row: new Int32Array(width),
  };
  for (const { f, given, weight } of found) {
    features[f]?.columns.forEach((place, i) => {
      reading.row[place] = given[i] ?? 0;
    });
    reading.table[entryOf(reading.layout, f * LAID, reading.row)] = distinct.get(weight) ?? 0;
  }
  return reading;
}

const MOST_ENTRIES = 1 << 22;
const MOST_WEIGHTS = 1 << 16;

function count(column: Column | undefined, value: string): number {
  const number = column?.known.get(value) ?? (column?.known.size ?? 0) + 1;
  column?.known.set(value, number);
  return number;
}

/** The values between the texts of a feature in its name; null where it is no name of that feature. */
function givenIn(name: string, texts: readonly string[]): readonly string[] | null {
  const [opening = ""] = texts;
  if (!name.startsWith(opening)) return null;
  const given: string[] = [];
  let from = opening.length;
  for (let i = 1; i < texts.length; i++) {
    const text = texts[i] ?? "";
    const to = text === "" ? name.length : name.indexOf(text, from);
    if (to < 0) return null;
    given.push(name.slice(from, to));
    from = to + text.length;
  }
  return from === name.length && given.every((value) => !value.includes("=")) ? given : null;
}
