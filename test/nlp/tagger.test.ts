import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Failure } from "../../src/failure.ts";
import { NAME_TYPES } from "../../src/nlp/tagger/labels.ts";
import { nameTagger } from "../../src/nlp/tagger.ts";
import { winkReader } from "../../src/nlp/wink.ts";
import { spanOf } from "../../src/tokens.ts";

const BYTES = readFileSync(join(import.meta.dirname, "../../src/models/names.bin"));
const read = winkReader();
const tag = nameTagger(BYTES);

/** Names as `type: words`. */
function names(text: string, tagger = tag): string[] {
  const tokens = read(text);
  return tagger(text, tokens).map(({ first, last, type }) => {
    const { start, end } = spanOf(tokens, first, last);
    return `${type}: ${text.slice(start, end)}`;
  });
}

describe("the name tagger", () => {
  test.each([
    ["Then Angela Merkel flew to Paris.", ["person: Angela Merkel", "place: Paris"]],
    ["He studied at the University of Chicago.", ["organization: University of Chicago"]],
    ["“It works,” said Maria Lopez, who runs Acme Inc.", ["person: Maria Lopez", "organization: Acme Inc."]],
    ["Prime Minister Jan van der Berg met Owusu-Ansah.", ["person: Jan van der Berg", "person: Owusu-Ansah"]],
    ["Then J. K. Rowling left London.", ["person: J. K. Rowling", "place: London"]],
    ["Koreans know Park Eun-ji, the singer.", ["other: Koreans", "person: Park Eun-ji"]],
    ["nothing here is a name", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test("a name leans to its type most, and to others less", () => {
    const text = "Then Angela Merkel flew to Paris.";
    for (const { type, leanings } of tag(text, read(text))) {
      expect(Math.max(...leanings)).toBe(0);
      expect(leanings[NAME_TYPES.indexOf(type)]).toBe(0);
      expect(leanings.filter((leaning) => leaning < 0)).toHaveLength(NAME_TYPES.length - 1);
    }
  });

  test("a text has the same names whatever was read before", () => {
    const text = "Lena Fischer of Berlin met Tom Okafor in Lagos. Fischer smiled.";
    const fresh = names(text, nameTagger(BYTES));
    names("Fischer is a river. Lagos is a man, and Tom said so to Okafor in Lena.");
    expect(names(text)).toEqual(fresh);
  });

  test("nor how far apart the words of its names were met", () => {
    const endings = [..."BDFGKLMNPRSTVZ"].flatMap((c) =>
      [..."aeiou"].flatMap((v) => [`${c}${v}no`, `${c}${v}ro`]),
    );
    const swims = endings.map((x) => `“Yes,” said Lena ${x}, who swam in Lake ${x} and left Lake ${x}.`);
    const text = `They met in Lake Lena. ${swims.join(" ")}`;
    const others = Array.from({ length: 100 }, (_, i) => `word${i}`).join(" ");
    const later = nameTagger(BYTES);
    names(`Lena ${others}`, later);
    expect(names(text, later)).toEqual(names(text, nameTagger(BYTES)));
  });

  test("damaged weights are refused with a failure that says so", () => {
    const damaged = Uint8Array.from(BYTES);
    damaged[5000] = (damaged[5000] ?? 0) ^ 1;
    expect(() => nameTagger(damaged)).toThrow(Failure);
    expect(() => nameTagger(BYTES.subarray(0, 4000))).toThrow(/damaged/);
    expect(() => nameTagger(new Uint8Array(0))).toThrow(Failure);
  });
});
