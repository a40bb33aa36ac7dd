import { expect, test } from "vitest";
import { interview } from "../../../pipelines/interview.ts";
import { loadKit } from "../../../src/run/assets.ts";

const pipeline = interview(loadKit());

function peopleIn(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  const { record } = pipeline.run({ id: "t", uri: null, mediaType: "text/plain", bytes });
  return record.entities.filter((e) => e.type === "person").map((e) => e.name);
}

test.each([
  ["what only follows an article", "I married a Frost, Maria Lopez said."],
  [
    "what the article also writes small",
    "Maria Lopez leads a brass band. “Brass is my home,” she said. “I play brass.”",
  ],
  [
    "an English word that the article also writes small",
    "“Brass is what you hear across water,” said Maria Lopez, who leads a brass band.",
  ],
  [
    "a word that is seen to act, and is also written small",
    "“Clay never lies,” said Maria Lopez, who works in clay.",
  ],
  ["whom a family calls so", "“It goes back to Dad,” said Maria Lopez. “And Dad is gone.”"],
  ["what a first name is clipped to", "Maria Lopez laughed. “Mar says no,” said her brother."],
  ["what a first name ends in", "Maria Lopez laughed. “Ask Ria,” said her brother."],
  ["an office before a surname", "Maria Lopez laughed. “Polished,” said Sister Lopez."],
  ["who is called upon", "Maria Lopez laughed. “They do it with their mouths, God help us, and better.”"],
])("%s is no person: %s", (_why, text) => {
  expect(peopleIn(text)).toEqual(["Maria Lopez"]);
});

test("whom a label calls Mum speaks", () => {
  expect(peopleIn("Ada Frost: Who is it?\n\nMum: Me.\n\nAda Frost: Why?\n\nMum: I live here.")).toContain(
    "Mum",
  );
});

test.each(["Oluwaseun Hill laughed. Seun said no.", "Teodorina Hill laughed. Teodo said no."])(
  "what one first name alone begins or ends with is short for it: %s",
  (text) => {
    expect(peopleIn(text)).toHaveLength(1);
  },
);

test("what two first names begin with is short for neither", () => {
  expect(peopleIn("Timothea Lopez and Timon Hill laughed. “Tim says no,” said her brother.")).toContain(
    "Tim",
  );
});

test("an article may be that of what is called after somebody", () => {
  expect(peopleIn("Welcome to the Ada Frost show.")).toEqual(["Ada Frost"]);
});

test("a name that also stands without an article is one", () => {
  expect(peopleIn("The Frost of those years was Ada Frost, and Frost was kind.")).toEqual(["Ada Frost"]);
});
