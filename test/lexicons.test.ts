import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { LEXICONS, readLexicons } from "../src/lexicons.ts";

const FOLDER = join(import.meta.dirname, "../src/lexicons");
const files = readdirSync(FOLDER).filter((file) => file.endsWith(".json"));
const words = (file: string): string[] => JSON.parse(readFileSync(join(FOLDER, file), "utf8")).words;

describe("lexicons", () => {
  test("every list that is asked for is there, and no other", () => {
    expect(files.map((file) => basename(file, ".json")).sort()).toEqual([...LEXICONS].sort());
  });

  test.each(files)("%s is sorted, unique, lower case, with straight apostrophes", (file) => {
    const list = words(file);
    expect(list).toEqual([...new Set(list)].sort());
    expect(list.filter((word) => word !== word.toLowerCase() || word.includes("’"))).toEqual([]);
  });

  test("a list of another shape is refused with its name", () => {
    const load = () => JSON.stringify({ about: "x", words: [] });
    expect(() => readLexicons(load)).toThrow(/source/);
  });
});
