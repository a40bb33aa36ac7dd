/** Who is who: every mention's entity over the whole article, and the roles that belong to them. */
import type { Entity, Extracted, Ingested, Mention, Resolved, Role, Segmented } from "../document.ts";
import type { Stage } from "../pipeline.ts";
import { type Decided, type Sieve, sift } from "../sieve.ts";
import { textOf } from "../span.ts";
import { exactName } from "./resolve/exact-name.ts";
import { surname } from "./resolve/surname.ts";

export type ResolveDoc = Ingested & Segmented & Extracted;

/** Which earlier mention is this one the same as? Answers with the mention that stands for the entity. */
export type MentionSieve = Sieve<number, number, ResolveDoc>;

const SIEVES: readonly MentionSieve[] = [exactName, surname];

export const resolve = (): Stage<ResolveDoc, Resolved> => ({
  name: "resolve",
  run: (doc) => {
    const names = doc.mentions.flatMap((m, i) => (m.form === "name" ? [i] : []));
    const decided = sift(names, SIEVES, doc);
    return entitiesOf(doc, names, decided);
  },
});

function entitiesOf(doc: ResolveDoc, names: readonly number[], decided: Decided<number, number>): Resolved {
  const groups = new Map<number, number[]>();
  for (const m of names) {
    const root = rootOf(m, decided);
    groups.set(root, [...(groups.get(root) ?? []), m]);
  }
  const entityOf: (number | null)[] = doc.mentions.map(() => null);
  const entities: Entity[] = [];
  for (const members of groups.values()) {
    for (const m of members) entityOf[m] = entities.length;
    entities.push(entityFrom(doc, members));
  }
  const roles: Role[] = doc.claims.flatMap((claim) => {
    const person = entityOf[claim.person];
    if (person === null || person === undefined) return [];
    return [{ ...claim, person, title: textOf(doc.text, claim.title), of: null }];
  });
  return { entities, roles, entityOf };
}

function rootOf(mention: number, decided: Decided<number, number>): number {
  let root = mention;
  for (let next = decided.get(root)?.answer; next !== undefined && next !== root; ) {
    root = next;
    next = decided.get(root)?.answer;
  }
  return root;
}

function entityFrom(doc: ResolveDoc, members: readonly number[]): Entity {
  const forms = [...new Set(members.map((m) => textOf(doc.text, doc.mentions[m] as Mention)))];
  const name = forms.reduce((best, form) => (form.length > best.length ? form : best), forms[0] ?? "");
  const aliases = forms.filter((form) => form !== name);
  const type = doc.mentions[members[0] ?? -1]?.type ?? "other";
  return { type, name, aliases, value: null, part: null, mentions: members };
}
