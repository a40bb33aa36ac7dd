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

/** Two questions under the first two labels, and their answers. */
const talk = (first: string, second: string, answers: string): string =>
  `${first} Why is it late?\n\n${answers} It rains.\n\n${second} And then?\n\n${answers} We swim.\n`;

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
      ["interviewer", "Why?"],
      ["interviewee", "Because of rain."],
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
    [
      "an author: title list",
      "Ada Pomfret: Boats at night\n\nShe writes of boats.\n\nLudo Oda: Goats\n\nHe writes of goats.\n\nAda Pomfret: More boats\n\nMore of them.\n\nLudo Oda: Ferries\n\nThey sail.",
    ],
    [
      "an example of a talk in an article",
      `You: It is broken. Shop: Which one? You: The left. Shop: Then buy two.\n\n${"They sell lamps. Nobody knows why they do.\n\n".repeat(12)}`,
    ],
    [
      "headings that are no questions",
      "# Fun!\n\nWe sang.\n\n## Thanks!\n\nIt was good.\n\n## Talks…\n\nMany.\n\n## Food!\n\nMuch.",
    ],
    ["headings", "# Boats\n\nThey float.\n\n## Sails\n\nThey fill.\n\n## Oars\n\nThey dip."],
  ])("none in %s", (_, source) => {
    expect(segmented(source, source.startsWith("#") ? "text/markdown" : "text/plain")).toEqual({
      format: "prose",
      said: [],
    });
  });

  test.each([
    [
      "numbered questions of Markdown, and a list in an answer",
      "1. Why?\n\nBecause.\n\n2. When?\n\nLate:\n\n- at night;\n- in winter.\n\nVery late.\n\n3. Who?\n\nLudo.\n",
      "text/markdown",
      ["Why?", "Because.", "When?", "Late: | at night; | in winter. | Very late.", "Who?", "Ludo."],
    ],
    [
      "questions behind a dash that do not all ask",
      "— And the ferry.\n\nI steered it.\n\n— You had a goat.\n\nMy goat, yes.\n\n— Tell me more.\n\nI will.\n\n— Why?\n\nYou ask.\n",
      "text/plain",
      [
        "And the ferry.",
        "I steered it.",
        "You had a goat.",
        "My goat, yes.",
        "Tell me more.",
        "I will.",
        "Why?",
        "You ask.",
      ],
    ],
    [
      "labels that run on inside a paragraph",
      "ASKER: Why? MRS. ODA: Because of Mr. Pomfret. ASKER: When? MRS. ODA: Late. [Laughs.] ASKER: Who? MRS. ODA: Me.\n",
      "text/plain",
      ["Why?", "Because of Mr. Pomfret.", "When?", "Late. [Laughs.]", "Who?", "Me."],
    ],
    [
      "Q: alone, and an answer with letters in it",
      "Q: Why?\n\nBecause.\n\nQ: When?\n\nLate.\n\nQ: Which?\n\nThese.\n\nA: Ada, B: Boris.\n\nQ: Who?\n\nLudo.\n",
      "text/plain",
      ["Why?", "Because.", "When?", "Late.", "Which?", "These. | A: Ada, B: Boris.", "Who?", "Ludo."],
    ],
    [
      "Q that has lost its stop once, and has a colon once",
      "Q. Why?\n\nADA ODA: Because.\n\nQ. When?\n\nADA ODA: Late.\n\nQ Ada, which?\n\nADA ODA: These.\n\nQ: Who?\n\nADA ODA: Ludo.\n",
      "text/plain",
      ["Why?", "Because.", "When?", "Late.", "Ada, which?", "These.", "Who?", "Ludo."],
    ],
    [
      "a bold question with its answer in one paragraph, a caption in bold",
      "**Why?**\n\nBecause.\n\n**Photo: Ludo at sea**\n\n**When?**  \nLate.\n\n**Who?**\n\nLudo.\n",
      "text/markdown",
      ["Why?", "Because.", "When?", "Late.", "Who?", "Ludo."],
    ],
    [
      "a title with a colon, a closing line",
      "Interview: the ferry at night\n\nAda: Why?\n\nLudo: Because.\n\nAda: When?\n\nLudo: Late.\n\nThis conversation has been edited for length.\n",
      "text/plain",
      ["Why?", "Because.", "When?", "Late."],
    ],
    [
      "labels on the answers alone, and an end note in italics",
      "What did you hear?\n\nADA: The rain.\n\nLudo, it is loud.\n\nLUDO: It was.\n\nIt still is.\n\nAnd then?\n\nADA: More rain.\n\nWhat is next?\n\nLUDO: Snow.\n\n*The film opens in May.*\n",
      "text/markdown",
      [
        "What did you hear?",
        "The rain.",
        "Ludo, it is loud.",
        "It was. | It still is.",
        "And then?",
        "More rain.",
        "What is next?",
        "Snow.",
      ],
    ],
    [
      "answers in quotation marks, one over two paragraphs, and one of them set large",
      "She steers at night.\n\nWhy?\n\n“Because my mother did, and so did hers.\n\n“The goat knows the way.”\n\nTell us about “the Goat.”\n\n“She came with the boat.”\n\n“Because my mother did, and so did hers”\n\nIs she old?\n\n“Older than me.”\n\nWhat next?\n\n“Snow. ‘More snow,’ she says.”\n\nShe went below.\n",
      "text/plain",
      [
        "Why?",
        "Because my mother did, and so did hers. | The goat knows the way.",
        "Tell us about “the Goat.”",
        "She came with the boat.",
        "Is she old?",
        "Older than me.",
        "What next?",
        "Snow. ‘More snow,’ she says.",
      ],
    ],
    [
      "labels on the answers alone, but for those to a question that calls somebody by name",
      "What did you hear?\n\nAda: The rain.\n\nLudo: And the sea.\n\nAda, is it loud?\n\nIt is.\n\nAnd then?\n\nAda: More rain.\n\nWhat is next?\n\nLudo: Snow.\n\nAda: Sleet.\n",
      "text/plain",
      [
        ...["What did you hear?", "The rain.", "And the sea.", "Ada, is it loud?", "It is."],
        ...["And then?", "More rain.", "What is next?", "Snow.", "Sleet."],
      ],
    ],
    [
      "a header with its episode and its guest, and below the last answer who made it",
      "THE QUAY HOUR\nEpisode 12: The Goat\nGuest: Ludo Anton Oda\n\nAda Pomfret (00:02)\nWhy?\n\nLudo Oda (00:04)\nBecause.\n\nAda Pomfret (00:06)\nWhen?\n\nLudo Oda (00:08)\nLate.\n\nIt rained.\n\nThe Quay Hour is made by Cy Lund.\n",
      "text/plain",
      ["Why?", "Because.", "When?", "Late. | It rained."],
    ],
    [
      "one turn a line and nothing that marks it",
      "Why do you steer a ferry?\nBecause my mother did, and I was in the way.\nAnd do you like it?\nI do. I like the nights.\nTell us about your goat.\nMy goat steers better than I do.\nWill you take her with you?\nI will if they let me.\n",
      "text/plain",
      [
        "Why do you steer a ferry?",
        "Because my mother did, and I was in the way.",
        "And do you like it?",
        "I do. I like the nights.",
        "Tell us about your goat.",
        "My goat steers better than I do.",
        "Will you take her with you?",
        "I will if they let me.",
      ],
    ],
  ])("%s", (_, source, mediaType, words) => {
    expect(segmented(source, mediaType).said.map(([, said]) => said)).toEqual(words);
  });

  test("a label with a party in brackets and a place after it", () => {
    const { said } = segmented(talk("SEN. POMFRET (D), WEST QUAY:", "POMFRET:", "ODA:"));
    expect(said.map(([name]) => name)).toEqual(["SEN. POMFRET", "ODA", "POMFRET", "ODA"]);
  });

  test("a change of speaker inside a cue", () => {
    const cue = (n: number, words: string) => `00:0${n}.000 --> 00:0${n}.900\n${words}\n\n`;
    const source = `WEBVTT\n\n${cue(1, ">> Is it glass? >> It wants to be.")}${cue(2, "I talk it out of that.")}${cue(3, ">> How do you do it?")}`;
    expect(segmented(source, "text/vtt").said).toEqual([
      ["interviewer", "Is it glass?"],
      ["interviewee", "It wants to be. | I talk it out of that."],
      ["interviewer", "How do you do it?"],
    ]);
  });
});
