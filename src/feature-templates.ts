/**
 * Features of rows. A ranker weighs hundreds of candidates that differ in a few small values: the side that a name stands on,
 * how strong its verb is. A row holds these as numbers, and each feature says some of them at once:
 * "st {side} left={left} right={right}". What a model says of such features is read out of their names once; then the weight
 * of a feature is found by the numbers that it is made of, and no name is made.
 */
import type { Readings } from "./feature-table.ts";
import { valueAt } from "./feature-values.ts";
import type { LinearModel } from "./models.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The numbers of a candidate's values, one for each column. */
export type Row = ArrayLike<number>;

/** Features that are made of the same columns. */
export interface Templates {
  readonly features: readonly Template[];
  /** How many columns there are. */
  readonly width: number;
  /** What a model says of them, for the model that was asked last. */
  last: { readonly model: LinearModel; readonly readings: Readings } | null;
}

/** One feature. */
export interface Template {
  /** What it reads before, between and behind its columns. */
  readonly texts: readonly string[];
  /** The places of its columns in a row. */
  readonly columns: readonly number[];
}

/**
 * Names the columns of rows and what is made of them. `{side}` is a column with values from `numberOf` and its like; `[verb]` is
 * one that may hold any word, from `wordNumber`.
 */
export function templatesOf(names: readonly string[], features: readonly string[]): Templates {
  const placeOf = (column: string): number => {
    const place = names.indexOf(column.slice(1, -1));
    if (place < 0) throw new RangeError(`no column is called ${column}`);
    return place;
  };
  const templates = features.map((feature): Template => {
    const parts = feature.split(/([[{]\w+[\]}])/);
    if (parts.length > 2 * MOST_COLUMNS + 1) throw new RangeError(`too many columns: ${feature}`);
    return {
      texts: parts.filter((_, i) => i % 2 === 0),
      columns: parts.filter((_, i) => i % 2 === 1).map(placeOf),
    };
  });
  return { features: templates, width: names.length, last: null };
}

/** A row that one candidate after another is written into. */
export const rowFor = ({ width }: Pick<Templates, "width">): Int32Array => new Int32Array(width);

/** How many columns a feature has at most. */
export const MOST_COLUMNS = 4;

/** What the features of a row are called. */
export const namesOf = ({ features }: Templates, row: Row, vocabulary: Vocabulary): string[] =>
  features.map(({ texts, columns }) =>
    String.raw({ raw: texts }, ...columns.map((place) => valueAt(row[place] ?? 0, vocabulary))),
  );
