/** A model's weights as tables of whole numbers, read out of the features' names once. */
import { joined, product, type Table } from "./feature-sharing.ts";
import { MOST_COLUMNS, type Template, type Templates } from "./feature-templates.ts";
import type { LinearModel } from "./models.ts";
import { remembered } from "./remembered.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a model says of the features of rows. */
export interface Reading {
  readonly columns: readonly Column[];
  /**
   * By table, those with fewer columns first: where it begins in `steps`, its first column, and for each further one the column
   * and how far apart the values are that it has there.
   */
  readonly layout: Int32Array;
  /** Where the tables with two columns at most, with three and with four end in the layout. */
  readonly twos: number;
  readonly threes: number;
  readonly fours: number;
  /** For what each table is made of: what its features weigh together, in steps. */
  readonly steps: Int16Array;
  /** By column and value: the number that the model has for the value there, 0 where it has none, −1 where none was asked for. */
  known: Int16Array;
  /** How many values of a column `known` has room for. */
  room: number;
  /** What is known of the row that is weighed; and behind it 0, for tables with fewer columns. */
  readonly row: Int32Array;
}

/** A model read with features that share tables, and with each in a table of its own, to tell what was shown before. */
export interface Readings {
  readonly shared: Reading;
  readonly alone: () => Reading;
}

/** The values that a model knows in a column; they have numbers from 1 on. */
export interface Column {
  readonly known: Map<string, number>;
  /** The same by the number of a word in the vocabulary that was asked for last. */
  words: Int16Array;
  vocabulary: Vocabulary | null;
}

/** Models keep their weights in thousandths: sums of whole numbers are the same in any order. */
export const STEPS = 1000;

/** Tables are laid out with so many columns at least. */
const LEAST_COLUMNS = 2;

const MOST_ENTRIES = 1 << 22;
/** Values and steps are kept in 16 bits. */
const MOST_VALUES = 1 << 15;
const MOST_STEPS = (1 << 15) - 1;

/** A feature that a model has a weight for, with the numbers of its values by column. */
interface Weighed {
  readonly given: ReadonlyMap<number, number>;
  readonly steps: number;
}

/** Reads what a model says of features out of their names; `shared`: whether features may share a table. */
export function read(templates: Templates, model: LinearModel, shared: boolean): Reading {
  const { features, width } = templates;
  const columns = Array.from({ length: width }, (): Column => {
    return { known: new Map(), words: new Int16Array(), vocabulary: null };
  });
  const found = weighedIn(templates, model, columns);
  const sizes = columns.map(({ known }) => known.size + 1);
  const alone = features.map(({ columns }, f): Table => ({ columns, features: [f] }));
  const tables = shared ? joined(alone, sizes).sort((a, b) => a.columns.length - b.columns.length) : alone;
  return {
    columns,
    ...laidOut(tables, sizes, found, shared ? LEAST_COLUMNS : MOST_COLUMNS),
    known: new Int16Array(),
    room: 0,
    row: new Int32Array(width + 1),
  };
}

/** By feature: what the model has a weight for; the values get numbers in their columns. */
function weighedIn({ features }: Templates, model: LinearModel, columns: readonly Column[]): Weighed[][] {
  const found = features.map((): Weighed[] => []);
  const byInitial = initialsOf(features);
  for (const [name, weight] of model)
    for (const f of byInitial(name)) {
      const { texts = [], columns: places = [] } = features[f] ?? {};
      const numbers = givenIn(name, texts)?.map(
        (value, i) => [places[i] ?? 0, count(columns[places[i] ?? 0], value)] as const,
      );
      if (numbers) found[f]?.push({ given: new Map(numbers), steps: Math.round(weight * STEPS) });
    }
  return found;
}

/** The features that a name may be of, by its first letter: a model has thousands of names, and each is of few features. */
function initialsOf(features: readonly Template[]): (name: string) => readonly number[] {
  const of = remembered((initial) =>
    [...features.keys()].filter((f) => initial.startsWith(features[f]?.texts[0]?.slice(0, 1) ?? "")),
  );
  return (name) => of(name.slice(0, 1));
}

/** Tables one behind the other, each with so many columns at least. */
function laidOut(
  tables: readonly Table[],
  sizes: readonly number[],
  found: readonly (readonly Weighed[])[],
  least: number,
): Pick<Reading, "layout" | "twos" | "threes" | "fours" | "steps"> {
  const entries = tables.reduce((all, { columns }) => all + product(columns, sizes), 0);
  if (entries > MOST_ENTRIES || Math.max(...sizes) > MOST_VALUES)
    throw new RangeError("a table has no room for so many values");
  const layout: number[] = [];
  const sums: number[] = [];
  const ends = [0, 0, 0];
  for (const table of tables) {
    layout.push(sums.length, ...placesOf(table, sizes, least));
    for (const sum of sumsOf(table, sizes, found)) sums.push(sum);
    ends.fill(layout.length, Math.max(least, table.columns.length) - LEAST_COLUMNS);
  }
  if (sums.some((sum) => Math.abs(sum) > MOST_STEPS))
    throw new RangeError("a weight is too large for a table");
  const [twos = 0, threes = 0, fours = 0] = ends;
  return { layout: Int32Array.from(layout), twos, threes, fours, steps: Int16Array.from(sums) };
}

/** The first column of a table, and for each further one the column and how far apart its values are; `least` columns at least. */
function placesOf({ columns }: Table, sizes: readonly number[], least: number): number[] {
  const padded = [...columns];
  while (padded.length < least) padded.push(sizes.length);
  return padded.flatMap((place, i) => (i === 0 ? [place] : [place, product(columns.slice(0, i), sizes)]));
}

/** What the features of a table weigh together, by the numbers that it is made of. */
function sumsOf(
  { columns, features }: Table,
  sizes: readonly number[],
  found: readonly (readonly Weighed[])[],
): number[] {
  const sums = new Array<number>(product(columns, sizes)).fill(0);
  /** Adds a weight wherever the columns that are given have their values, whatever the others have. */
  const add = ({ given, steps }: Weighed, i = 0, at = 0, apart = 1): void => {
    const place = columns[i];
    if (place === undefined) {
      sums[at] = (sums[at] ?? 0) + steps;
      return;
    }
    const size = sizes[place] ?? 1;
    const own = given.get(place);
    for (let n = own ?? 0; n <= (own ?? size - 1); n++)
      add({ given, steps }, i + 1, at + n * apart, apart * size);
  };
  for (const f of features) for (const weighed of found[f] ?? []) add(weighed);
  return sums;
}

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
