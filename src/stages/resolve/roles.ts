import type { Entity, EntityType, Implied, Role, RoleClaim } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { type Span, textOf } from "../../span.ts";
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
  let last: Role | null = null;
  const roles: Role[] = [];
  for (const claim of doc.claims) {
    const person = entityOf[claim.person] ?? people(claim.person);
    if (person === null || entities[person]?.type !== "person") continue;
    const title = textOf(doc.text, claim.title).replace(/\s+/gu, " ");
    const named = claim.of === null ? null : (entityOf[claim.of] ?? null);
    const implied = impliedBy(claim, title, lexicons);
    const of: number | null = named !== null ? kept(entities, named) : finder(claim, implied, last);
    const { start, end, former, method } = claim;
    last = { start, end, person, title, of, former, method };
    roles.push(last);
  }
  return withoutRepeats(roles);
}

/** How far back "its" may reach for what the last role belongs to. */
const NEAR = 200;

/** A role belongs to an organization, a work, an event or a place; never to a person or a date. */
function kept(entities: readonly Entity[], of: number): number | null {
  const type = entities[of]?.type;
  return type === "person" || type === "date" || type === "character" ? null : of;
}

/** What sort of thing to look for: as the words say, else as the role usually has it. */
function impliedBy(claim: RoleClaim, title: string, lexicons: Lexicons): Implied | null {
  const implied = claim.implied;
  if (!implied || implied.kind === "organization" || implied.kind === "work") return implied;
  if (implied.kind === "ours") return implied;
  const words = title.toLowerCase().split(/[\s-]+/u);
  const head =
    title
      .toLowerCase()
      .replace(/ (?:of|for) .*$/, "")
      .split(/[\s-]+/u)
      .at(-1) ?? "";
  if (head === "head" && !words.some((word) => lexicons["roles-in-works"].has(word)))
    return { kind: "organization", noun: implied.noun };
  const phrase = words.join(" ");
  const has = (list: ReadonlySet<string>) =>
    list.has(phrase) || list.has(title.toLowerCase()) || list.has(head);
  if (has(lexicons.credits) || has(lexicons["roles-in-works"])) return { kind: "work", noun: implied.noun };
  if (implied.kind === "usual" && implied.noun !== null) return implied;
  if (has(lexicons["roles-in-organizations"])) return { kind: "organization", noun: implied.noun };
  return implied.kind === "either" || implied.noun !== null ? implied : null;
}

type Finder = (claim: RoleClaim, implied: Implied | null, last: Role | null) => number | null;

/** Looks for the organization named last before a claim, or for the work that the article is about. */
function belonging(
  doc: ResolveDoc,
  entities: readonly Entity[],
  entityOf: readonly (number | null)[],
): Finder {
  const work = mainOf(entities, "work");
  const organizations = doc.mentions.flatMap((m, i) => {
    const entity = entityOf[i] ?? null;
    const known = entity === null ? undefined : entities[entity];
    const isOrganization =
      known?.type === "organization" && known.name !== doc.about.outlet && m.form === "name";
    return isOrganization && entity !== null ? [{ start: m.start, entity }] : [];
  });
  const mainOrganization = mainOf(entities, "organization", doc.about.outlet);
  const byNoun = nounIndex(entities);
  return (claim, implied, last) => {
    if (!implied) return null;
    const noun = implied.noun === null ? undefined : byNoun.get(implied.noun);
    if (noun !== undefined) return noun;
    const before = lastBefore(organizations, claim.start);
    const its = claim.implied?.kind === "either" && last !== null && claim.start - last.end < NEAR;
    if (its && (before?.start ?? 0) < last.end && last.of !== null) return last.of;
    if (implied.kind === "work") return work;
    if (implied.kind === "usual") return null;
    if (implied.kind === "ours" && doc.format === "prose" && !isQuoted(doc, claim)) return null;
    if (implied.noun === null && claim.implied?.kind === "usual") return mainOrganization;
    const nearest = before?.entity ?? mainOrganization;
    return nearest ?? (implied.kind === "either" ? work : null);
  };
}

/** "our interpreter" is the author's own; inside speech "our" is the speaker's firm. */
function isQuoted(doc: ResolveDoc, claim: RoleClaim): boolean {
  const before = lastBefore(outers(doc), claim.start);
  const line = doc.text.slice(Math.max(0, claim.start - LABEL_REACH), claim.start);
  return (before !== undefined && claim.end <= before.end) || SPEAKER_LABELS.test(line);
}

const outers = (doc: ResolveDoc): Span[] => doc.quotations.map((q) => q.outer);

/** The last of a sorted list that starts before an offset, by halving. */
function lastBefore<Item extends { readonly start: number }>(
  list: readonly Item[],
  offset: number,
): Item | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
}

const LABEL_REACH = 400;
/** A line that begins with a name and a colon: speech, though no mark says so. */
const SPEAKER_LABELS = /(^|\n)\p{Lu}[\p{L} .'’-]{0,40}: [^\n]*$/u;

/** The organization that has a noun in its name: "the institute" is the Institute for Lake Sediments. */
function nounIndex(entities: readonly Entity[]): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  entities.forEach((entity, i) => {
    if (!/^(organization|place|event|other)$/.test(entity.type)) return;
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

/**
 * One role once: the same title of the same thing, "directs" beside "director", a bare title where a fuller one with
 * that head stands; and a description that is somebody else's title is not this one's.
 */
function withoutRepeats(roles: readonly Role[]): Role[] {
  const seen = new Set<string>();
  const fullest = new Map<string, number>();
  const holders = new Map<string, number>();
  for (const role of roles) {
    fullest.set(headKey(role), Math.max(fullest.get(headKey(role)) ?? 0, weightOf(role)));
    if (role.method !== "described-again") holders.set(stemOf(role), role.person);
  }
  return roles.filter((role) => {
    const key = `${role.person}:${role.title.toLowerCase()}:${role.of}`;
    const stem = `${role.person}:${stemOf(role)}…:${role.of}`;
    const single = !role.title.includes(" ");
    if (seen.has(key) || (single && seen.has(stem))) return false;
    if (role.method === "described-again" && holders.has(stemOf(role))) return false;
    seen.add(key);
    if (single) seen.add(stem);
    return role.of !== null || weightOf(role) >= (fullest.get(headKey(role)) ?? 0);
  });
}

/** What "director", "directs" and "directed" share. */
const STEM = 5;

const stemOf = (role: Role): string =>
  (
    role.title
      .toLowerCase()
      .replace(/ (?:of|for) .*$/, "")
      .split(/[\s-]+/u)
      .at(-1) ?? ""
  ).slice(0, STEM);

const headKey = (role: Role): string => `${role.person}:${role.title.toLowerCase().split(/\s+/u).at(-1)}`;

const weightOf = (role: Role): number => role.title.split(/\s+/u).length + (role.of === null ? 0 : 1);
