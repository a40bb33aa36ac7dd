import type { Entity, EntityType, Implied, Role, RoleClaim } from "../document.ts";
import type { Span } from "../span.ts";
import type { RoleDoc } from "./roles-of.ts";

/** How far back "its" may reach for what the last role belongs to. */
const NEAR = 200;

export type Finder = (claim: RoleClaim, implied: Implied | null, last: Role | null) => number | null;

/** Looks for the organization named last before a claim, or for the work that the article is about. */
export function belonging(
  doc: RoleDoc,
  entities: readonly Entity[],
  entityOf: readonly (number | null)[],
): Finder {
  const work = mainOf(entities, "work") ?? subjectMatter(doc, entities);
  const organizations = doc.mentions.flatMap((m, i) => {
    const entity = entityOf[i] ?? null;
    const known = entity === null ? undefined : entities[entity];
    const isOrganization =
      known?.type === "organization" && known.name !== doc.about.outlet && m.form === "name";
    return isOrganization && entity !== null ? [{ start: m.start, entity }] : [];
  });
  const mainOrganization = mainOf(entities, "organization", doc.about.outlet);
  const topic =
    mainOrganization !== null && isTopic(doc, entities, mainOrganization) ? mainOrganization : null;
  const byNoun = nounIndex(entities);
  return (claim, implied, last) => {
    if (!implied) return null;
    const noun = implied.noun === null ? undefined : byNoun.get(implied.noun);
    if (noun !== undefined) return noun;
    const before = lastBefore(organizations, claim.start);
    const its = claim.implied?.kind === "either" && last !== null && claim.start - last.end < NEAR;
    if (its && (before?.start ?? 0) < last.end && last.of !== null) return last.of;
    if (implied.kind === "usual") return null;
    if (claim.implied?.kind === "ours" && doc.format === "prose" && !isQuoted(doc, claim)) return null;
    if (implied.kind === "work") return work;
    if (implied.noun === null && claim.implied?.kind === "usual")
      return isBare(claim) ? topic : mainOrganization;
    const nearest = before?.entity ?? mainOrganization;
    return nearest ?? (implied.kind === "either" ? work : null);
  };
}

/** Without a known work: the thing of unknown kind that the article is about, since its title or many places name it. */
function subjectMatter({ about }: RoleDoc, entities: readonly Entity[]): number | null {
  const best = mainOf(entities, "other");
  const entity = best === null ? undefined : entities[best];
  if (!entity?.name.includes(" ")) return null;
  return entity.mentions.length >= OFTEN || about.title?.includes(entity.name) ? best : null;
}

/** "President Ana Prieto" may be anybody's; "the president, Ana Prieto" is that of whom the article is about. */
const isBare = (claim: RoleClaim): boolean =>
  claim.method === "title-before-name" && claim.start === claim.title.start;

/** An organization that the article is about: named in its title, or often and more often than any other. */
function isTopic({ about }: RoleDoc, entities: readonly Entity[], organization: number): boolean {
  const { name = "", mentions = [] } = entities[organization] ?? {};
  if (about.title?.includes(name)) return true;
  const rivals = entities.filter(({ type, mentions: others }, i) => {
    return type === "organization" && i !== organization && others.length * 2 > mentions.length;
  });
  return mentions.length >= OFTEN && rivals.length === 0;
}

/** How often a thing must be named to be what the article is about. */
const OFTEN = 3;

/** "our interpreter" is the author's own; inside speech "our" is the speaker's firm. */
function isQuoted(doc: RoleDoc, claim: RoleClaim): boolean {
  const before = lastBefore(outers(doc), claim.start);
  const line = doc.text.slice(Math.max(0, claim.start - LABEL_REACH), claim.start);
  return (before !== undefined && claim.end <= before.end) || SPEAKER_LABELS.test(line);
}

const outers = (doc: RoleDoc): Span[] => doc.quotations.map((q) => q.outer);

/** The last of a sorted list that starts before an offset, by halving. */
export function lastBefore<Item extends { readonly start: number }>(
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
