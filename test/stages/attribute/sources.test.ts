import { describe, expect, test } from "vitest";
import { interview } from "../../../pipelines/interview.ts";
import { loadKit } from "../../../src/run/assets.ts";

const pipeline = interview(loadKit());

/** The quoted utterances of a text: their words, speaker, method and cue. */
function quotesIn(text: string) {
  const bytes = new TextEncoder().encode(text);
  const { record } = pipeline.run({ id: "t", uri: null, mediaType: "text/plain", bytes });
  const name = new Map(record.entities.map((e) => [e.id, e.name]));
  return record.quotes
    .filter((q) => q.form === "quoted")
    .map((q) => ({ ...q, speaker: q.speaker === null ? null : name.get(q.speaker) }));
}

describe("each way of finding the source of a quotation", () => {
  test.each([
    ["the subject after it", "“We built it twice,” Maria Lopez said on Monday.", "Maria Lopez"],
    [
      "the subject behind its verb",
      "“We built it twice,” said Maria Lopez, who runs the mill.",
      "Maria Lopez",
    ],
    ["the subject before it", "Maria Lopez explained, “We built it twice, and it fell down.”", "Maria Lopez"],
    ["over an aside", "“We built it twice,” Maria Lopez, 46, a doctor from Leeds, said.", "Maria Lopez"],
    ["over a party tag", "“We built it twice,” Sen. John Smith (R-Utah) said.", "John Smith"],
    [
      "the head, not what hangs on it",
      "“We will appeal,” said Maria Lopez of the Hill Union.",
      "Maria Lopez",
    ],
    ["over a second aside", "Maria Lopez (D), a former nurse, said it was “a mess of pipes.”", "Maria Lopez"],
    [
      "over a place within a place",
      "Maria Lopez of Leeds, England, told him it was “a mess of pipes.”",
      "Maria Lopez",
    ],
    ["over a tag with full stops", "Sen. John Smith (R-Fla.) said Maria Lopez is “a mess.”", "John Smith"],
    ["over a relative clause", "Maria Lopez, who met John Smith, said it was “a mess.”", "Maria Lopez"],
    ["not the subject of what is said", "Maria Lopez (D) said John Smith is “a mess.”", "Maria Lopez"],
    [
      "not who owns a participle",
      "Maria Lopez, John Smith’s fired manager, called it “a mess.”",
      "Maria Lopez",
    ],
    ["according to", "The plan was “a mess,” according to Maria Lopez.", "Maria Lopez"],
    ["a title before the name", "“We built it twice,” said campaign manager Maria Lopez.", "Maria Lopez"],
  ])("%s: %s", (_way, text, speaker) => {
    expect(quotesIn(text).map((q) => q.speaker)).toEqual([speaker]);
  });

  test.each(["Rep. Maria Lopez", "Dr. Lopez", "Maria Lopez"])("the subject behind its verb: %s", (name) => {
    const [quote] = quotesIn(`“We built it twice,” said ${name}.`);
    expect(quote).toMatchObject({ method: "cue-after-inverted", cue: { text: "said" } });
  });

  test("two parts around one attribution are one quote with two spans", () => {
    const [quote, ...rest] = quotesIn("“We built it twice,” Maria Lopez said, “and it fell down.”");
    expect(rest).toEqual([]);
    expect(quote).toMatchObject({ speaker: "Maria Lopez", text: "We built it twice, and it fell down." });
    expect(quote?.cue?.text).toBe("said");
  });

  test("what follows the attribution goes on with the same quote", () => {
    const [quote] = quotesIn("“We built it twice,” said Maria Lopez. “It fell down.”");
    expect(quote?.spans).toHaveLength(2);
  });

  test("a sentence between that says who goes on begins another quote", () => {
    const quotes = quotesIn("Maria Lopez explained, “We built it twice.” She continued, “It fell down.”");
    expect(quotes.map((q) => [q.text, q.speaker])).toEqual([
      ["We built it twice.", "Maria Lopez"],
      ["It fell down.", "Maria Lopez"],
    ]);
  });

  test("a cue that is one of two wins when it is the outer one", () => {
    const [quote] = quotesIn("John Smith said Maria Lopez called the plan “a terrible mess of a thing.”");
    expect(quote?.speaker).toBe("John Smith");
  });

  test("a signature behind a horizontal bar", () => {
    expect(quotesIn("“We built it twice.” ― Maria Lopez").map((q) => q.speaker)).toEqual(["Maria Lopez"]);
  });

  test.each(["John Smith Says", "John Smith of Leeds"])("%s is called John Smith", (name) => {
    const [quote] = quotesIn(`Pipes Leak, ${name}\n\n“We built it twice,” Smith said.`);
    expect(quote?.speaker).toBe("John Smith");
  });

  test("who is told to be so in the sentence before", () => {
    const text =
      "Maria Lopez wants a mill. A fund, the Hill Fund, said it was “glad to pay for it.” Will it turn? Lopez was doubtful. “A mill is no clock. You find what you put in.”";
    expect(quotesIn(text).at(-1)?.speaker).toBe("Maria Lopez");
  });

  test("two people take turns where lines stand alone", () => {
    const text = "“It’s red,” says John Smith.\n\n“It’s blue,” says Maria Lopez.\n\n“It’s red and wet.”";
    expect(quotesIn(text).map((q) => [q.speaker, q.method === "alternation"])).toEqual([
      ["John Smith", false],
      ["Maria Lopez", false],
      ["John Smith", true],
    ]);
  });

  test("what is so called is no speech", () => {
    const text = "Ada Moss said that the so-called “ghost trams” would go on, and that it was “not a joke.”";
    expect(quotesIn(text).map((q) => q.text)).toEqual(["not a joke."]);
  });

  test("a word behind a mark that is never closed is no speech", () => {
    expect(quotesIn("“a ".repeat(20))).toEqual([]);
  });

  test("a show is no speech", () => {
    const text = "On Channel Nine’s “Good Morning Leeds,” Maria Lopez said that “we built it twice.”";
    expect(quotesIn(text).map((q) => q.text)).toEqual(["we built it twice."]);
  });

  test("a title is no speech", () => {
    const words = quotesIn("She is the author of “The Long White.” “I wrote it twice,” Maria Lopez said.");
    expect(words.map((q) => q.text)).toEqual(["I wrote it twice,"]);
  });
});

describe("which person the source is", () => {
  test.each([
    ["a pronoun", "Maria Lopez came in. “We built it twice,” she said.", "Maria Lopez"],
    [
      "not one of the other gender",
      "Maria Lopez met John Smith. “We built it twice,” she said.",
      "Maria Lopez",
    ],
    [
      "a description",
      "Maria Lopez, the director, waited. “We built it twice,” the director said.",
      "Maria Lopez",
    ],
  ])("%s: %s", (_way, text, speaker) => {
    expect(quotesIn(text).map((q) => q.speaker)).toEqual([speaker]);
  });

  test("people without a name are nobody, with the reason", () => {
    const [quote] = quotesIn("“We want it built,” several residents said at the meeting.");
    expect(quote).toMatchObject({ speaker: null, reason: "crowd" });
  });

  test("the pronoun becomes a mention of its person", () => {
    const bytes = new TextEncoder().encode("Maria Lopez came in. “We built it twice,” she said.");
    const { record } = pipeline.run({ id: "t", uri: null, mediaType: "text/plain", bytes });
    expect(record.entities[0]?.mentions.map((m) => [m.text, m.form])).toContainEqual(["she", "pronoun"]);
  });
});
