import { readFileSync } from "node:fs";
import { describe, expect, expectTypeOf, test } from "vitest";
import {
  attribute,
  extract,
  type InterviewRecord,
  interview,
  loadKit,
  reading,
  record,
  type SpeakerSieve,
  type Stage,
  speakers,
} from "../src/index.ts";
import { saidby } from "./cli/command-line.ts";
import { inFolder } from "./exports/tools.ts";

const ARTICLE = "Here is Ann Lee.\n\n“We built it twice,” Ann Lee said.\n\n“Never again!”\n";

const kit = loadKit();
const raw = (text: string) => ({
  id: "a",
  uri: null,
  mediaType: "text/plain",
  bytes: new TextEncoder().encode(text),
});

describe("the library", () => {
  test("extract reads a string or bytes and gives a record", () => {
    const made = extract(ARTICLE, { id: "yard", mediaType: "text/plain" });
    expectTypeOf(made).toEqualTypeOf<InterviewRecord>();
    expect(made.id).toBe("yard");
    expect(made.quotes.find((q) => q.form === "quoted")?.text).toBe("We built it twice,");
    expect(extract(new TextEncoder().encode(ARTICLE), { id: "yard", mediaType: "text/plain" })).toEqual(made);
  });

  test("a stage of one's own adds a layer, and later stages read it", () => {
    const shouted: Stage<{ readonly text: string }, { readonly shouts: number }> = {
      name: "shouts",
      run: ({ text }) => ({ shouts: text.split("!").length - 1 }),
    };
    const doc = reading(kit).through(shouted).through(record(kit.generator)).run(raw(ARTICLE));
    expect(doc.shouts).toBe(1);
    expect(doc.record.quotes.length).toBeGreaterThan(0);
  });

  test("a sieve of one's own answers what the built-in ones left open, and is named in the record", () => {
    const shouter: SpeakerSieve = {
      name: "who-shouts",
      answer: (u, doc) => {
        const span = doc.utterances[u]?.spans[0];
        const lee = doc.entities.findIndex((e) => e.name === "Ann Lee");
        return span && doc.text.slice(span.start, span.end).endsWith("!")
          ? { speaker: lee, confidence: 0.6 }
          : undefined;
      },
    };
    const pipeline = reading(kit)
      .through(speakers([shouter], { all: true }))
      .through(record(kit.generator));
    const { quotes, entities } = pipeline.run(raw(ARTICLE)).record;
    const lee = entities.find((e) => e.name === "Ann Lee")?.id;
    expect(quotes.find((q) => q.text === "Never again!")).toMatchObject({
      speaker: lee,
      method: "who-shouts",
      confidence: 0.6,
    });
    expect(quotes.find((q) => q.text === "We built it twice,")?.method).not.toBe("who-shouts");
  });

  test("a stage that is run again reads what a stage of one's own put in the place of a layer", () => {
    const text = `She called it “the lamp house” in a letter.\n\n“We built it twice,” Ann Lee said. “No one came,” Bob Stone said.`;
    const pipeline = reading(kit)
      .through({ name: "cut", run: ({ quotations }) => ({ quotations: quotations.slice(1) }) })
      .through(attribute(kit.lexicons, kit.models))
      .through(record(kit.generator));
    const { quotes, entities } = pipeline.run(raw(text)).record;
    const speakerOf = (words: string) => quotes.find((q) => q.text === words)?.speaker;
    const idOf = (name: string) => entities.find((e) => e.name === name)?.id;
    expect(speakerOf("We built it twice,")).toBe(idOf("Ann Lee"));
    expect(speakerOf("No one came,")).toBe(idOf("Bob Stone"));
  });

  test("a lexicon of one's own takes the place of the built-in one", () => {
    let asked = 0;
    class Mine extends Set<string> {
      override has(word: string): boolean {
        asked++;
        return super.has(word);
      }
      override [Symbol.iterator]() {
        asked++;
        return super[Symbol.iterator]();
      }
    }
    const mine = new Mine(kit.lexicons["speech-verbs"]);
    const pipeline = interview({ ...kit, lexicons: { ...kit.lexicons, "speech-verbs": mine } });
    asked = 0;
    expect(pipeline.run(raw(ARTICLE)).record).toEqual(interview(kit).run(raw(ARTICLE)).record);
    expect(asked).toBeGreaterThan(0);
  });
});

describe("--pipeline", () => {
  const TAGGED = `
    const tagged: { name: string; run: (doc: any) => object } = {
      name: "tagged",
      run: (doc) => ({ record: { ...doc.record, id: "tagged-" + doc.record.id } }),
    };
    export default (kit: Kit) => interview(kit).through(tagged as never);`;
  const FILES = new Map([
    ["mine.ts", `import { interview, type Kit } from "saidby";\n${TAGGED}`],
    ["none.js", "export const other = 1;"],
    ["broken.js", "export default ("],
  ]);
  const line = `${JSON.stringify({ id: "a", content: ARTICLE })}\n`;

  test("a module in TypeScript runs in place of the built-in pipeline", async () => {
    await inFolder(FILES, async (folder) => {
      const ran = await saidby(["stream", "--pipeline", `${folder}/mine.ts`], line);
      expect(ran.code).toBe(0);
      expect(JSON.parse(ran.out)).toMatchObject({ id: "tagged-a", schema: "saidby/record@1" });
    });
  });

  test("extract runs it too, in this process and in threads, and one that is new is run again", async () => {
    await inFolder(new Map([...FILES, ["in/a.txt", ARTICLE], ["in/b.txt", ARTICLE]]), async (folder) => {
      const args = ["extract", `${folder}/in`, "--pipeline", `${folder}/mine.ts`];
      const ran = await saidby(args);
      expect(ran.out.split("\n").flatMap((l) => (l === "" ? [] : JSON.parse(l).id))).toEqual([
        "tagged-a",
        "tagged-b",
      ]);
      await saidby(["extract", `${folder}/in`, "-o", `${folder}/out`]);
      expect((await saidby([...args, "-o", `${folder}/out`, "--jobs", "2"])).code).toBe(0);
      expect(JSON.parse(readFileSync(`${folder}/out/a.json`, "utf8")).id).toBe("tagged-a");
      expect((await saidby([...args, "--until", "nowhere"])).said).toContain("[stage]");
    });
  });

  test.each([
    ["none.js", "[pipeline]"],
    ["broken.js", "[pipeline]"],
    ["absent.js", "[not-found]"],
  ])("%s is refused with what to write", async (file, code) => {
    await inFolder(FILES, async (folder) => {
      const ran = await saidby(["stream", "--pipeline", `${folder}/${file}`], line);
      expect(ran.code).toBe(2);
      expect(ran.said).toContain(code);
    });
  });
});
