import { describe, expect, test } from "vitest";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { LOOKS } from "../src/letters.ts";
import { winkReader } from "../src/nlp/wink.ts";
import { tagOf } from "../src/tokens.ts";

const { its } = winkNLP(model);
const read = winkReader();
const ODD = [
  "“I can’t. I won’t,” she said.\n\nMr. Krzemińska wasn't U.S.-born; CAN'T! e.g. foo's",
  "zero\u200bwidth \u2028 line, no\u00a0break,  two  spaces, \ttabs\r\nand CRLF",
  "constructor __proto__ toString hasOwnProperty",
  "emoji 👩‍👩‍👧 and e\u0301 combining, lone \ud800 surrogate, NUL \u0000 here",
  `${"-".repeat(500)} then ${"x".repeat(300)} end`,
];

describe("the reader", () => {
  test.each(ODD)("every token is the text that its span says: %j", (text) => {
    const tokens = read(text);
    const spans = tokens.word.map((_, i) => text.slice(tokens.start[i], tokens.end[i]));
    expect(spans).toEqual(tokens.word);
    for (let i = 1; i < tokens.count; i++) {
      expect(tokens.start[i]).toBeGreaterThanOrEqual(tokens.end[i - 1] ?? 0);
    }
  });

  test("tokens, parts of speech and sentences are those of wink itself, of words met before in the text too", () => {
    const text =
      'Ms. Orlo can\'t say. "Self-Zorblatt," she said, is U.S.-born; (so is Zorblatt, 34).\n\nZORBLATT-quay? ' +
      "The glorping quay, Zorblatt's own, was built at 10am... She didn't dislike it! zorblatt zorblatting.";
    const doc = winkNLP(model, ["sbd", "pos"]).readDoc(text);
    const words = doc.tokens().filter((token) => token.out(its.type) !== "tabCRLF");
    const tokens = read(text);
    expect(tokens.word).toEqual(words.out());
    expect(tokens.word.map((_, i) => tagOf(tokens, i))).toEqual(words.out(its.pos));
    const firsts = doc
      .sentences()
      .out()
      .map((sentence) => sentence.trim().slice(0, 2));
    const opens = tokens.word.map((_, i) => text.slice(tokens.start[i]).slice(0, 2));
    expect(opens.filter((_, i) => tokens.opens[i] === 1)).toEqual(firsts);
  });

  test("what was read before leaves no trace", () => {
    const text = "Zorblatt quizzed the Frobnitz about glorping.";
    const fresh = JSON.stringify(winkReader()(text));
    read("ZORBLATT frobnitz Glorping zorblatt quizzed");
    expect(JSON.stringify(read(text))).toBe(fresh);
  });

  test("a run too long for a word is hidden wherever it stands, and the words around it are read as without it", () => {
    const words = "She said so “gladly”. ".repeat(200);
    const run = "x-".repeat(100);
    const places = (text: string) => JSON.stringify(read(text));
    for (const before of ["", words])
      expect(places(`${before}${run} ${words}`)).toBe(places(`${before}${" ".repeat(201)}${words}`));
  });

  test("each word in lower case is the one that its number says", () => {
    for (const text of ODD) {
      const { id, lower, word, vocabulary } = read(text);
      expect(lower).toEqual(Array.from(id, (number) => vocabulary.words[number]));
      expect(lower).toEqual(word.map((it) => it.toLowerCase().replaceAll("’", "'")));
    }
  });

  test("words whose characters are no more than hinted at are known again among thousands", () => {
    const text = Array.from({ length: 6000 }, (_, i) => `“Zorblattish${i}”`).join(" ");
    const fresh = JSON.stringify(winkReader()(text));
    const reader = winkReader();
    reader(text);
    expect(JSON.stringify(reader(text))).toBe(fresh);
  });

  test("it tells its own words from names, whatever the case and whatever was read before", () => {
    read("toothbrush lincoln brass");
    const tokens = read("Toothbrush Lincoln BRASS");
    expect([...tokens.listed]).toEqual([1, 0, 1]);
  });

  test("it says what each word looks like as it is written, and numbers it by that", () => {
    const tokens = read("Ósk bought 12 iPhones — NASA did not");
    const { capital, small, letter, digit, titled, number, mark, holdsCapital } = LOOKS;
    expect([...tokens.looks]).toEqual([
      capital | letter | titled | holdsCapital,
      small | letter,
      digit | number,
      small | letter | holdsCapital,
      mark,
      capital | letter | holdsCapital,
      small | letter,
      small | letter,
    ]);
    expect([...tokens.spelling].map((at) => tokens.vocabulary.spellings[at])).toEqual(tokens.word);
  });

  test("words are not cut at letters that wink does not know", () => {
    expect(read("Krzemińska met Erdoğan in Kōbe.").word).toEqual([
      "Krzemińska",
      "met",
      "Erdoğan",
      "in",
      "Kōbe",
      ".",
    ]);
  });

  test("an engine can be made again and again", () => {
    for (let i = 0; i < 30; i++) expect(winkReader()("She said so.").count).toBe(4);
  }, 30_000);
});
