import { expect, test } from "vitest";
import { feature } from "../src/feature.ts";

const name = (side: string, near: number, quoted: boolean) =>
  feature`side=${side} near=${near} quoted=${quoted}`;

test("a feature is named as its template reads, whatever was named before", () => {
  expect(name("before", 2, true)).toBe("side=before near=2 quoted=true");
  expect(name("before", 3, true)).toBe("side=before near=3 quoted=true");
  expect(name("before", 2, true)).toBe("side=before near=2 quoted=true");
});

test("thousands of values keep their names apart", () => {
  const named = (a: number, b: number) => feature`${a} and ${b}`;
  const all = Array.from({ length: 10_000 }, (_, i) => [i % 100, Math.floor(i / 100)] as const);
  expect(new Set(all.map(([a, b]) => named(a, b))).size).toBe(10_000);
  expect(all.every(([a, b]) => named(a, b) === `${a} and ${b}`)).toBe(true);
});

test("values of other types are other values", () => {
  const named = (value: string | number | boolean | undefined) => feature`is ${value}`;
  expect([1, "1", true, "true", undefined, ""].map(named)).toEqual([
    "is 1",
    "is 1",
    "is true",
    "is true",
    "is undefined",
    "is ",
  ]);
});
