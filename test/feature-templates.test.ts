import { expect, test } from "vitest";
import { STEPS } from "../src/feature-table.ts";
import { namesOf, templatesOf } from "../src/feature-templates.ts";
import { numberOf, whole, wordNumber, yes } from "../src/feature-values.ts";
import { stepsOfRow, stepsOfRows } from "../src/feature-weights.ts";

const TEMPLATES = templatesOf(
  ["side", "near", "quoted", "verb"],
  ["near", "side={side} near={near}", "{side} {quoted}", "side={side} verb=[verb]", "verb=[verb]"],
);

const vocabulary = { words: ["said", "mends"], spellings: [] };
const row = (side: string, near: number, quoted: boolean, verb: number) => [
  numberOf(side),
  whole(near),
  yes(quoted),
  wordNumber(verb),
];

const model = new Map([
  ["near", 0.5],
  ["side=before near=2", 1],
  ["side=Q V S near=-1", 2],
  ["before true", 4],
  ["side=before verb=said", 8],
  ["verb=said", 16],
  ["a feature of others=2", 30],
]);
const weightOfRow = (...of: Parameters<typeof stepsOfRow>) => stepsOfRow(...of) / STEPS;
const weight = (...of: Parameters<typeof row>) => weightOfRow(TEMPLATES, row(...of), model, vocabulary);

test("the features of a row say its values", () => {
  expect(namesOf(TEMPLATES, row("before", 2, true, 0), vocabulary)).toEqual([
    "near",
    "side=before near=2",
    "before true",
    "side=before verb=said",
    "verb=said",
  ]);
});

test("a row weighs what the model gives to its features by their names", () => {
  expect(weight("before", 2, true, 0)).toBe(29.5);
  expect(weight("Q V S", -1, false, 1)).toBe(2.5);
  expect(weight("unheard of", 2, true, 1)).toBe(0.5);
  expect(weightOfRow(TEMPLATES, row("before", 2, true, 0), new Map([["near", 3]]), vocabulary)).toBe(3);
});

test("whole numbers are told apart, however large", () => {
  const of = (near: number) => namesOf(TEMPLATES, row("before", near, true, 0), vocabulary)[1];
  expect([-3, -2, 29, 30, 500].map(of)).toEqual([-3, -2, 29, 30, 500].map((n) => `side=before near=${n}`));
});

test("what several rows show counts once", () => {
  const rows = [row("before", 2, true, 0), row("before", 3, true, 0), row("before", 2, false, 1)];
  expect(stepsOfRows(TEMPLATES, rows, model, vocabulary)).toBe(29_500);
});

test("features that share a table weigh what they weigh alone", () => {
  const values = [0, 1, 2, 3];
  const shared = templatesOf(
    ["a", "b", "c"],
    ["a={a}", "a={a} b={b}", "b={b}", "b={b} c={c}", "{a} {b} {c}"],
  );
  const rows = values.flatMap((a) => values.flatMap((b) => values.map((c) => [a, b, c].map(whole))));
  const names = rows.flatMap((row) => namesOf(shared, row, vocabulary));
  const weights = new Map([...new Set(names)].map((name, i) => [name, ((i * 37) % 101) / STEPS]));
  for (const row of rows) {
    const sum = namesOf(shared, row, vocabulary).reduce((all, name) => all + (weights.get(name) ?? 0), 0);
    expect(weightOfRow(shared, row, weights, vocabulary)).toBeCloseTo(sum, 9);
  }
});

test("a column with more values than there are numbers is refused", () => {
  const words = templatesOf(["word"], ["is=[word]"]);
  const modelOf = (size: number) => new Map(Array.from({ length: size }, (_, i) => [`is=w${i}`, 0.001]));
  const known = { words: ["w0", "w32766"], spellings: [] };
  expect(stepsOfRow(words, [wordNumber(1)], modelOf(32_767), known)).toBe(1);
  expect(() => stepsOfRow(words, [wordNumber(1)], modelOf(32_768), known)).toThrow(RangeError);
});

test("a weight is taken to the next step, and one that is too large is refused", () => {
  const weight = (near: number) => () =>
    weightOfRow(TEMPLATES, row("before", 2, true, 0), new Map([["near", near]]), vocabulary);
  expect(weight(0.257)()).toBe(0.257);
  expect(weight(0.2566)()).toBe(0.257);
  expect(weight(40)).toThrow(RangeError);
});

test("words are those of the vocabulary that is asked about, also ones that come to it later", () => {
  const vocabulary = { words: ["mends"], spellings: [] };
  const of = (verb: number) => weightOfRow(TEMPLATES, row("after", 0, false, verb), model, vocabulary);
  expect(of(0)).toBe(0.5);
  vocabulary.words.push("said");
  expect(of(1)).toBe(16.5);
  expect(weight("after", 0, false, 0)).toBe(16.5);
});

test("a name of a column that is not there is refused", () => {
  expect(() => templatesOf(["side"], ["side={sid}"])).toThrow(RangeError);
});
