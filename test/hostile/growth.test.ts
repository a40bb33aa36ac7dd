/**
 * Time is linear whatever comes in: each kind of text is read at one size and at eight times that size, and the work, in
 * seconds of this process and not of the clock, may grow eightfold and some. Ratios, so that the machine does not matter.
 */
import { describe, expect, test } from "vitest";
import { WORST } from "../../fuzz/worst.ts";
import { interview } from "../../pipelines/interview.ts";
import { Failure } from "../../src/failure.ts";
import { loadKit } from "../../src/run/assets.ts";

const SMALL = 8_192;
const GROWTH = 8;
/** Linear is 1, quadratic 8; memory and the first look at a word are dearer in large texts. */
const MARGIN = 3;
/** Less work than this says nothing of growth. */
const NOTICED_MS = 100;
const TRIES = 4;

const pipeline = interview(loadKit());

/** Milliseconds of work. */
function work(mediaType: string, text: string): number {
  const bytes = new TextEncoder().encode(text);
  const before = process.cpuUsage();
  try {
    pipeline.run({ id: "worst", uri: null, mediaType, bytes });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe("work grows as the text does", () => {
  work("text/plain", WORST[0]?.text(SMALL) ?? "");

  test.each(WORST.map((worst) => [worst.name, worst] as const))("%s", (_, { mediaType, text }) => {
    const [small, large] = [text(SMALL), text(SMALL * GROWTH)];
    let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let n = 0; n < TRIES; n++) {
      most = Math.min(most, work(mediaType, large));
      if (most < NOTICED_MS) return;
      least = Math.min(least, work(mediaType, small), work(mediaType, small));
      if (most < least * GROWTH * MARGIN) return;
    }
    expect(most / least / GROWTH).toBeLessThan(MARGIN);
  });
});
