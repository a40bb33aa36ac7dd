import { expect, test } from "vitest";
import { feature, keepNames, nameOf, type Value, value, weightOf } from "../src/feature.ts";
import { loadKit } from "../src/run/assets.ts";

keepNames();

const named = (side: string, near: number, quoted: boolean) =>
  feature`side=${side} near=${near} quoted=${quoted}`;

test("a feature says what its template reads, whatever was asked before", () => {
  expect(nameOf(named("before", 2, true))).toBe("side=before near=2 quoted=true");
  expect(nameOf(named("before", 3, true))).toBe("side=before near=3 quoted=true");
  expect(nameOf(feature`alone`)).toBe("alone");
});

test("the same values make the same feature, looked up before or not", () => {
  expect(named("after", 2, true)).toBe(named("after", 2, true));
  const of = (side: string | Value) => feature`at ${side}`;
  expect(of(value("after"))).toBe(of("after"));
});

test("thousands of values keep their features apart", () => {
  const of = (a: number, b: number) => feature`${a} and ${b}`;
  const all = Array.from({ length: 10_000 }, (_, i) => [i % 100, Math.floor(i / 100)] as const);
  expect(new Set(all.map(([a, b]) => of(a, b))).size).toBe(10_000);
  expect(all.filter(([a, b]) => nameOf(of(a, b)) !== `${a} and ${b}`)).toEqual([]);
});

test("features say all of their five values, however many values were seen", () => {
  const of = (n: number) => feature`${n} ${n + 1} ${n + 2} ${n + 3} ${n + 4}`;
  const all = Array.from({ length: 5000 }, (_, n) => of(n));
  const wrong = all.filter((each, n) => nameOf(each) !== `${n} ${n + 1} ${n + 2} ${n + 3} ${n + 4}`);
  expect(wrong).toEqual([]);
});

test("values of other types are other values", () => {
  const of = (value: string | number | boolean | undefined) => feature`is ${value}`;
  expect([1, "1", true, "true", undefined, ""].map((value) => nameOf(of(value)))).toEqual([
    "is 1",
    "is 1",
    "is true",
    "is true",
    "is undefined",
    "is ",
  ]);
});

test("weights are those that the model has under the features' names", () => {
  const model = new Map([
    ["side=before near=2 quoted=true", 1.5],
    ["alone", -0.25],
  ]);
  expect(weightOf(model, [named("before", 2, true), feature`alone`, feature`unheard of`])).toBe(1.25);
  expect(weightOf(new Map([["alone", 3]]), [feature`alone`])).toBe(3);
});

test("no two features of the models that are shipped share a hash", () => {
  const { reported: _packed, ...models } = loadKit().models;
  const sums = Object.values(models).map((model) => weightOf(model, []));
  expect(sums).toEqual(Object.values(models).map(() => 0));
});

test("a value is the same however often all others are forgotten", () => {
  const before = value("before");
  const made = feature`side=${before} near=${2}`;
  for (let i = 0; i < 50_000; i++) value(`word ${i}`);
  expect(feature`side=${before} near=${2}`).toBe(made);
  expect(feature`side=${"before"} near=${"2"}`).toBe(made);
});
