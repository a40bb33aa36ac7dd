import type { Entity, Extracted, Implied, Ingested, Role, RoleClaim, Segmented } from "../document.ts";
import type { Lexicons } from "../lexicons.ts";
import type { LinearModel } from "../models.ts";
import { once } from "../remembered.ts";
import { textOf } from "../span.ts";
import type { Bearer } from "./bearers.ts";
import { belonging } from "./belonging.ts";
import { byliners } from "./byliners.ts";
import { fullNames } from "./full-names.ts";
import { homesOf } from "./owners/home.ts";
import { likeliest, ownersIn } from "./owners.ts";
import { type Topics, topicsOf } from "./topics.ts";

export type RoleDoc = Ingested & Segmented & Extracted;

/** Gives what a role belongs to that no words name; `ruled` is what the rules say. */
export type ChooseOwner = (claim: RoleClaim, title: string, ruled: number | null) => number | null;

/** What the roles of a document are read with. */
export interface RoleReading {
  readonly doc: RoleDoc;
  readonly entities: readonly Entity[];
  readonly entityOf: readonly (number | null)[];
  readonly topics: () => Topics;
  readonly lexicons: Lexicons;
}

/** What the article is about is worked out when a role asks for it first. */
export const roleReading = (
  doc: RoleDoc,
  entities: readonly Entity[],
  entityOf: readonly (number | null)[],
  lexicons: Lexicons,
): RoleReading => ({
  doc,
  entities,
  entityOf,
  topics: once(() => topicsOf(doc, entities, lexicons)),
  lexicons,
});

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
  let last: Role | null = null;
  const roles: Role[] = [];
  for (const claim of doc.claims) {
    const person = bearer(claim);
    if (person === null || entities[person]?.type !== "person") continue;
    const title = textOf(doc.text, claim.title).replace(/\s+/gu, " ");
    const owner = claim.of === null ? null : (entityOf[claim.of] ?? null);
    const named = owner === null ? writesFor(claim) : (inFull(owner) ?? owner);
    const ruled: number | null =
      named !== null
        ? kept(entities, named, title, lexicons)
        : finder(claim, impliedBy(claim, title, lexicons), last);
    const { start, end, former, method } = claim;
    last = { start, end, person, title, of: ruled, former, method };
    roles.push(named === null ? { ...last, of: choose(claim, title, ruled) } : last);
  }
  return roles;
}

/** A role belongs to an organization, a work, an event or a place; "Ben Okri's interpreter" to a person, and none to a date. */
function kept(entities: readonly Entity[], of: number, title: string, lexicons: Lexicons): number | null {
  const type = entities[of]?.type;
  if (type === "person") return isToSomebody(title.toLowerCase(), lexicons) ? of : null;
  return type === "date" || type === "character" ? null : of;
}

/** "deputy", "first assistant". */
function isToSomebody(title: string, lexicons: Lexicons): boolean {
  const head = title.split(" ").at(-1) ?? "";
  return lexicons["roles-to-somebody"].has(head) || lexicons["roles-beside"].has(head);
}

/** What sort of thing to look for: as the words say, else as the role usually has it. */
function impliedBy(claim: RoleClaim, title: string, lexicons: Lexicons): Implied | null {
  const implied = claim.implied;
  if (!implied || implied.kind === "organization" || implied.kind === "work") return implied;
  const { inWorks, inOrganizations } = homesOf(title.toLowerCase(), lexicons);
  if (inWorks) return { kind: "work", noun: implied.noun };
  if (implied.kind === "ours") return implied;
  if (implied.kind === "usual" && implied.noun !== null) return implied;
  if (inOrganizations) return { kind: "organization", noun: implied.noun };
  return implied.kind === "either" || implied.noun !== null ? implied : null;
}
