import { describe, expect, test } from "vitest";
import { interview } from "../../../pipelines/interview.ts";
import { loadKit } from "../../../src/run/assets.ts";

const pipeline = interview(loadKit());

/** The speaker of each quotation of a text, by name. */
function speakersIn(text: string): (string | null | undefined)[] {
  const bytes = new TextEncoder().encode(text);
  const { record } = pipeline.run({ id: "t", uri: null, mediaType: "text/plain", bytes });
  const name = new Map(record.entities.map((e) => [e.id, e.name]));
  return record.quotes
    .filter((q) => q.form === "quoted")
    .map((q) => (q.speaker === null ? null : name.get(q.speaker)));
}

describe("the person behind a pronoun", () => {
  test.each([
    [
      "the subject before, not who hangs on its verb",
      "Naho Arakawa is frank about why she left.\n\nFor the music, Arakawa turned to Saltmill, the duo of Jan Keller and Anna Lind. “They asked me for the rain of every scene,” she recalled.",
      "Naho Arakawa",
    ],
    [
      "whom the paragraph opens with",
      "Concepta Shortall ran the depot. “We shook them all,” she said.\n\nFemi Okunle, who runs the theatre, came from Leeds; he was a baker. When I asked what he had learned, he smiled. “Stairs are a kind of speech,” he said.",
      "Femi Okunle",
    ],
    [
      "the subject of the paragraph before, with nobody between",
      "Maria Lopez keeps the clipping of Jan Weber in her wallet.\n\nWhat comes next takes place outdoors. “My knees will not like it,” she says.",
      "Maria Lopez",
    ],
    [
      "whom the pronouns beside the name say, where the name tells no gender",
      "Quarnby laughs before she answers. She keeps her hat on. Quarnby says that she was born in Yell, and Maria Lopez was not.\n\nDavid Keller came in with Quarnby. “It is a cold tram,” she says.",
      "Quarnby",
    ],
    [
      "nobody of another gender, which a noun for a relative beside the name tells",
      "Oddlaug Moen was living with her father, the stage carpenter Iñaki Ibáñez. Ibáñez was seventy. “It was the fridge that he was carrying,” she says.",
      "Oddlaug Moen",
    ],
  ])("%s", (_rule, text, speaker) => {
    expect(speakersIn(text).at(-1)).toBe(speaker);
  });
});

test("a noun that ends in two s is no crowd", () => {
  expect(
    speakersIn("Maria Lopez waved. “It was the sea all the time,” says the actress, with dignity."),
  ).toEqual(["Maria Lopez"]);
});

describe("the person behind a description", () => {
  test.each([
    [
      "whom the narration is about, not who was named last",
      "Gwendal Le Bihan could not come, but had sent a letter, which Peter Keller read out. “There are forty words for slurping in these books,” the translator wrote.",
      "Gwendal Le Bihan",
    ],
    [
      "who comes from there",
      "Ada Moss is from Leeds. Her pilot is a Belgian, Wim Claes, who cannot swim. Ada Moss waved. “We sank twice,” says the Belgian, with dignity.",
      "Wim Claes",
    ],
    [
      "whose role it is, not who was named last",
      "Ada Moss, the conductor of the Yell Tram Band, met David Keller at the depot. David Keller looked at the rails. “We never rehearse,” the conductor said.",
      "Ada Moss",
    ],
    [
      "who is named right behind it",
      "David Keller was eighty. “He sang in the bath,” said his widow, Olga Keller.",
      "Olga Keller",
    ],
    [
      "somebody whom the noun fits",
      "Maria Lopez poured tea for David Keller. David Keller looked at the sea. “It was colder than we had hoped,” the actress said.",
      "Maria Lopez",
    ],
  ])("%s", (_rule, text, speaker) => {
    expect(speakersIn(text).at(-1)).toBe(speaker);
  });
});

describe("somebody without a name", () => {
  test.each([
    [
      "stays the one that a pronoun means",
      "Maria Lopez waved. A girl in a brass hat stood outside. “It is too cold,” she said.",
    ],
    [
      "is met in the middle of things",
      "Maria Lopez waved. A boy of about seven has arrived with a bucket. “It is too cold,” he said.",
    ],
    [
      "is meant by the same noun again",
      "Maria Lopez waved. A former engineer called it “one long drill of a year.” “We were told we were a family,” the engineer said.",
    ],
  ])("%s", (_rule, text) => {
    expect(speakersIn(text).at(-1)).toBeNull();
  });
});

describe("what somebody is called for what they do", () => {
  test.each([
    [
      "in a credit",
      "The Last Lamp, directed by Maria Lopez from a book by Jan Weber, opens today. Weber nodded. “Nobody had asked for it,” said the director.",
      "Maria Lopez",
    ],
    [
      "said earlier with a pronoun",
      "Jan Weber came late. Maria Lopez lives here. She worked for years as a plumber. Weber was late again. “The pipes will always win,” said the plumber.",
      "Maria Lopez",
    ],
    [
      "as somebody’s relation",
      "“I carried all of it,” said Jan Weber. “He carried nothing,” said Maria Lopez. “We carried it together,” her husband said.",
      "Jan Weber",
    ],
  ])("%s", (_rule, text, speaker) => {
    expect(speakersIn(text).at(-1)).toBe(speaker);
  });
});

test("whom the author asks is whom the pronoun after it means", () => {
  const text =
    "By Ada Finch\n\nMaria Lopez and Anna Lind came in late. Lopez sat down by the door. I asked Lind whether she was tired. “We never sleep at all,” she said.";
  expect(speakersIn(text)).toEqual(["Anna Lind"]);
});

test("a name in what is said is not whom “she says” means", () => {
  const text =
    "Maria Lopez denies this. Anna Lind was offered the part, she says, and “turned it down in a letter.”";
  expect(speakersIn(text).at(-1)).toBe("Maria Lopez");
});

test("a suffix of the name tells that a man bears it", () => {
  const text = "R. S. Pell III and Maria Lopez share a card. “I supplied the goose for it,” he said.";
  expect(speakersIn(text)).toEqual(["R. S. Pell III"]);
});

test("a noun before the subject brings in nobody", () => {
  const text = "Maria Lopez restores order. A baker on weekdays, she plays the organ. “It hums,” she said.";
  expect(speakersIn(text)).toEqual(["Maria Lopez"]);
});

test("one pronoun is enough to doubt the gender of a given name", () => {
  const text =
    "Peter Moss runs the mill.\n\nNoor Valk put on the jumper that his mother had knitted. “It is warm,” he said.";
  expect(speakersIn(text)).toEqual(["Noor Valk"]);
});

test.each(["director of photography", "casting director"])(
  "the director is whoever directed, not the %s",
  (title) => {
    const text = `The film was directed by Jan Weber and Maria Lopez. Anna Lind was its ${title}.\n\nWeber was late. Lopez agrees with Lind about nothing. “He wants stairs, and I want doors,” said the Ghent-born director.`;
    expect(speakersIn(text)).toEqual(["Maria Lopez"]);
  },
);
