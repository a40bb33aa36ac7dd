/**
 * SQLite: one database with the tables of `tables.ts`, indexed by article, and by speaker for quotes. Offsets are UTF-16
 * code units; `substr` counts code points, so take the words from the tables' own `text` columns.
 * The database is made in memory, by SQLite compiled to WebAssembly (the optional package sql.js), and written at the end.
 */
import type { Database } from "sql.js";
import { Failure } from "../failure.ts";
import { type Export, piece } from "./export.ts";
import { type Cell, TABLES, type Table } from "./tables.ts";

export const sqlite: Export = async function* (records) {
  const { default: initSqlJs } = await import("sql.js").catch((error: unknown) => {
    const hint = "npm install sql.js";
    throw new Failure("missing-package", `SQLite needs the package sql.js (${String(error)})`, null, hint);
  });
  const database = new (await initSqlJs()).Database();
  for (const table of TABLES) database.run(createStatement(table));
  database.run("BEGIN");
  const inserts = TABLES.map((table) => ({ table, statement: database.prepare(insertStatement(table)) }));
  for await (const record of records) {
    for (const { table, statement } of inserts) {
      for (const row of table.rows(record)) statement.run(row.map(stored));
    }
  }
  for (const { statement } of inserts) statement.free();
  database.run("COMMIT");
  index(database);
  yield piece(database.export());
  database.close();
};

/** SQLite has no booleans: 0 and 1. */
const stored = (cell: Cell) => (typeof cell === "boolean" ? Number(cell) : cell);

const quoted = (name: string): string => `"${name}"`;

const createStatement = ({ name, columns }: Table): string =>
  `CREATE TABLE ${quoted(name)} (${columns.map((c) => `${quoted(c.name)} ${c.type.toUpperCase()}`).join(", ")})`;

const insertStatement = ({ name, columns }: Table): string =>
  `INSERT INTO ${quoted(name)} VALUES (${columns.map(() => "?").join(", ")})`;

function index(database: Database): void {
  for (const { name } of TABLES) database.run(`CREATE INDEX "${name}_record" ON ${quoted(name)} (record)`);
  database.run(`CREATE INDEX "quotes_speaker" ON quotes (speaker_name)`);
}
