import type { Entity, Extracted, Implied, Ingested, Role, RoleClaim, Segmented } from "../document.ts";
import type { Lexicons } from "../lexicons.ts";
import type { LinearModel } from "../models.ts";
import { keptForOne, once } from "../remembered.ts";
import { textOf } from "../span.ts";
import type { Bearer } from "./bearers.ts";
import { belonging } from "./belonging.ts";
import { byliners } from "./byliners.ts";
import { fullNames } from "./full-names.ts";
import { type NameSigns, signsOfNames } from "./name-signs.ts";
import { type Houses, housesOf } from "./owners/houses.ts";
import { likeliest, ownersIn } from "./owners.ts";
import { type TitleSigns, titleSigns } from "./title-signs.ts";
import { type Topics, topicsOf } from "./topics.ts";

/** The layers that roles are read from. */
export type RoleDoc = Pick<Ingested & Segmented & Extracted, (typeof LAYERS)[number]>;

/** Gives what a role belongs to that no words name; `ruled` is what the rules say. */
export type ChooseOwner = (claim: RoleClaim, title: string, ruled: number | null) => number | null;

/** What the roles of a document are read with. */
export interface RoleReading {
  readonly doc: RoleDoc;
  readonly entities: readonly Entity[];
  readonly entityOf: readonly (number | null)[];
  /** By entity what the name of what may own a role tells; what the article is about, and all that a role may belong to. */
  readonly signs: () => readonly (NameSigns | null)[];
  readonly topics: () => Topics;
  readonly houses: () => Houses;
  readonly lexicons: Lexicons;
}

/** The article is read for roles again when its speakers are known: what it is about and may own a role stays as it was. */
const lastReading = keptForOne((_: readonly Entity[]): { it: LastReading | null } => ({ it: null }));

interface LastReading {
  readonly layers: RoleDoc;
  readonly reading: RoleReading;
}

/** A stage of one's own may have put another of them into a document that is the same. */
const LAYERS = [
  "text",
  "blocks",
  "format",
  "quotations",
  "tokens",
  "sentences",
  "mentions",
  "claims",
  "about",
] as const;

export function roleReading(
  doc: RoleDoc,
  entities: readonly Entity[],
  entityOf: readonly (number | null)[],
  lexicons: Lexicons,
): RoleReading {
  const last = lastReading(entities);
  if (last.it !== null && isMadeFrom(last.it, doc, entityOf, lexicons)) return last.it.reading;
  const reading = newReading(doc, entities, entityOf, lexicons);
  last.it = { layers: { ...doc }, reading };
  return reading;
}

const isMadeFrom = (
  { layers, reading }: LastReading,
  doc: RoleDoc,
  entityOf: readonly (number | null)[],
  lexicons: Lexicons,
): boolean =>
  reading.doc === doc &&
  reading.entityOf === entityOf &&
  reading.lexicons === lexicons &&
  LAYERS.every((layer) => layers[layer] === doc[layer]);

/** What a role asks for is worked out when one asks for it first. */
function newReading(
  doc: RoleDoc,
  entities: readonly Entity[],
  entityOf: readonly (number | null)[],
  lexicons: Lexicons,
): RoleReading {
  const signs = once(() => signsOfNames(entities, lexicons));
  const topics = once(() => topicsOf(doc, entities, signs()));
  const reading: RoleReading = {
    doc,
    entities,
    entityOf,
    signs,
    topics,
    houses: once(() => housesOf(reading)),
    lexicons,
  };
  return reading;
}

/** Chooses the likeliest of all that the article names. */
export function ownerChooser(reading: RoleReading, model: LinearModel): ChooseOwner {
  const ask = ownersIn(reading);
  return (claim, title, ruled) => likeliest(ask(claim, title, ruled), model);
}

/** The claims as roles of entities: the bearer must be a person; what is only pointed at is looked for. */
export function rolesOf(reading: RoleReading, bearer: Bearer, choose: ChooseOwner): Role[] {
  const { doc, entities, entityOf, lexicons } = reading;
  const finder = belonging(reading);
  const writesFor = byliners(doc, entities);
  const inFull = fullNames(entities);
  const readTitle = titleSigns(lexicons);
  let last: Role | null = null;
  const roles: Role[] = [];
  for (const claim of doc.claims) {
    const person = bearer(claim);
    if (person === null || entities[person]?.type !== "person") continue;
    const signs = readTitle(textOf(doc.text, claim.title));
    const { title } = signs;
    const owner = claim.of === null ? null : (entityOf[claim.of] ?? null);
    const named = owner === null ? writesFor(claim) : (inFull(owner) ?? owner);
    const ruled: number | null =
      named !== null ? kept(entities, named, signs) : finder(claim, signs, impliedBy(claim, signs), last);
    const { start, end, former, method } = claim;
    last = { start, end, person, title, of: ruled, former, method };
    roles.push(named === null ? { ...last, of: choose(claim, title, ruled) } : last);
  }
  return roles;
}

/** A role belongs to an organization, a work, an event or a place; "Ben Okri's interpreter" to a person, and none to a date. */
function kept(entities: readonly Entity[], of: number, { isToSomebody }: TitleSigns): number | null {
  const type = entities[of]?.type;
  if (type === "person") return isToSomebody ? of : null;
  return type === "date" || type === "character" ? null : of;
}

/** What sort of thing to look for: as the words say, else as the role usually has it. */
function impliedBy({ implied }: RoleClaim, { homes }: TitleSigns): Implied | null {
  if (!implied || implied.kind === "organization" || implied.kind === "work") return implied;
  const { inWorks, inOrganizations } = homes;
  if (inWorks) return { kind: "work", noun: implied.noun };
  if (implied.kind === "ours") return implied;
  if (implied.kind === "usual" && implied.noun !== null) return implied;
  if (inOrganizations) return { kind: "organization", noun: implied.noun };
  return implied.kind === "either" || implied.noun !== null ? implied : null;
}
