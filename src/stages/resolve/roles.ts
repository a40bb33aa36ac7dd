import type { Entity, EntityType, Implied, Role, RoleClaim } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { textOf } from "../../span.ts";
import type { ResolveDoc } from "../resolve.ts";

/** The claims as roles of entities: the bearer must be a person; what is only pointed at is looked for. */
export function rolesOf(
  doc: ResolveDoc,
  entities: readonly Entity[],
  entityOf: readonly (number | null)[],
  lexicons: Lexicons,
): Role[] {
  const finder = belonging(doc, entities, entityOf);
  const people = peopleBefore(doc, entities, entityOf);
  const roles = doc.claims.flatMap((claim): Role[] => {
    const person = entityOf[claim.person] ?? people(claim.person);
    if (person === null || entities[person]?.type !== "person") return [];
    const title = textOf(doc.text, claim.title).replace(/\s+/gu, " ");
    const named = claim.of === null ? null : (entityOf[claim.of] ?? null);
    const of = named !== null ? kept(entities, named) : finder(claim, impliedBy(claim, title, lexicons));
    const { start, end, former, method } = claim;
    return [{ start, end, person, title, of, former, method }];
  });
  return withoutRepeats(roles);
}

/** A role belongs to an organization, a work, an event or a place; never to a person or a date. */
function kept(entities: readonly Entity[], of: number): number | null {
  const type = entities[of]?.type;
  return type === "person" || type === "date" || type === "character" ? null : of;
}

/** What sort of thing to look for: as the words say, else as the role usually has it. */
function impliedBy(claim: RoleClaim, title: string, lexicons: Lexicons): Implied | null {
  const implied = claim.implied;
  if (!implied || implied.kind === "organization" || implied.kind === "work") return implied;
  const words = title.toLowerCase().split(/[\s-]+/u);
  const phrase = words.join(" ");
  const has = (list: ReadonlySet<string>) =>
    list.has(phrase) || list.has(title.toLowerCase()) || words.some((word) => list.has(word));
  if (has(lexicons.credits) || has(lexicons["roles-in-works"])) return { kind: "work", noun: implied.noun };
  if (has(lexicons["roles-in-organizations"])) return { kind: "organization", noun: implied.noun };
  return implied.kind === "either" || implied.noun !== null ? implied : null;
}

type Finder = (claim: RoleClaim, implied: Implied | null) => number | null;

/** Looks for the organization named last before a claim, or for the work that the article is about. */
function belonging(
  doc: ResolveDoc,
  entities: readonly Entity[],
  entityOf: readonly (number | null)[],
): Finder {
  const work = mainOf(entities, "work");
  const organizations = doc.mentions.flatMap((m, i) => {
    const entity = entityOf[i] ?? null;
    const isOrganization = entity !== null && entities[entity]?.type === "organization" && m.form === "name";
    return isOrganization ? [{ start: m.start, entity }] : [];
  });
  const mainOrganization = mainOf(entities, "organization", doc.about.outlet);
  const byNoun = nounIndex(entities);
  return (claim, implied) => {
    if (!implied) return null;
    const noun = implied.noun === null ? undefined : byNoun.get(implied.noun);
    if (noun !== undefined) return noun;
    if (implied.kind === "work") return work;
    if (implied.kind === "usual") return null;
    if (implied.noun === null && claim.implied?.kind === "usual") return mainOrganization;
    const nearest = organizations.findLast((o) => o.start < claim.start)?.entity ?? mainOrganization;
    return nearest ?? (implied.kind === "either" ? work : null);
  };
}

/** The organization that has a noun in its name: "the institute" is the Institute for Lake Sediments. */
function nounIndex(entities: readonly Entity[]): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  entities.forEach((entity, i) => {
    if (entity.type !== "organization") return;
    for (const word of entity.name.toLowerCase().split(/\s+/u)) if (!index.has(word)) index.set(word, i);
  });
  return index;
}

/** The entity of a type with the most mentions, the first of them on a tie; never the one named `but`. */
function mainOf(entities: readonly Entity[], type: EntityType, but: string | null = null): number | null {
  let best: number | null = null;
  entities.forEach((entity, i) => {
    if (entity.type !== type || entity.name === but) return;
    if (best === null || entity.mentions.length > (entities[best]?.mentions.length ?? 0)) best = i;
  });
  return best;
}

/** For a pronoun: the person named last before it, of no other gender. */
function peopleBefore(doc: ResolveDoc, entities: readonly Entity[], entityOf: readonly (number | null)[]) {
  return (mention: number): number | null => {
    const pronoun = doc.mentions[mention];
    if (pronoun?.form !== "pronoun") return null;
    const word = textOf(doc.text, pronoun).toLowerCase();
    const other = word === "she" ? "male" : word === "he" ? "female" : null;
    for (let i = mention - 1; i >= Math.max(0, mention - NEAREST); i--) {
      const entity = entityOf[i] ?? null;
      const known = entity === null ? undefined : entities[entity];
      if (entity !== null && known?.type === "person" && known.gender !== other) return entity;
    }
    return null;
  };
}

/** How many mentions back a pronoun may look. */
const NEAREST = 12;

/** One role once: the same title of the same thing; a bare title where a fuller one with that head stands. */
function withoutRepeats(roles: readonly Role[]): Role[] {
  const seen = new Set<string>();
  const heads = new Map<string, number>();
  for (const role of roles) heads.set(headKey(role), Math.max(heads.get(headKey(role)) ?? 0, weightOf(role)));
  return roles.filter((role) => {
    const key = `${role.person}:${role.title.toLowerCase()}:${role.of}`;
    if (seen.has(key)) return false;
    seen.add(key);
    const bare = role.of === null || role.title.split(" ").length === 1;
    return !(bare && weightOf(role) < (heads.get(headKey(role)) ?? 0) && role.of === null);
  });
}

const headKey = (role: Role): string => `${role.person}:${role.title.toLowerCase().split(/\s+/u).at(-1)}`;

const weightOf = (role: Role): number => role.title.split(/\s+/u).length + (role.of === null ? 0 : 1);
