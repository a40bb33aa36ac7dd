import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rulerOf } from "../../src/exports/offsets.ts";

/** The words at `[start, end)` of a text, counted in code points and in bytes as other languages count them. */
const byCodePoint = (text: string, start: number, end: number) => [...text].slice(start, end).join("");
const byByte = (text: string, start: number, end: number) =>
  Buffer.from(text).subarray(start, end).toString();

const TEXTS: readonly (readonly [why: string, text: string, words: string])[] = [
  ["plain", "She said yes.", "yes"],
  ["an emoji before", "👩‍🚀 said “go”", "go"],
  ["an emoji inside", "“we 💚 it” she said", "we 💚 it"],
  ["combining marks", "Zoe\u0308 and Ana\u0301 said no", "Ana\u0301 said"],
  ["CRLF", "One\r\n\r\nTwo “three”\r\n", "three"],
  ["three-byte letters", "南雅彦 said “はい”", "はい"],
];

describe("offsets", () => {
  test.each(TEXTS)(
    "%s: the words are found in every unit, and the way back is the same",
    (_why, text, words) => {
      const start = text.indexOf(words);
      const end = start + words.length;
      const points = rulerOf(text, "code-point");
      const bytes = rulerOf(text, "utf-8");
      expect(byCodePoint(text, points.to(start), points.to(end))).toBe(words);
      expect(byByte(text, bytes.to(start), bytes.to(end))).toBe(words);
      for (const ruler of [points, bytes, rulerOf(text, "utf-16")]) {
        expect([ruler.from(ruler.to(start)), ruler.from(ruler.to(end))]).toEqual([start, end]);
      }
    },
  );

  test("the middle of a character counts as its start", () => {
    const text = "a💚b";
    expect(rulerOf(text, "code-point").to(2)).toBe(1);
    expect(rulerOf(text, "utf-8").from(3)).toBe(1);
    expect(rulerOf(text, "utf-8").from(5)).toBe(3);
  });

  test("an offset outside the text is refused", () => {
    for (const unit of ["utf-16", "code-point", "utf-8"] as const) {
      expect(() => rulerOf("💚", unit).to(3)).toThrow(RangeError);
      expect(() => rulerOf("💚", unit).from(9)).toThrow(RangeError);
      expect(() => rulerOf("💚", unit).to(-1)).toThrow(RangeError);
    }
  });

  test("on any text, every boundary of a character goes there and back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const points = rulerOf(text, "code-point");
        const bytes = rulerOf(text, "utf-8");
        let at = 0;
        [...text].forEach((character, i) => {
          expect(points.to(at)).toBe(i);
          expect(points.from(i)).toBe(at);
          expect(bytes.to(at)).toBe(Buffer.byteLength(text.slice(0, at)));
          expect(bytes.from(bytes.to(at))).toBe(at);
          at += character.length;
        });
      }),
    );
  });
});
