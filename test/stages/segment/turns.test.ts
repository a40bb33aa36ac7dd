import { describe, expect, test } from "vitest";
import { loadKit } from "../../../src/run/assets.ts";
import { segment } from "../../../src/stages/segment.ts";
import { read } from "../ingest/read.ts";

const { lexicons, models } = loadKit();
const segmented = (source: string, mediaType = "text/plain") => {
  const doc = read(source, mediaType);
  const { format, turns } = segment(lexicons, models).run(doc, () => {});
  const said = turns.map((t) => [
    t.label?.name ?? t.part,
    t.spans.map((s) => doc.text.slice(s.start, s.end)).join(" | "),
  ]);
  return { format, said };
};

describe("turns", () => {
  test("names with colons, the second paragraph of a turn with the first", () => {
    const { format, said } = segmented(
      "Ada Pomfret: Why?\n\nLudo: Because.\n\nIt was late.\n\nAda: And then?\n\nLudo: We slept.\n",
    );
    expect(format).toBe("qa");
    expect(said).toEqual([
      ["Ada Pomfret", "Why?"],
      ["Ludo", "Because. | It was late."],
      ["Ada", "And then?"],
      ["Ludo", "We slept."],
    ]);
  });

  test.each([
    ["Q. Why?\nA. Because.\nQ. When?\nA. Late.", "Q"],
    ["Q    Why?\nPOMFRET: Because.\nQ    When?\nPOMFRET: Late.", "Q"],
    [
      "Ada Pomfret  00:25\nWhy is it?\n\nLudo Oda  00:41\nBecause.\n\nAda Pomfret  00:50\nWhen?\n\nLudo Oda  1:02:41\nLate.",
      "Ada Pomfret",
    ],
    ["[00:00:19] Ada: Why?\n[00:00:22] Ludo: Because.\n[00:00:25] Ada: When?\n[00:00:26] Ludo: Late.", "Ada"],
  ])("%j", (source, first) => {
    const { said } = segmented(source);
    expect(said.map(([, words]) => words)).toEqual([
      expect.stringMatching(/^Why/),
      "Because.",
      "When?",
      "Late.",
    ]);
    expect(said[0]?.[0]).toBe(first);
  });

  test("questions set in bold part the answers between them", () => {
    const { said } = segmented(
      "**Why?**\n\nBecause.\n\n**When?**\n\nLate.\n\nVery late.\n\n**Who?**\n\nLudo.\n",
      "text/markdown",
    );
    expect(said).toEqual([
      ["interviewer", "Why?"],
      ["interviewee", "Because."],
      ["interviewer", "When?"],
      ["interviewee", "Late. | Very late."],
      ["interviewer", "Who?"],
      ["interviewee", "Ludo."],
    ]);
  });

  test("a turn for each voice, dash and chevron of subtitles", () => {
    const cue = (n: number, words: string) => `00:0${n}.000 --> 00:0${n}.900\n${words}\n\n`;
    expect(
      segmented(`WEBVTT\n\n${cue(1, "<v Ada>Why?")}${cue(2, "<v Ludo>Because.")}`, "text/vtt").said,
    ).toEqual([
      ["Ada", "Why?"],
      ["Ludo", "Because."],
    ]);
    expect(
      segmented(`WEBVTT\n\n${cue(1, ">> Why?")}${cue(2, ">> Because\nof rain.")}`, "text/vtt").said,
    ).toEqual([
      [null, "Why?"],
      [null, "Because of rain."],
    ]);
  });

  test.each([
    [
      "a list of facts",
      "Release Date: 2004\n\nRelease Type: Book\n\nPrice: 12\n\nAuthor: Ada Pomfret\n\nPrice: 14",
    ],
    [
      "a novel",
      "— Go, said Ada.\n\n— No, said Ludo.\n\nShe went.\n\n— Wait! he called.\n\n— Why?\n\n— It is late.\n\nIt was.",
    ],
    [
      "prose",
      "“Why?” asked Ada.\n\nLudo said that it was late. He had a reason: nobody knew.\n\n“Because,” he said.",
    ],
    ["headings", "# Boats\n\nThey float.\n\n## Sails\n\nThey fill.\n\n## Oars\n\nThey dip."],
  ])("none in %s", (_, source) => {
    expect(segmented(source, source.startsWith("#") ? "text/markdown" : "text/plain")).toEqual({
      format: "prose",
      said: [],
    });
  });

  test("many lines take linear time", () => {
    const time = (n: number) => {
      const before = performance.now();
      segmented("— a?\nAda: b.\n".repeat(n));
      return performance.now() - before;
    };
    time(500);
    expect(time(20_000)).toBeLessThan(40 * Math.max(50, time(2_000)));
  });
});
