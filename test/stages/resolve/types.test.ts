import { describe, expect, test } from "vitest";
import { interview } from "../../../pipelines/interview.ts";
import { loadKit } from "../../../src/run/assets.ts";

const pipeline = interview(loadKit());

/** The type that a name of a text is given, or null when it is no entity's name. */
function typeIn(text: string, name: string): string | null {
  const bytes = new TextEncoder().encode(text);
  const { record } = pipeline.run({ id: "test", uri: null, mediaType: "text/plain", bytes });
  return record.entities.find((e) => e.name === name || e.aliases.includes(name))?.type ?? null;
}

describe("what the words around a name say of its type", () => {
  test.each([
    ["The sponsor, Orrin Outdoor, had put up a bonus.", "Orrin Outdoor", "organization"],
    ["She took the letter to Tollmark’s office at noon.", "Tollmark", "organization"],
    ["Tollmark are four people and a van.", "Tollmark", "organization"],
    ["The series airs on Brillo Plus in May.", "Brillo Plus", "organization"],
    ["She worked for Brillo Plus until May.", "Brillo Plus", "organization"],
    ["“We pay on Fridays,” said Bobbin & Sons.", "Bobbin & Sons", "organization"],
    ["She took over as head of the Tern Theatre in May.", "Tern Theatre", "organization"],
    ["Anna Berg and her sister run Four Loaves, a bakery in Leeds.", "Four Loaves", "organization"],
    ["We met Anna Berg, the author of Paper Comet, in May.", "Paper Comet", "work"],
    ["The car ferry “Ragnhild” left at four.", "Ragnhild", "product"],
    ["They slept aboard the Ragnhild all winter.", "Ragnhild", "product"],
    ["She was last seen in Night Docket, which ended in May.", "Night Docket", "work"],
    ["We met Anna Berg, of Night Docket fame, in May.", "Night Docket", "work"],
    ["We met Anna Berg at Mangadagen Stockholm in May.", "Mangadagen Stockholm", "event"],
    ["The film stars Anna Berg as the hopeless King Osric.", "King Osric", "character"],
    ["In the film Salt, Anna Berg comes back as Ibuki.", "Ibuki", "character"],
    ["My character, a retired pilot called Winnie, has lost it.", "Winnie", "character"],
    ["The part in question is that of Noah, who never sits.", "Noah", "character"],
    ["Anna Berg, who plays the baker, Osric, was late.", "Osric", "character"],
    ["Ben Hill is the voice of the operator, Winnie, in it.", "Winnie", "character"],
    ["Both of them voice the operator, Winnie, in it.", "Winnie", "character"],
    ["It is the story of Winnie, who keeps a light.", "Winnie", "character"],
    ["We met Anna Berg, who is Dr. Ribb, in May.", "Dr. Ribb", "character"],
    ["He slept in the Tarnside Bell Foundry all winter.", "Tarnside Bell Foundry", "organization"],
    ["We met the director of The Salt Orchard in May.", "The Salt Orchard", "work"],
    ["It was after The Lodger of Leith that she stopped.", "The Lodger of Leith", "work"],
    ["They sell it at The Second Cousin in Leeds.", "The Second Cousin", "organization"],
    ["The couple behind “Mostly Terns” share a desk.", "Mostly Terns", "work"],
    ["They sang “Herring at Noon” twice.", "Herring at Noon", "work"],
    ["The first strip of “Mostly Terns” ran in May.", "Mostly Terns", "work"],
    ["There is a scheme called “Resilient Roads” in Leeds.", "Resilient Roads", "other"],
    ["The Lagos-born baker waved.", "Lagos", "place"],
    ["TARNSIDE — The office is as small as a stall.", "TARNSIDE", "place"],
    ["PORT TARN, Nov. 15, 2024 - A recount began at noon.", "PORT TARN", "place"],
  ])("%s", (text, name, type) => {
    expect(typeIn(text, name)).toBe(type);
  });

  test("an organization is meant by the first of its two words, or by its last where that is a kind", () => {
    const text =
      "The Pennine Sinfonia began again. The Sinfonia laughed. Ostara Studios paid. She had left Ostara in May.";
    expect(typeIn(text, "Sinfonia")).toBe("organization");
    expect(typeIn(text, "Ostara")).toBe("organization");
  });

  test("capitals of the headline alone are no work", () => {
    const body = "“It rained,” said Anna Berg, who keeps the weir in Leeds. “It always does.”";
    expect(typeIn(`A Matter of the Weir\n\nBy Ben Hill\n\n${body}`, "Matter of the Weir")).not.toBe("work");
  });
});
