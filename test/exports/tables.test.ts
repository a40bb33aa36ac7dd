import { DuckDBInstance } from "@duckdb/node-api";
import initSqlJs from "sql.js";
import { describe, expect, test } from "vitest";
import { TABLES } from "../../src/exports/tables.ts";
import { exported, SAMPLE } from "./sample.ts";
import { has, inFolder, output } from "./tools.ts";

/** The rows of a query, as DuckDB gives them for JSON. */
async function duckdb(sql: string): Promise<unknown[]> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  connection.closeSync();
  return rows;
}

const ROWS = Object.fromEntries(TABLES.map((t) => [t.name, SAMPLE.flatMap((r) => t.rows(r))]));

/** What a table holds, as rows of objects. */
const objects = (name: string) => {
  const table = TABLES.find((t) => t.name === name);
  return (ROWS[name] ?? []).map((row) =>
    Object.fromEntries(row.map((cell, i) => [table?.columns[i]?.name, cell])),
  );
};

describe("tables", () => {
  test("every span's words are in the text at its place", () => {
    const texts = new Map(SAMPLE.map((r) => [r.id, r.text]));
    const placed = ["mentions", "roles", "spans"].flatMap(objects);
    expect(placed).toHaveLength(17);
    for (const { record, start, end, text } of placed) {
      expect(texts.get(String(record))?.slice(Number(start), Number(end))).toBe(text);
    }
  });

  test("a person has roles and a count of quotes", () => {
    expect(objects("people").map((p) => [p["name"], p["roles"], p["quotes"]])).toEqual([
      ["Zoe\u0308 Marsh", "director, Harbour Lab", 1],
      ["Ana\u0301 Cruz", "", 1],
      ["Lee Park", "", 1],
    ]);
  });

  test.each(TABLES.map((t) => t.name))(
    "DuckDB reads %s from CSV and from Parquet, as many rows as went in",
    async (name) => {
      await inFolder(
        new Map([...(await exported("csv")), ...(await exported("parquet"))]),
        async (folder) => {
          const want = JSON.stringify(
            objects(name).map((row) => Object.values(row).map((c) => (c === null ? "" : String(c)))),
          );
          for (const file of [
            `read_csv('${folder}/${name}.csv', header = true, all_varchar = true)`,
            `'${folder}/${name}.parquet'`,
          ]) {
            const rows = (await duckdb(`from ${file}`)) as Record<string, unknown>[];
            expect(
              JSON.stringify(rows.map((row) => Object.values(row).map((c) => (c === null ? "" : String(c))))),
            ).toBe(want);
          }
        },
      );
    },
  );

  test("DuckDB joins quotes to people across Parquet files", async () => {
    await inFolder(await exported("parquet"), async (folder) => {
      const sql = `select q.text, p.roles from '${folder}/quotes.parquet' q join '${folder}/people.parquet' p
        on q.record = p.record and q.speaker = p.entity where confidence > 0.9 and q.form = 'quoted'`;
      const text = SAMPLE[0]?.quotes[0]?.text;
      expect(await duckdb(sql)).toEqual([{ text, roles: "director, Harbour Lab" }]);
    });
  });

  test("DuckDB reads NDJSON, a row for each record", async () => {
    await inFolder(await exported("ndjson"), async (folder) => {
      const sql = `select id, text, len(quotes) as quotes from read_json('${folder}/file', format = 'newline_delimited')`;
      expect(await duckdb(sql)).toEqual(
        SAMPLE.map((r) => ({ id: r.id, text: r.text, quotes: String(r.quotes.length) })),
      );
    });
  });

  test("SQLite reads what went in, line ends, emoji and nulls as they were", async () => {
    const bytes = (await exported("sqlite")).get("");
    const database = new (await initSqlJs()).Database(bytes);
    for (const { name } of TABLES) {
      const want = (ROWS[name] ?? []).map((row) => row.map((c) => (typeof c === "boolean" ? Number(c) : c)));
      expect(database.exec(`select * from ${name}`)[0]?.values ?? []).toEqual(want);
    }
  });

  test.skipIf(!has("sqlite3"))("the sqlite3 program finds the database whole", async () => {
    await inFolder(await exported("sqlite"), (folder) => {
      const sql = "pragma integrity_check; select count(*) from quotes; select count(*) from mentions;";
      expect(output("sqlite3", [`${folder}/file`, sql])).toBe("ok\n5\n7\n");
    });
  });

  test("a cell that a spreadsheet would run is guarded when asked, and only then", async () => {
    const formula = {
      ...SAMPLE[1],
      id: "f",
      article: { ...SAMPLE[1]?.article, title: "=1+1" },
    } as (typeof SAMPLE)[number];
    const plain = (await exported("csv", [formula])).get("articles.csv")?.toString();
    const guarded = (await exported("csv", [formula], { guardFormulas: true }))
      .get("articles.csv")
      ?.toString();
    expect(plain).toContain(',"=1+1",');
    expect(guarded).toContain(`,"'=1+1",`);
  });

  test("no records give tables with their columns and no rows", async () => {
    await inFolder(
      new Map([...(await exported("csv", [])), ...(await exported("parquet", []))]),
      async (folder) => {
        expect(await duckdb(`from '${folder}/quotes.parquet'`)).toEqual([]);
        expect(await duckdb(`from read_csv('${folder}/quotes.csv', header = true)`)).toEqual([]);
      },
    );
  });

  test("rows of many records come out as they went in, over row groups", async () => {
    const many = Array.from(
      { length: 9000 },
      (_, i) => ({ ...SAMPLE[0], id: `a${i}` }) as (typeof SAMPLE)[number],
    );
    await inFolder(await exported("parquet", many), async (folder) => {
      const sql = `select count(*) as rows, count(distinct record) as records from '${folder}/spans.parquet'`;
      expect(await duckdb(sql)).toEqual([{ rows: "54000", records: "9000" }]);
    });
  });
});
