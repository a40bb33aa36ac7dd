import { describe, expect, test } from "vitest";
import { read } from "./read.ts";

const bytes = (...codes: number[]) => Uint8Array.from(codes);

describe("encodings", () => {
  test("a byte-order mark decides", () => {
    expect(read(bytes(0xff, 0xfe, 0x68, 0, 0xe9, 0), "text/plain").text).toBe("hé");
    expect(read(bytes(0xef, 0xbb, 0xbf, 0x68), "text/plain").text).toBe("h");
  });

  test("what is no UTF-8 is read as the page declares, else as windows-1252", () => {
    expect(read(bytes(0x93, 0x68, 0x94), "text/plain")).toMatchObject({ text: "“h”", codes: ["encoding"] });
    const page = [...new TextEncoder().encode('<meta charset="windows-1251"><p>'), 0xc4, 0xe0];
    expect(read(bytes(...page), "text/html").text).toBe("Да");
  });

  test("the caller's encoding wins, and must be known", () => {
    expect(read(bytes(0xc4, 0xe0), "text/plain", { encoding: "windows-1251" }).text).toBe("Да");
    expect(() => read("x", "text/plain", { encoding: "klingon" })).toThrow(/not known/);
    expect(() => read(bytes(0, 1, 2), "text/plain")).toThrow(/binary/);
  });
});

describe("media types", () => {
  const typeOf = (source: string, uri: string | null = null) => read(source, null, { uri }).source.mediaType;
  test.each([
    ["WEBVTT\n\n00:01.000 --> 00:02.000\nHi.", "text/vtt"],
    ["1\n00:00:01,000 --> 00:00:02,000\nHi.", "application/x-subrip"],
    ["<!DOCTYPE html><p>Hi.", "text/html"],
    ["---\ntitle: x\n---\nHi.", "text/markdown"],
    ["Hi.", "text/plain"],
  ])("%j is %s", (source, type) => expect(typeOf(source)).toBe(type));

  test("the name tells, the caller overrules it", () => {
    expect(typeOf("# Hi", "a/b.md")).toBe("text/markdown");
    expect(read("# Hi", "text/plain", { uri: "b.md" }).text).toBe("# Hi");
    expect(() => read("x", "image/png")).toThrow(/no reader/);
  });
});

describe("language", () => {
  test("what is not English is an issue", () => {
    const german =
      "Sie kam am Abend nach Hause und sagte, dass sie nichts gesehen habe, weil es schon dunkel war.";
    const doc = read(german, "text/plain");
    expect(doc.metadata.lang).toBe("de");
    expect(doc.codes).toEqual(["language"]);
  });

  test("foreign names do not make an English text foreign", () => {
    const text =
      "The film stars Łukasz Wiśniewski, João Falcão and Réka Szabó as the Popescu family of Brașov, Galați and Constanța.";
    expect(read(text, "text/plain")).toMatchObject({ codes: [], metadata: { lang: "en" } });
  });

  test("too little to tell is taken for English", () => {
    expect(read("Bonjour.", "text/plain")).toMatchObject({ codes: [], metadata: { lang: "en" } });
  });
});

describe("places in the source", () => {
  const cases: [string, string][] = [
    [
      "text/html",
      "<article><h1>A &amp; B</h1>\r\n<p>She&#8217;s <em>not</em>&nbsp;here,<br>he &lt;said&gt;.</p></article>",
    ],
    [
      "text/markdown",
      "---\r\ntitle: x\r\n---\r\n> It \\* was &amp; *is*\r\n> so [here](http://x.y/).\r\n\r\n```js\r\na  b\r\n```\r\n",
    ],
    ["text/vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ida Voss>Good &amp; <c.x>bad</c>\nlines\n"],
  ];
  test.each(cases)("%s: every word stands where it is said to stand", (type, source) => {
    const { text, rawOffsets } = read(source, type);
    const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((m) => [m.index, m[0]] as const);
    expect(words.length).toBeGreaterThan(4);
    const rawAt = (offset: number) => {
      const i = (rawOffsets?.text ?? []).findLastIndex((t) => t <= offset);
      return (rawOffsets?.raw[i] ?? 0) + offset - (rawOffsets?.text[i] ?? 0);
    };
    expect(words.map(([at, word]) => source.slice(rawAt(at), rawAt(at) + word.length))).toEqual(
      words.map(([, w]) => w),
    );
  });
});

describe("converted files", () => {
  test("the record keeps the file's type and hash; the words are the conversion's", () => {
    const given = { converted: { mediaType: "text/html", text: "<p>Words of a page.</p>" } };
    const doc = read("PK binary", "application/pdf", given);
    expect(doc).toMatchObject({
      text: "Words of a page.",
      source: { mediaType: "application/pdf", bytes: 9 },
    });
    expect(doc.rawOffsets).toEqual({ text: [], raw: [] });
  });
});
