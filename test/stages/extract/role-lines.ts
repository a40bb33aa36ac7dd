import { interview } from "../../../pipelines/interview.ts";
import { loadKit } from "../../../src/run/assets.ts";

const pipeline = interview(loadKit());

/** "Mary Wilson: head of sales @ Acme Pictures (former)", for each role of a text. */
export function roleLines(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  const { record } = pipeline.run({ id: "test", uri: null, mediaType: "text/plain", bytes });
  const name = (id: string) => record.entities.find((e) => e.id === id)?.name ?? "";
  return record.roles.map(({ person, title, of, former }) =>
    [`${name(person)}: ${title}`, of ? `@ ${name(of)}` : "", former ? "(former)" : ""]
      .filter(Boolean)
      .join(" "),
  );
}

/** Texts and the roles that each tells, by what they show. */
export type Shapes = Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>>;
