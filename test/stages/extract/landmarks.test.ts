import { expect, test } from "vitest";
import { landmarksOf } from "../../../src/landmarks.ts";
import { winkReader } from "../../../src/nlp/wink.ts";
import { loadKit } from "../../../src/run/assets.ts";
import { tokensOfBlocks } from "../../../src/stages/extract/block-tokens.ts";
import { findEvents } from "../../../src/stages/extract/events.ts";
import { findFamousWorks } from "../../../src/stages/extract/famous.ts";
import { findFirms } from "../../../src/stages/extract/firms.ts";
import { apart } from "../../../src/stages/extract/overlap.ts";
import { findRecurrences } from "../../../src/stages/extract/recurrences.ts";

const { lexicons } = loadKit();
const read = winkReader();

function reading(text: string) {
  const tokens = read(text);
  const landmarks = landmarksOf(lexicons)(tokens);
  const named = (mentions: readonly { start: number; end: number }[]) =>
    mentions.map(({ start, end }) => text.slice(start, end));
  return { tokens, landmarks, named };
}

test("landmarks are the few tokens where something may begin", () => {
  const { tokens, landmarks } = reading("Then a ferry (and we) may march on Tarn on 3 March.");
  expect(landmarks.places.map((i) => tokens.word[i])).toEqual(["(", "we", "3", "March"]);
});

test("so are titles before names and articles with a capital, but not in small letters", () => {
  const { tokens, landmarks } = reading("Then Mr. Tarn read The Salt Road to the dr. of law.");
  expect(landmarks.places.map((i) => tokens.word[i])).toEqual(["Mr.", "The"]);
});

test("a title is found however its words are cut, and none by its first word alone", () => {
  const { tokens, landmarks, named } = reading("Star Wars met Moby-Dick. A Star said: Moby, Wars.");
  expect(named(findFamousWorks(tokens, landmarks, lexicons))).toEqual(["Star Wars", "Moby-Dick"]);
});

test("an occasion is a whole run of capitals, found once", () => {
  const { tokens, landmarks, named } = reading(
    "At Lund Expo Days 2023 and Hurricane Ada the Festival began.",
  );
  expect(named(findEvents(tokens, landmarks, lexicons))).toEqual(["Lund Expo Days 2023", "Hurricane Ada"]);
});

test("a firm is capitals on both sides of its sign", () => {
  const { tokens, landmarks, named } = reading(
    "At Tern & Tern bread & butter cost as much as at Low Hill & Sons.",
  );
  expect(named(findFirms(tokens, landmarks, lexicons))).toEqual(["Tern & Tern", "Low Hill & Sons"]);
});

test("blocks have the tokens between their ends", () => {
  const { tokens } = reading("One two.\n\nThree four five.");
  const block = { kind: "paragraph", level: 0 } as const;
  const ranges = tokensOfBlocks(tokens, [
    { ...block, start: 0, end: 8 },
    { ...block, start: 10, end: 26 },
  ]);
  expect([...ranges]).toEqual([0, 3, 3, 7]);
});

test("the longest name that stands again is found where nothing is taken", () => {
  const { tokens, named } = reading("Ada Low Hill saw Ada Low. Ada Low Hill, Ada Low and Ada left.");
  const name = (first: number, last: number) => ({
    start: tokens.start[first] ?? 0,
    end: tokens.end[last - 1] ?? 0,
    form: "name" as const,
    type: "person" as const,
    first,
    last,
    honorific: null,
    leanings: undefined,
  });
  const names = [name(4, 6), name(0, 3)];
  const kept = apart(tokens.count);
  kept.take(names);
  expect(named(findRecurrences(kept, tokens, [names]))).toEqual(["Ada Low Hill", "Ada Low"]);
});
