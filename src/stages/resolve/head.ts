import type { Entity } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { folded } from "../../names.ts";
import type { ResolveDoc } from "../resolve.ts";

/** The names of the speakers that the metadata list, and of authors whom a label calls by a part of their name. */
export function listedNames({ about, turns }: ResolveDoc): string[] {
  const cast = about.cast.map(({ name }) => name);
  if (about.byline.length === 0) return cast;
  const labels = new Set(turns.flatMap(({ label }) => (label ? label.key.split(" ") : [])));
  const speaking = about.byline.filter((name) => {
    const words = folded(name).split(" ");
    return words.length > 1 && (labels.has(words[0] ?? "") || labels.has(words.at(-1) ?? ""));
  });
  return [...cast, ...speaking];
}

/** Authors and outlet of the head of the article as entities: what is there is marked, what is only metadata is added. */
export function headPeople(doc: ResolveDoc, entities: Entity[], lexicons: Lexicons): readonly Entity[] {
  const byline = doc.about.byline.filter((name) => !isGroup(name, lexicons));
  const authors = new Set(byline.map(folded));
  const outlet = doc.about.outlet === null ? null : folded(doc.about.outlet);
  if (authors.size === 0 && outlet === null) return entities;
  const house = outlet === null ? null : withoutThe(outlet);
  // Where questions have no label, the outlet may be who asks them.
  const mayAsk = doc.turns.some(({ label, part }) => label === null && part === "interviewer");
  const found = new Set<string>();
  const marked = entities.map((entity): Entity => {
    const names = [entity.name, ...entity.aliases].map(folded);
    const author = names.find((name) => authors.has(name));
    if (author !== undefined) found.add(author);
    if (author !== undefined) return { ...entity, type: "person", part: "author" };
    const isOutlet = outlet !== null && names.some((name) => withoutThe(name) === house);
    if (isOutlet) found.add(outlet);
    const works = entity.type === "work" && !mayAsk;
    return isOutlet && !works ? { ...entity, type: "organization" } : entity;
  });
  const added = byline
    .filter((name) => !found.has(folded(name)))
    .map((name) => bare(name, "person", "author"));
  const publisher =
    doc.about.outlet !== null && outlet !== null && !found.has(outlet)
      ? [bare(doc.about.outlet, "organization", null)]
      : [];
  return [...marked, ...added, ...publisher];
}

/** "News Team", "Features desk": no person. */
const isGroup = (name: string, lexicons: Lexicons): boolean =>
  lexicons["byline-groups"].has(folded(name).split(" ").at(-1) ?? "");

const withoutThe = (name: string): string => name.replace(/^the /, "");

const bare = (name: string, type: Entity["type"], part: Entity["part"]): Entity => ({
  type,
  name,
  aliases: [],
  value: null,
  part,
  gender: null,
  mentions: [],
});
