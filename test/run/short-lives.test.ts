import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { expect, test } from "vitest";
import { expectShortLives } from "../../src/run/short-lives.ts";

const MANY = 3_000_000;

setFlagsFromString("--allow-natives-syntax");

/** How many lists are made, and live on for long, until one is put among what is old at once; at most so many. */
const madeYoung = (most: number): unknown =>
  new Script(`
    const kept = new Array(500_000).fill(null);
    const make = (i) => [[i]];
    let i = 0;
    for (; i < ${most}; i++) {
      kept[i % kept.length] = make(i);
      if (i % 100_000 === 0 && !%InYoungGeneration(make(i))) break;
    }
    i;
  `).runInNewContext();

// Without it, lists are mostly put among what is old after some hundred thousand, but when is the engine's own affair.
test("lists are made among what is young, however many of them have lived on", () => {
  expectShortLives();
  expect(madeYoung(MANY)).toBe(MANY);
});
