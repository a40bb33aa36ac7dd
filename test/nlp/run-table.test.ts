import { expect, test } from "vitest";
import { NONE, runTable } from "../../src/nlp/wink/run-table.ts";
import { nextRuns, RUN, runsRoom } from "../../src/nlp/wink/runs.ts";

/** Runs that are no more than hinted at by their numbers, and so are told apart by their characters. */
const TEXT = Array.from({ length: 6000 }, (_, i) => `“Zorblattish${i}”`).join(" ");

test("each of thousands of runs has the value that it was given, however often the table has grown", () => {
  const table = runTable();
  const runs = runsRoom();
  const values = new Int32Array(runs.numbers.length / RUN);
  let given = 0;
  for (let from = 0; from < TEXT.length; ) {
    from = nextRuns(TEXT, from, runs);
    for (let k = 0; k < runs.count; k++) {
      expect(table.get(TEXT, runs, k * RUN)).toBe(NONE);
      expect(table.set(TEXT, runs, k * RUN, given++)).toBe(true);
    }
  }
  expect(table.size()).toBe(given);
  let known = 0;
  for (let from = 0; from < TEXT.length; ) {
    from = nextRuns(TEXT, from, runs);
    table.getAll(TEXT, runs, values);
    for (let k = 0; k < runs.count; k++) expect(values[k]).toBe(known++);
  }
  expect(known).toBe(6000);
});
