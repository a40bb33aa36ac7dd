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
  const guest = titleGuest(doc, [...marked, ...added]);
  return [
    ...marked,
    ...added,
    ...publisher,
    ...(guest === null ? [] : [bare(guest, "person", "interviewee")]),
  ];
}

const GUEST =
  /(?:^|[:–—-] |\b(?:interview|interviewing|conversation|talk|chat|talking|q ?& ?a|q and a) (?:with|to) |\bmeet )(\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|van|der|de|da|von|bin|d)){1,3})$/iu;

/** "People of the Quay: Ada Pomfret", "An Interview with Ada Pomfret": whom the title of a Q&A without labels names. */
function titleGuest(doc: ResolveDoc, entities: readonly Entity[]): string | null {
  if (!doc.turns.some((turn) => turn.label === null && turn.part === "interviewee")) return null;
  const name = GUEST.exec(doc.about.title ?? "")?.[1] ?? null;
  if (name === null || !name.split(" ").every((word) => /^\p{Lu}|^(?:van|der|de|da|von|bin|d)$/u.test(word)))
    return null;
  const known = entities.some((entity) =>
    [entity.name, ...entity.aliases].map(folded).includes(folded(name)),
  );
  return known ? null : name;
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
