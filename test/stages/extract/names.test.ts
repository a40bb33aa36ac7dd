import { describe, expect, test } from "vitest";
import type { NameSpan, NameTagger } from "../../../src/nlp/tagger.ts";
import { winkReader } from "../../../src/nlp/wink.ts";
import { loadKit } from "../../../src/run/assets.ts";
import { findNames } from "../../../src/stages/extract/names.ts";

const { lexicons } = loadKit();
const read = winkReader();

/** Mentions as `type words (honorific)` when the tagger calls the words between < and > a name. */
function mentions(marked: string, type: NameSpan["type"] = "person"): string[] {
  const start = marked.indexOf("<");
  const end = marked.indexOf(">") - 1;
  const text = marked.replace(/[<>]/g, "");
  const tokens = read(text);
  const tag: NameTagger = () => [
    { first: tokens.start.indexOf(start), last: tokens.end.indexOf(end) + 1, type, leanings: [] },
  ];
  return findNames(text, tokens, tag, lexicons).map((m) => {
    expect(text.slice(m.start, m.end)).toBe(text.slice(tokens.start[m.first], tokens.end[m.last - 1]));
    return `${m.type} ${text.slice(m.start, m.end)} (${m.honorific})`;
  });
}

describe("names as mentions", () => {
  test.each([
    ["Then <Mrs. Robin Hart> spoke.", "person Robin Hart (Mrs.)"],
    ["Then Mrs. <Robin Hart> spoke.", "person Robin Hart (Mrs.)"],
    ["We met <Robin Hart> there.", "person Robin Hart (null)"],
    ["We met <Izabuchi-san> there.", "person Izabuchi (san)"],
    ["We met <Izabuchi>-san there.", "person Izabuchi (san)"],
    ["We met <Seo Da-hye> there.", "person Seo Da-hye (null)"],
  ])("%s", (text, expected) => {
    expect(mentions(text)).toEqual([expected]);
  });

  test("only personal names lose honorifics", () => {
    expect(mentions("They drank <Dr. Pepper> all day.", "other")).toEqual(["other Dr. Pepper (null)"]);
  });
});
