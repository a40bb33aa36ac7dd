import { describe, expect, test } from "vitest";
import { read } from "./read.ts";

const vtt = (body: string) =>
  read(`WEBVTT - a film\n\nNOTE no words\n\nSTYLE\n::cue { }\n\n${body}`, "text/vtt");
const srt = (body: string) => read(body, "application/x-subrip");

describe("WebVTT", () => {
  test("a line for each cue, the name before a new voice, a blank line between voices", () => {
    const doc = vtt(
      "intro\n00:01.000 --> 00:02.500 align:start\n<v Ida Voss>Good\nevening.\n\n00:03.000 --> 00:04.000\n<v Ida Voss>Sit &amp; talk.\n\n" +
        "01:00:05.000 --> 01:00:06.000\n<v Ben>Here?</v>\n<v.loud Ida Voss><i>There</i>.\n",
    );
    expect(doc.text).toBe("Ida Voss: Good evening.\nSit & talk.\n\nBen: Here?\n\nIda Voss: There.");
    expect(doc.times.map(({ from, to, voice }) => [from, to, voice])).toEqual([
      [1, 2.5, "Ida Voss"],
      [3, 4, "Ida Voss"],
      [3605, 3606, "Ben"],
      [3605, 3606, "Ida Voss"],
    ]);
  });

  test("a cue without a voice goes on with the one before while its sentence is open", () => {
    const doc = vtt(
      "00:01.000 --> 00:02.000\n<v Ida>We went\n\n00:02.000 --> 00:03.000\nhome.\n\n00:03.000 --> 00:04.000\nFive minutes!\n",
    );
    expect(doc.text).toBe("Ida: We went\nhome.\n\nFive minutes!");
    expect(doc.times.map((t) => t.voice)).toEqual(["Ida", "Ida", null]);
  });
});

describe("SRT", () => {
  test("counters and times stay out; dashes and chevrons part speakers inside a cue", () => {
    const doc = srt(
      "1\r\n00:00:01,200 --> 00:00:04,200\r\n<i>Kites</i> are\r\nheavy.\r\n\r\n2\r\n00:00:05,000 --> 00:00:06,000\r\n- Is it?\r\n- Two grams.\r\n\r\n3\r\n00:00:07,000 --> 00:00:08,000\r\nOh. >> Yes.\r\n",
    );
    expect(doc.text).toBe("Kites are heavy.\n\n- Is it?\n\n- Two grams.\nOh.\n\n>> Yes.");
    expect(doc.times[0]).toMatchObject({ from: 1.2, to: 4.2 });
  });

  test("no cue at all is an issue", () => {
    expect(srt("hello").codes).toContain("no-cues");
  });
});
