/**
 * Features of rows. A ranker weighs hundreds of candidates that differ in a few small values: the side that a name stands on,
 * how strong its verb is. A row holds these as numbers, and each feature says some of them at once:
 * "st {side} left={left} right={right}". What a model says of such features is read out of their names once; then the weight
 * of a feature is found by the numbers that it is made of, and no name is made.
 */
import type { LinearModel } from "./models.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The numbers of a candidate's values, one for each column. */
export type Row = readonly number[];

/** Features that are made of the same columns. */
export interface Forms {
  readonly features: readonly Form[];
  /** How many columns there are. */
  readonly width: number;
  /** What the model that was asked last says of them. */
  read: Reading | null;
}

interface Form {
  /** What it reads before, between and behind its columns. */
  readonly texts: readonly string[];
  /** The places of its columns in a row. */
  readonly columns: readonly number[];
}

/**
 * Names the columns of rows and what is made of them. `{side}` is a column with values from `numberOf` and its like; `[verb]` is
 * one that may hold any word, from `wordNumber`.
 */
export function formsOf(names: readonly string[], features: readonly string[]): Forms {
  const placeOf = (column: string): number => {
    const place = names.indexOf(column.slice(1, -1));
    if (place < 0) throw new RangeError(`no column is called ${column}`);
    return place;
  };
  const forms = features.map((feature): Form => {
    const parts = feature.split(/([[{]\w+[\]}])/);
    if (parts.length > 2 * MOST_COLUMNS + 1) throw new RangeError(`too many columns: ${feature}`);
    return {
      texts: parts.filter((_, i) => i % 2 === 0),
      columns: parts.filter((_, i) => i % 2 === 1).map(placeOf),
    };
  });
  return { features: forms, width: names.length, read: null };
}

/** How many columns a feature has at most. */
const MOST_COLUMNS = 4;

type Plain = string | number | boolean | undefined;

/** Numbers from here on are words of the vocabulary; those below are values of all columns, small whole numbers first. */
const FIRST_WORD = 1 << 12;
const FIRST_WHOLE = -2;
const LAST_WHOLE = 29;
const values: string[] = [];
const numbers = new Map<string, number>();
for (let n = FIRST_WHOLE; n <= LAST_WHOLE; n++) numberOf(n);

/** The number of a value. It is kept for ever: values are of closed sets, and all of them together are some hundreds. */
export function numberOf(value: Plain): number {
  const text = `${value}`;
  const known = numbers.get(text);
  if (known !== undefined) return known;
  // More are in no model that anybody fits; all of those are one.
  if (values.length === FIRST_WORD) return FIRST_WORD - 1;
  const number = values.push(text) - 1;
  numbers.set(text, number);
  return number;
}

const YES = numberOf(true);
const NO = numberOf(false);

/** The number of a truth. */
export const yes = (truth: boolean): number => (truth ? YES : NO);

/** The number of a whole number from −2 to 29. */
export const whole = (n: number): number => n - FIRST_WHOLE;

/** The number of a word by its number in the vocabulary. */
export const wordNumber = (id: number): number => FIRST_WORD + id;

/** What the features of a row are called. */
export const namesOf = ({ features }: Forms, row: Row, { words }: Vocabulary): string[] =>
  features.map(({ texts, columns }) =>
    String.raw(
      { raw: texts },
      ...columns.map((place) => {
        const number = row[place] ?? 0;
        return number < FIRST_WORD ? values[number] : words[number - FIRST_WORD];
      }),
    ),
  );

/** What a model says of the features of rows. */
interface Reading {
  readonly model: LinearModel;
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
const LAID = 1 + 2 * MOST_COLUMNS;

/** The sum of what a model gives to the features of a row, and of what there is without them. */
export function weightOfRow(
  forms: Forms,
  row: Row,
  model: LinearModel,
  vocabulary: Vocabulary,
  without = 0,
): number {
  const reading = forms.read?.model === model ? forms.read : readingOf(forms, model);
  know(reading, row, vocabulary);
  const { layout, table, weights, row: numbers } = reading;
  let sum = without;
  for (let at = 0; at < layout.length; at += LAID)
    sum += weights[table[entryOf(layout, at, numbers)] ?? 0] ?? 0;
  return sum;
}

/** The same of several rows: a feature that more of them show counts once. */
export function weightOfRows(
  forms: Forms,
  rows: readonly Row[],
  model: LinearModel,
  vocabulary: Vocabulary,
  without = 0,
): number {
  const reading = forms.read?.model === model ? forms.read : readingOf(forms, model);
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

/** Where the table has what a feature is made of. Written out: no loop, and so no branch, for each of some thousand features. */
const entryOf = (layout: Int32Array, at: number, row: Int32Array): number =>
  (layout[at] ?? 0) +
  (row[layout[at + 1] ?? 0] ?? 0) * (layout[at + 2] ?? 0) +
  (row[layout[at + 3] ?? 0] ?? 0) * (layout[at + 4] ?? 0) +
  (row[layout[at + 5] ?? 0] ?? 0) * (layout[at + 6] ?? 0) +
  (row[layout[at + 7] ?? 0] ?? 0) * (layout[at + 8] ?? 0);

/** The values that a model knows in a column; they have numbers from 1 on. */
interface Column {
  readonly known: Map<string, number>;
  /** The same by the number of a word in the vocabulary that was asked for last. */
  words: Int16Array;
  vocabulary: Vocabulary | null;
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
  if (value >= FIRST_WORD) return numberOfWord(column, value - FIRST_WORD, vocabulary);
  if (value >= reading.room) {
    reading.room = 2 * values.length;
    reading.known = new Int16Array(reading.room * reading.columns.length).fill(-1);
  }
  const number = column.known.get(values[value] ?? "") ?? 0;
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

const readings = new WeakMap<Forms, WeakMap<LinearModel, Reading>>();

function readingOf(forms: Forms, model: LinearModel): Reading {
  const known = readings.get(forms) ?? new WeakMap<LinearModel, Reading>();
  const reading = known.get(model) ?? read(forms, model);
  readings.set(forms, known.set(model, reading));
  forms.read = reading;
  return reading;
}

/** A feature that a model has a weight for, with the numbers of its values. */
interface Weighed {
  readonly f: number;
  readonly given: readonly number[];
  readonly weight: number;
}

/** Reads what a model says of features out of their names. */
function read({ features, width }: Forms, model: LinearModel): Reading {
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
    model,
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
