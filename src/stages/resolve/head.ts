import type { Entity } from "../../document.ts";
import { folded } from "../../names.ts";
import type { ResolveDoc } from "../resolve.ts";

/** Authors and outlet of the head of the article as entities: what is there is marked, what is only metadata is added. */
export function headPeople(doc: ResolveDoc, entities: readonly Entity[]): Entity[] {
  const authors = new Set(doc.about.byline.map(folded));
  const outlet = doc.about.outlet === null ? null : folded(doc.about.outlet);
  const found = new Set<string>();
  const marked = entities.map((entity): Entity => {
    const names = [entity.name, ...entity.aliases].map(folded);
    const author = names.find((name) => authors.has(name));
    if (author !== undefined) found.add(author);
    if (author !== undefined) return { ...entity, type: "person", part: "author" };
    const isOutlet = outlet !== null && names.some((name) => withoutThe(name) === withoutThe(outlet));
    if (isOutlet) found.add(outlet);
    return isOutlet && entity.type !== "work" ? { ...entity, type: "organization" } : entity;
  });
  const added = doc.about.byline
    .filter((name) => !found.has(folded(name)))
    .map((name) => bare(name, "person", "author"));
  const publisher =
    doc.about.outlet !== null && outlet !== null && !found.has(outlet)
      ? [bare(doc.about.outlet, "organization", null)]
      : [];
  return [...marked, ...added, ...publisher];
}

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
