import { expect, test } from "vitest";
import { loadKit } from "../../../src/run/assets.ts";
import * as signs from "../../../src/stages/attribute/word-signs.ts";

const { lexicons, models } = loadKit();

/** What the lists say of each of some words. */
const signsOf = (...words: string[]): number[] =>
  words.map((word) => signs.signsOf(word, lexicons, models.cues));

test("one number has what several lists say of a word", () => {
  const [she = 0, crews = 0] = signsOf("she", "crews");
  expect(she & (signs.FEMALE | signs.SUBJECT)).toBe(signs.FEMALE | signs.SUBJECT);
  expect(she & (signs.MALE | signs.MANY)).toBe(0);
  expect(crews & signs.MANY).toBe(signs.MANY);
});

test("how strong a cue a word is and what it leads to stand beside each other", () => {
  const [said = 0, mends = 0, colon = 0, stop = 0] = signsOf("said", "mends", ":", ".");
  expect(signs.rankIn(said)).toBeLessThan(signs.rankIn(mends));
  expect(signs.LEADS[signs.leadIn(colon)]).toBe("colon");
  expect(signs.LEADS[signs.leadIn(stop)]).toBe("stop");
  expect(signs.LEADS[signs.leadIn(said)]).toBe("");
});
