import { expect, test } from "vitest";
import type { Mention } from "../../../src/document.ts";
import { loadKit } from "../../../src/run/assets.ts";
import { spelledNames } from "../../../src/stages/resolve/spelled.ts";

const { read } = loadKit();
const names = spelledNames();

/** The number of the first words that are written so in a text. */
function numberOf(written: string, text = `${written} spoke.`): number {
  const tokens = read(text);
  const start = text.indexOf(written);
  const end = start + written.length;
  const first = tokens.start.indexOf(start);
  const last = tokens.end.indexOf(end) + 1;
  const name: Mention = { start, end, first, last, form: "name", type: "person", honorific: null };
  return names.numberOf(text, tokens, name);
}

test("a name has the same number wherever it stands", () => {
  const number = numberOf("Ana Prieto");
  expect(number).toBeGreaterThan(0);
  expect(numberOf("Ana Prieto", "We met Ana Prieto there.")).toBe(number);
});

test.each([
  ["ANA PRIETO", "another case"],
  ["Ana", "fewer words"],
  ["Ana Prieto Luna", "more words"],
  ["Prieto Ana", "another order"],
  ["Ana-Prieto", "no space"],
])("%s is another: %s", (other) => {
  expect(numberOf(other)).toBeGreaterThan(0);
  expect(numberOf(other)).not.toBe(numberOf("Ana Prieto"));
});

test("a name with other spaces, or cut within a word, has none", () => {
  expect(numberOf("Ana  Prieto")).toBe(0);
  expect(numberOf("Ana\nPrieto")).toBe(0);
  expect(numberOf("Ana Prie", "Ana Prieto spoke.")).toBe(0);
});

test("numbers stay apart, and the same, when there are many", () => {
  const written = Array.from({ length: 3000 }, (_, i) => `Ana P${i.toString(36)}x`);
  const before = numberOf("Ana Prieto");
  const numbers = written.map((name) => numberOf(name));
  expect(new Set(numbers).size).toBe(written.length);
  expect(numberOf("Ana Prieto")).toBe(before);
  expect(written.slice(0, 50).map((name) => numberOf(name))).toEqual(numbers.slice(0, 50));
});
