/** Which features of rows share a table: what is asked of all that are in one takes one look. */
import { MOST_COLUMNS } from "./feature-templates.ts";

/** The columns of a table, and the features that share it. */
export interface Table {
  readonly columns: readonly number[];
  readonly features: readonly number[];
}

/** Features share a table that has so many entries at most. */
const MOST_SHARED = 1 << 11;

/** How many entries a table has. */
export const product = (columns: readonly number[], sizes: readonly number[]): number =>
  columns.reduce((entries, place) => entries * (sizes[place] ?? 1), 1);

/** Puts together what shares columns, the two first whose common table is the least larger than their own. */
export function joined(alone: readonly Table[], sizes: readonly number[]): Table[] {
  const tables = [...alone];
  for (let pair = bestPair(tables, sizes); pair !== null; pair = bestPair(tables, sizes)) {
    const [other] = tables.splice(pair.b, 1);
    const one = tables[pair.a];
    if (one && other)
      tables[pair.a] = { columns: union(one, other), features: [...one.features, ...other.features] };
  }
  return tables;
}

function bestPair(tables: readonly Table[], sizes: readonly number[]): { a: number; b: number } | null {
  let best: { a: number; b: number } | null = null;
  let least = Number.POSITIVE_INFINITY;
  const own = tables.map(({ columns }) => product(columns, sizes));
  for (let b = 1; b < tables.length; b++)
    for (let a = 0; a < b; a++) {
      const columns = union(tables[a], tables[b]);
      const entries = product(columns, sizes);
      const growth = entries - (own[a] ?? 0) - (own[b] ?? 0);
      if (columns.length > MOST_COLUMNS || (entries > MOST_SHARED && growth > 0) || growth >= least) continue;
      best = { a, b };
      least = growth;
    }
  return best;
}

function union(one: Table | undefined, other: Table | undefined): number[] {
  const columns = [...(one?.columns ?? [])];
  for (const place of other?.columns ?? []) if (!columns.includes(place)) columns.push(place);
  return columns;
}
