import type { Entity, EntityType, Implied, Role, RoleClaim } from "../document.ts";
import { keptForOne, once } from "../remembered.ts";
import { lastStarting, type Span } from "../span.ts";
import { openerBefore } from "./opener.ts";
import type { RoleDoc, RoleReading } from "./roles-of.ts";
import type { TitleSigns } from "./title-signs.ts";

/** How far back "its" may reach for what the last role belongs to. */
const NEAR = 200;

export type Finder = (
  claim: RoleClaim,
  signs: TitleSigns,
  implied: Implied | null,
  last: Role | null,
) => number | null;

/** Looks for the organization named last before a claim, or for the work that the article is about. */
export function belonging({ doc, entities, entityOf, topics }: RoleReading): Finder {
  const organizations = once(() => organizationsOf(doc, entities, entityOf));
  const byNoun = once(() => nounIndex(entities));
  return (claim, title, implied, last) => {
    const follows = last !== null && claim.start - last.end < NEAR;
    if (follows && title.isBeside) return last.of;
    if (claim.implied?.kind === "usual" && title.isOfTown) {
      const { town } = topics();
      if (town !== null) return town;
    }
    // "the storyboard artist, Ana Prieto": in an article about one firm, that firm's.
    if (!implied && claim.implied?.kind === "usual" && !isBare(claim)) return topics().dominant;
    if (!implied) return null;
    if (implied.noun !== null) {
      const noun = byNoun().get(implied.noun);
      if (noun !== undefined) return noun;
    }
    const houses = organizations();
    const before = houses[lastStarting(houses, claim.start - 1)];
    const its = claim.implied?.kind === "either" && follows;
    if (its && (before?.start ?? 0) < last.end && last.of !== null) return last.of;
    const subject = claim.implied?.kind === "either" ? openerBefore(doc, houses, claim) : null;
    if (subject !== null) return subject;
    if (implied.kind === "usual") return null;
    if (claim.implied?.kind === "ours" && doc.format === "prose" && !isQuoted(doc, claim)) return null;
    const { work, organization, dominant, vehicle } = topics();
    // "the game director" of an article about Salt, which was taken for a firm.
    if (implied.kind === "work") return work ?? (implied.noun === null ? dominant : null);
    if (implied.noun === null && claim.implied?.kind === "usual") {
      if (vehicle !== null && title.isAboard) return vehicle;
      if (!isBare(claim)) return organization;
      return title.isOfState ? null : dominant;
    }
    const nearest = (implied.noun === null ? null : dominant) ?? before?.entity ?? organization;
    return nearest ?? (implied.kind === "either" ? work : null);
  };
}

/** Where organizations are named, the outlet left out. */
function organizationsOf(
  { mentions, about }: RoleDoc,
  entities: readonly Entity[],
  entityOf: readonly (number | null)[],
): { readonly start: number; readonly entity: number }[] {
  const named: { readonly start: number; readonly entity: number }[] = [];
  for (let m = 0; m < mentions.length; m++) {
    const entity = entityOf[m] ?? null;
    if (entity === null) continue;
    const { type, name } = entities[entity] ?? {};
    const mention = mentions[m];
    if (type === "organization" && name !== about.outlet && mention?.form === "name")
      named.push({ start: mention.start, entity });
  }
  return named;
}

/** "President Ana Prieto" may be anybody's; "the president, Ana Prieto" is that of whom the article is about. */
const isBare = (claim: RoleClaim): boolean =>
  claim.method === "title-before-name" && claim.start === claim.title.start;

/** "our interpreter" is the author's own; inside speech "our" is the speaker's firm. */
function isQuoted(doc: RoleDoc, claim: RoleClaim): boolean {
  const quoted = outersOf(doc.quotations);
  const before = quoted[lastStarting(quoted, claim.start - 1)];
  const line = doc.text.slice(Math.max(0, claim.start - LABEL_REACH), claim.start);
  return (before !== undefined && claim.end <= before.end) || SPEAKER_LABELS.test(line);
}

const outersOf = keptForOne((quotations: RoleDoc["quotations"]): Span[] => quotations.map((q) => q.outer));

const LABEL_REACH = 400;
/** A line that begins with a name and a colon: speech, though no mark says so. */
const SPEAKER_LABELS = /(^|\n)\p{Lu}[\p{L} .'’-]{0,40}: [^\n]*$/u;

const isHouse = (type: EntityType): boolean =>
  type === "organization" || type === "place" || type === "event" || type === "other";

/** The organization that has a noun in its name: "the institute" is the Institute for Lake Sediments. */
function nounIndex(entities: readonly Entity[]): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  entities.forEach((entity, i) => {
    if (!isHouse(entity.type)) return;
    for (const word of entity.name.toLowerCase().split(/\s+/u)) if (!index.has(word)) index.set(word, i);
  });
  return index;
}
