import { describe, expect, test } from "vitest";
import { interview, reading } from "../../pipelines/interview.ts";
import { loadKit } from "../../src/run/assets.ts";

const kit = loadKit();
const pipeline = interview(kit);

function read(text: string, mediaType = "text/plain") {
  const bytes = new TextEncoder().encode(text);
  return pipeline.run({ id: "test", uri: null, mediaType, bytes }).record;
}

/** Persons with all their forms. */
const people = (text: string) =>
  read(text)
    .entities.filter((e) => e.type === "person")
    .map((e) => [e.name, ...e.aliases]);

/** Roles as "person: title of what". */
function roles(text: string): string[] {
  const record = read(text);
  const name = (id: string | null) => record.entities.find((e) => e.id === id)?.name;
  return record.roles.map(
    (r) => `${name(r.person)}: ${r.title}${r.of ? ` of ${name(r.of)}` : ""}${r.former ? " (former)" : ""}`,
  );
}

describe("people", () => {
  test("a full name, a surname, a first name, an honorific and -san are one person", () => {
    const text =
      "Robert Hansen opened the door. Hansen smiled. “Mr. Hansen is early,” said Mary Wilson. “Hansen-san always is.” Robert laughed.";
    expect(people(text)).toEqual([["Robert Hansen", "Hansen", "Robert"], ["Mary Wilson"]]);
  });

  test("both orders of a name are one person", () => {
    expect(people("Kenji Tanaka directs. We met Tanaka Kenji in Tokyo.")).toEqual([
      ["Kenji Tanaka", "Tanaka Kenji"],
    ]);
  });

  test("a misspelled surname joins the only name it can mean", () => {
    const text = "Director Robert Wakatsuki spoke first. Wakatsuki said no. “Why?” Wakatuski said.";
    expect(people(text)).toEqual([["Robert Wakatsuki", "Wakatsuki", "Wakatuski"]]);
  });

  test("a surname that is spelled otherwise again and again is somebody else's", () => {
    const text =
      "Robert Wakatsuki spoke first. Wakatsuki said no. Wakatuski left. Then Wakatuski ate, and Wakatuski slept.";
    expect(people(text)).toEqual([["Robert Wakatsuki", "Wakatsuki"], ["Wakatuski"]]);
  });

  test("two who share a surname stay apart, and an honorific tells which is meant", () => {
    const text =
      "Robert Miller and Mary Miller run the shop. Mr. Miller bakes. Ms. Miller sells. Ms. Miller said it pays.";
    const record = read(text);
    const texts = record.entities.filter((e) => e.type === "person").map((e) => e.mentions.length);
    expect(texts).toEqual([2, 3]);
  });
});

describe("names kept apart", () => {
  const named = (text: string) =>
    read(text).entities.map((e) => `${e.type}: ${[e.name, ...e.aliases].join(", ")}`);

  test("a person is not the foundation that bears the name", () => {
    const text =
      "The Robert Hansen Foundation gave nothing. Robert Hansen said so. “It is over,” Hansen said.";
    expect(named(text)).toEqual(["organization: Robert Hansen Foundation", "person: Robert Hansen, Hansen"]);
  });

  test("a city is not the orchestra that bears its name", () => {
    const text = "The Chicago Orchestra plays tonight. It rarely leaves Chicago. Chicago is cold.";
    expect(named(text)).toEqual(["organization: Chicago Orchestra", "place: Chicago"]);
  });

  test("a verb of a headline is no part of a name", () => {
    const text =
      "Mary Wilson Slams Council Over Bridge Plans\n\nThe engineer Mary Wilson spoke on Monday. “No,” Wilson said.";
    expect(named(text)).toEqual(["person: Mary Wilson, Wilson"]);
  });

  test("where somebody lives is no part of a name", () => {
    expect(named("We met Robert Hansen of Chicago. “Come in,” Hansen said.")).toEqual([
      "person: Robert Hansen, Hansen",
      "place: Chicago",
    ]);
  });

  test("what follows “Mr.” is a name, whatever the word", () => {
    expect(named("“No,” said Mr. Toolbox. Mr. Speaker laughed.")).toEqual(["person: Toolbox"]);
  });
});

describe("roles", () => {
  test.each([
    [
      "We spoke with Robert Hansen, President and founder of Acme Pictures.",
      ["Robert Hansen: President of Acme Pictures", "Robert Hansen: founder of Acme Pictures"],
    ],
    [
      "Mary Wilson is the head of production at Acme Pictures.",
      ["Mary Wilson: head of production of Acme Pictures"],
    ],
    ["Mary Wilson, a former plumber, laughed.", ["Mary Wilson: plumber (former)"]],
    ["The novelist Mary Wilson laughed.", ["Mary Wilson: novelist"]],
    [
      "Mary Wilson, who previously served as head of drama at Acme Pictures, laughed.",
      ["Mary Wilson: head of drama of Acme Pictures (former)"],
    ],
  ])("%s", (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  test("each carries the words that prove it and the rule that found it", () => {
    const [role] = read("We met Mary Wilson, editor of The Daily Herald, in Leeds.").roles;
    expect(role).toMatchObject({ title: "editor", method: "name-comma-title" });
    expect(role?.text).toBe("Mary Wilson, editor of The Daily Herald");
  });
});

describe("organizations, events and the head of an article", () => {
  test("an acronym and a short form stand for the organization", () => {
    const text =
      "The Northern Actors Union met on Monday. The NAU said no. Acme Pictures agreed. “We are Acme,” its president Mary Wilson said.";
    const organizations = read(text).entities.filter((e) => e.type === "organization");
    expect(organizations.map((e) => [e.name, ...e.aliases])).toEqual([
      ["Northern Actors Union", "NAU"],
      ["Acme Pictures", "Acme"],
    ]);
  });

  test("title, byline, outlet and date are read from the lines before the first paragraph", () => {
    const body =
      "The shop opens at six in the morning, and by seven there is a queue to the corner of the street. ".repeat(
        3,
      );
    const { article, entities } = read(
      `A queue for bread\n\nBy Mary Wilson\nThe Daily Herald, 6 May 2025\n\n${body}`,
    );
    expect(article).toMatchObject({
      title: "A queue for bread",
      byline: ["Mary Wilson"],
      outlet: "The Daily Herald",
      published: "2025-05-06",
    });
    expect(entities.find((e) => e.name === "Mary Wilson")?.part).toBe("author");
  });

  test("a name alone between the headline and the dated outlet is the author", () => {
    const body = "\n\nThe bus stopped, and Ben Okri got out with two bags.";
    const at = (line: string, date: string) => read(`A queue for bread\n\n${line}\n${date}${body}`).article;
    expect(at("Mary Wilson", "The Daily Herald, Tuesday 6 May 2025")).toMatchObject({
      byline: ["Mary Wilson"],
      outlet: "The Daily Herald",
      published: "2025-05-06",
    });
    expect(at("A day at the ovens", "The Daily Herald, 6 May 2025").byline).toEqual([]);
    expect(at("The Daily Herald", "6 May 2025").byline).toEqual([]);
  });

  test.each([
    ["By Mary Wilson. Reel & Lamp, 6 May 2025", ["Mary Wilson"], "Reel & Lamp", "2025-05-06"],
    ["Words by Mary Wilson, The Daily Herald, 6 May 2025", ["Mary Wilson"], "The Daily Herald", "2025-05-06"],
    ["Mary Wilson, Harbour Notes, 6 May 2025", ["Mary Wilson"], "Harbour Notes", "2025-05-06"],
    ["Mary Wilson | Hum | 6 May 2025", ["Mary Wilson"], "Hum", "2025-05-06"],
    ["Harbour Hall, North Quay, 6 May 2025", [], null, "2025-05-06"],
    ["From Reel & Lamp, 6 May 2025. Interviewer: Mary Wilson", ["Mary Wilson"], "Reel & Lamp", "2025-05-06"],
    ["Recorded at the quay, 6 May 2025. Published by Reel & Lamp", [], "Reel & Lamp", "2025-05-06"],
    ["By Mary Wilson, Staff Writer of Reel & Lamp", ["Mary Wilson"], "Reel & Lamp", null],
    ["Release Date: 6 May 2025", [], null, "2025-05-06"],
    ["Reel Notes", [], "Reel Notes", null],
    ["Reel Notes | 6 May 2025 | By Mary Wilson", ["Mary Wilson"], "Reel Notes", "2025-05-06"],
    ["Text: Mary Wilson / Reel Notes, no. 12", ["Mary Wilson"], "Reel Notes", null],
    ["Posted on 6 May 2025 by Mary Wilson", ["Mary Wilson"], null, "2025-05-06"],
    ["For Reel Notes, by Mary Wilson", ["Mary Wilson"], "Reel Notes", null],
    ["Mary Wilson, for Reel Notes", ["Mary Wilson"], "Reel Notes", null],
    ["Mary Wilson, Features Editor, Reel Notes", ["Mary Wilson"], "Reel Notes", null],
    ["By Mary Wilson\nReel Notes, Leeds, 6 May", ["Mary Wilson"], "Reel Notes", null],
    ["By Mary Wilson\nReel Notes, the members’ magazine", ["Mary Wilson"], "Reel Notes", null],
    ["By Mary Wilson\nReel Notes, from our evening column", ["Mary Wilson"], "Reel Notes", null],
    ["Words by Mary Wilson, Reel Notes, spring number", ["Mary Wilson"], "Reel Notes", null],
    ["Mary Wilson rides the night bus\n\nReel Notes, Spring 2025", ["Mary Wilson"], "Reel Notes", null],
    ["Mary Wilson reports from Leeds", ["Mary Wilson"], null, null],
    ["Mary Wilson", ["Mary Wilson"], null, null],
    ["Ben Okri", [], null, null],
    ["Ben Okri rides the night bus", [], null, null],
  ])("under the headline: %s", (line, byline, outlet, published) => {
    const body = "The bus stopped, and Ben Okri got out with two bags. ".repeat(4);
    expect(read(`A queue for bread\n\n${line}\n\n${body}`).article).toMatchObject({
      title: "A queue for bread",
      byline,
      outlet,
      published,
    });
  });

  test("a line that was lost between an author and an outlet in Markdown is seen in how they are set", () => {
    const head = "# A queue for bread\n\nBy **Mary Wilson**\n*Reel Notes*, issue 31\n\nThe bus stopped.";
    expect(read(head, "text/markdown").article).toMatchObject({
      byline: ["Mary Wilson"],
      outlet: "Reel Notes",
    });
  });

  test("a numbered episode in the title names the show", () => {
    expect(read("The Mud Hour, episode 61: Quinoa\n\nIt rained all day in Leeds.").article.outlet).toBe(
      "The Mud Hour",
    );
  });

  test("the event at which somebody was met is the article's", () => {
    const text = "At Anime Expo 2023, we got the chance to speak with Robert Hansen.";
    expect(read(text).article.event).toBe("Anime Expo 2023");
  });

  const typeOf = (text: string, name: string) => read(text).entities.find((e) => e.name === name)?.type;

  test.each([
    ["We drove out past Wilson, and she turned the headlamps off.", "Wilson", "place"],
    ["We drove out past Wilson. Wilson, who was 34, waved.", "Wilson", "person"],
  ])("a name after a preposition of place: %s", (text, name, type) => {
    expect(typeOf(text, name)).toBe(type);
  });

  test("in the talk of a director, a rank and one name are a character's, unless they speak", () => {
    const film = "Mary Osborne is the director of the film “The Quay.” ";
    const when = "She knows when Inspector Hobb retires.";
    expect(typeOf(film + when, "Inspector Hobb")).toBe("character");
    expect(typeOf(`${film}“No,” said Inspector Hobb.`, "Hobb")).toBe("person");
    expect(typeOf(`${film}In it Mr. Hobb retires.`, "Mr. Hobb")).toBe("character");
    expect(typeOf(`${film}In it Old Hobb retires.`, "Old Hobb")).toBe("character");
    expect(typeOf(`Mary Osborne is a farmer. ${when}`, "Hobb")).toBe("person");
  });

  test.each([
    "They hired the new director\n\nchief executive officers are paid well.",
    "The clerk met the chief\nOfficer: Why?\n\nClerk: It rained.\n\nOfficer: And then?\n\nClerk: We swam.",
  ])("no noun phrase goes on over the end of a block, or into a label: %j", (source) => {
    const bytes = new TextEncoder().encode(source);
    const { mentions, text } = reading(kit).run({ id: "t", uri: null, mediaType: "text/plain", bytes });
    const phrases = mentions.filter(({ form }) => form === "nominal");
    expect(phrases.length).toBeGreaterThan(1);
    expect(phrases.filter(({ start, end }) => text.slice(start, end).includes("\n"))).toEqual([]);
  });
});
