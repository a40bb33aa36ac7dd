import { expect, test } from "vitest";
import { beginningsOf } from "../src/phrases.ts";
import { remembered } from "../src/remembered.ts";
import { bitsOf, inList, spellingFlags, wordFlags, wordTable } from "../src/vocabulary.ts";

test("a table has every word that the vocabulary holds when it is asked for, each worked out once", () => {
  const asked: string[] = [];
  const table = wordFlags((word) => asked.push(word) && word.length);
  const words = ["tern", "salt"];
  expect([...table({ words, spellings: [] }).subarray(0, 2)]).toEqual([4, 4]);
  const vocabulary = { words, spellings: ["Tern"] };
  table(vocabulary);
  words.push("quay-side");
  expect(table(vocabulary)[2]).toBe(9);
  expect(asked.filter((word) => word === "quay-side")).toHaveLength(1);
  expect(spellingFlags((word) => word.length)(vocabulary)[0]).toBe(4);
});

test("several properties of a word stand side by side, also of words that come later", () => {
  const table = wordTable(
    (word) => word.length,
    (word) => word.charCodeAt(0),
  );
  const words = ["tern"];
  const vocabulary = { words, spellings: [] };
  expect([...table(vocabulary).subarray(0, 2)]).toEqual([4, 0x74]);
  words.push("salts", "a");
  expect([...table(vocabulary).subarray(0, 6)]).toEqual([4, 0x74, 5, 0x73, 1, 0x61]);
});

test("a word that is given more than eight flags is an error, not a word with other flags", () => {
  const vocabulary = { words: ["tern"], spellings: ["Tern"] };
  expect(wordFlags(() => 0xff)(vocabulary)[0]).toBe(0xff);
  expect(() => wordFlags(() => 0x100)(vocabulary)).toThrow(RangeError);
  expect(() => spellingFlags(() => 0x100)(vocabulary)).toThrow(RangeError);
});

test("a list and its beginnings: a cut word may begin a phrase, another one may not", () => {
  const list = new Set(["salt road", "tern"]);
  const vocabulary = { words: ["tern", "sal", "road"], spellings: [] };
  expect([...inList(list)(vocabulary).subarray(0, 3)]).toEqual([1, 0, 0]);
  expect([...inList(beginningsOf(list))(vocabulary).subarray(0, 3)]).toEqual([1, 1, 0]);
});

test("what is remembered stays what it is beyond what is kept", () => {
  const length = remembered((word) => word.length);
  for (let i = 0; i < 60_000; i++) length(`word${i}`);
  expect(length("word1")).toBe(5);
});

test("a word has the bits of all lists that it is on", () => {
  const bits = bitsOf([
    [1, ["tern", "salt"]],
    [2, new Set(["salt"])],
    [4, ["salt", "salt"]],
  ]);
  expect([bits.get("tern"), bits.get("salt"), bits.get("quay")]).toEqual([1, 7, undefined]);
});
