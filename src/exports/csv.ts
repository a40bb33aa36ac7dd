/**
 * CSV (RFC 4180), UTF-8: a folder with one file for each table of `tables.ts`. Strings are quoted, numbers are not, so
 * that an empty string and a missing value differ. Offsets are UTF-16 code units.
 *
 * A cell that begins with = + - @ runs as a formula when a spreadsheet opens the file. With `guardFormulas` such cells
 * get "'" before them; without it they are as in the article, for readers that compute.
 */
import { stringify } from "csv-stringify/sync";
import type { Export } from "./export.ts";
import { type Cell, TABLES } from "./tables.ts";

export const csv: Export = async function* (records, { guardFormulas = false }) {
  const lines = (rows: readonly (readonly Cell[])[]): string =>
    stringify(
      rows.map((row) => [...row]),
      {
        quoted_string: true,
        escape_formulas: guardFormulas,
        cast: { boolean: (value) => ({ value: String(value), quoted: false }) },
      },
    );
  for (const table of TABLES)
    yield { file: `${table.name}.csv`, data: lines([table.columns.map((c) => c.name)]) };
  for await (const record of records) {
    for (const table of TABLES) {
      const rows = table.rows(record);
      if (rows.length > 0) yield { file: `${table.name}.csv`, data: lines(rows) };
    }
  }
};
