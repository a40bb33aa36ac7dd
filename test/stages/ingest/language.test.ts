import { expect, test } from "vitest";
import { loadKit } from "../../../src/run/assets.ts";
import { languageOf } from "../../../src/stages/ingest/language.ts";

const { parsers, lexicons } = loadKit();

/** The language of a text, and whether the detector was asked for it. */
function asked(text: string) {
  let detector = false;
  const language = languageOf(text, lexicons["function-words"], {
    ...parsers,
    language: () => {
      detector = true;
      return () => "xx";
    },
  });
  return { language, detector };
}

const DRY =
  "Registered voters and parties back more polls while fewer women trust numbers about state races. ";
const POLISH = "poszli do domu i na targ, gdzie jest tak dobrze, po co tam tyle ludzi. ";

test("a long dry English text is told by its function words alone", () => {
  expect(asked(DRY.repeat(12))).toEqual({ language: "en", detector: false });
});

test("the detector tells of a short one, of another language, and where half is of another one", () => {
  for (const text of [DRY, POLISH.repeat(12), DRY.repeat(8) + POLISH.repeat(6)]) {
    expect(asked(text)).toEqual({ language: "xx", detector: true });
  }
});
