/** A model's weights as one table for each feature of some templates, read out of the features' names once. */
import type { Templates } from "./feature-templates.ts";
import type { LinearModel } from "./models.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a model says of the features of rows. */
export interface Reading {
  readonly columns: readonly Column[];
  /**
   * By feature, one after the other: where it begins in the table, its first column, and for each further one the column and how
   * far apart the values are that it has there.
   */
  readonly layout: Int32Array;
  /** Runs of features with as many columns, so that none pays for columns that it has not: how many, and where the run ends in the layout. */
  readonly runs: Int32Array;
  /** For what each feature is made of: which of the weights it has; 0 for none. */
  readonly table: Uint16Array;
  readonly weights: Float64Array;
  /** By column and value: the number that the model has for the value there, 0 where it has none, −1 where none was asked for. */
  known: Int16Array;
  /** How many values of a column `known` has room for. */
  room: number;
  /** What is known of the row that is weighed; and behind it 0, for features without columns. */
  readonly row: Int32Array;
}

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
  const runs: number[] = [];
  const places: { readonly begin: number; readonly strides: readonly number[] }[] = [];
  let end = 0;
  for (const { columns: own } of features) {
    const begin = end;
    let apart = 1;
    const strides = own.map((place) => {
      const stride = apart;
      apart *= (columns[place]?.known.size ?? 0) + 1;
      return stride;
    });
    const [first = width, ...further] = own;
    layout.push(begin, first, ...further.flatMap((place, i) => [place, strides[i + 1] ?? 0]));
    if (runs.at(-2) === 1 + further.length) runs[runs.length - 1] = layout.length;
    else runs.push(1 + further.length, layout.length);
    places.push({ begin, strides });
    end += apart;
  }
  const distinct = new Map<number, number>([[0, 0]]);
  for (const { weight } of found) if (!distinct.has(weight)) distinct.set(weight, distinct.size);
  if (end > MOST_ENTRIES || distinct.size > MOST_WEIGHTS)
    throw new RangeError("a table has no room for so many values");
  const table = new Uint16Array(end);
  for (const { f, given, weight } of found) {
    const { begin = 0, strides = [] } = places[f] ?? {};
    table[given.reduce((at, value, i) => at + value * (strides[i] ?? 0), begin)] = distinct.get(weight) ?? 0;
  }
  return {
    columns,
    layout: Int32Array.from(layout),
    runs: Int32Array.from(runs),
    table,
    weights: Float64Array.from(distinct.keys()),
    known: new Int16Array(),
    room: 0,
    row: new Int32Array(width + 1),
  };
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
