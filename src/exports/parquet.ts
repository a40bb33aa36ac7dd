/**
 * Apache Parquet: a folder with one file for each table of `tables.ts`, in row groups, so that memory does not grow with
 * the number of records. Offsets are UTF-16 code units. Readers: DuckDB, pandas, Polars, Spark.
 */
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Export } from "./export.ts";
import { type Cell, type Column, type ColumnType, TABLES, type Table } from "./tables.ts";

/** Rows that are gathered before they are written. */
const ROW_GROUP = 20_000;

const ELEMENTS = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT32" },
  real: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
} as const satisfies Record<ColumnType, object>;

export const parquet: Export = async function* (records) {
  const files = TABLES.map(open);
  for await (const record of records) {
    for (const file of files) {
      file.rows.push(...file.table.rows(record));
      if (file.rows.length >= ROW_GROUP) yield* drained(file);
    }
  }
  for (const file of files) {
    if (file.rows.length > 0) writeGroup(file);
    file.writer.finish();
    yield* drained(file);
  }
};

interface TableFile {
  readonly table: Table;
  readonly bytes: ByteWriter;
  readonly writer: ParquetWriter;
  rows: (readonly Cell[])[];
}

function open(table: Table): TableFile {
  const bytes = new ByteWriter();
  const schema = [{ name: "root", num_children: table.columns.length }, ...table.columns.map(element)];
  return {
    table,
    bytes,
    writer: new ParquetWriter({ writer: bytes, schema, createdBy: "saidby" }),
    rows: [],
  };
}

const element = ({ name, type }: Column) =>
  ({ name, ...ELEMENTS[type], repetition_type: "OPTIONAL" }) as const;

function writeGroup(file: TableFile): void {
  const columnData = file.table.columns.map(({ name }, i) => ({
    name,
    data: file.rows.map((row) => row[i] ?? null),
  }));
  file.writer.write({ columnData, rowGroupSize: ROW_GROUP });
  file.rows = [];
}

/** The bytes that are ready, taken out of the writer. */
function* drained(file: TableFile) {
  if (file.rows.length > 0) writeGroup(file);
  const data = file.bytes.getBytes().slice();
  file.bytes.index = 0;
  yield { file: `${file.table.name}.parquet`, data };
}
