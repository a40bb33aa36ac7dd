/** Fits what a role belongs to: titles without an owner in their own words, with the owners that the labels give them. */
import { reading } from "../../pipelines/interview.ts";
import type { Resolved, Role, RoleClaim } from "../../src/document.ts";
import type { Golden } from "../../src/golden/schema.ts";
import type { Kit } from "../../src/kit.ts";
import { EVIDENCE } from "../../src/roles/owners/evidence.ts";
import { type OwnerQuestion, ownersIn, shownFor, weightNames } from "../../src/roles/owners.ts";
import { roleReading, rolesOf } from "../../src/roles/roles-of.ts";
import { textOf } from "../../src/span.ts";
import type { LearnedFrom } from "../articles.ts";
import { fitRanker, type RankExample } from "../quotes/linear.ts";
import { isSame, titlesFit, wordsOf } from "./names.ts";

export const fitOwners = (articles: readonly LearnedFrom[], kit: Kit): Map<string, number> =>
  fitRanker(
    articles.flatMap((article) => examplesOf(article, kit)),
    { l2: 20, least: 2, smallest: 0.01 },
  );

/** A question for each role of the record that the labels know, with the owners that are right. */
function examplesOf({ id, text, mediaType, golden }: LearnedFrom, kit: Kit): RankExample[] {
  const bytes = new TextEncoder().encode(text);
  const doc = reading(kit).run({ id, uri: null, mediaType, bytes });
  const roles = [...doc.roles, ...doc.told];
  const roleOf = (claim: RoleClaim) =>
    roles.find(
      ({ start, end, method, title }) =>
        start === claim.start &&
        end === claim.end &&
        method === claim.method &&
        title === textOf(doc.text, claim.title).replace(/\s+/gu, " "),
    );
  const read = roleReading(doc, doc.entities, doc.entityOf, kit.lexicons);
  const ask = ownersIn(read);
  const examples: RankExample[] = [];
  rolesOf(
    read,
    (claim) => roleOf(claim)?.person ?? null,
    (claim, title, ruled) => {
      const role = roleOf(claim);
      const owners = role ? ownersOf(golden, doc, role) : [];
      if (owners.length > 0) examples.push(exampleOf(ask(claim, title, ruled), owners, doc));
      return ruled;
    },
  );
  return examples;
}

/** What the labels say that a role is of, where they know it; null is nothing. */
function ownersOf({ people = [] }: Golden, { entities }: Resolved, role: Role): (string | null)[] {
  const person = entities[role.person];
  const names = [person?.name ?? "", ...(person?.aliases ?? [])].map((name) => wordsOf(name).join(" "));
  const known = people.filter(({ name, aliases }) =>
    [name, ...aliases].some((other) => names.includes(wordsOf(other).join(" "))),
  );
  return known.flatMap(({ roles }) =>
    roles
      .filter(({ title, alt }) => [title, ...alt].some((form) => titlesFit(form, role.title)))
      .map(({ of }) => of),
  );
}

const exampleOf = (
  { question, owners }: OwnerQuestion,
  right: readonly (string | null)[],
  { entities }: Resolved,
): RankExample => {
  const shown = owners.map((owner) => amountsOf(shownFor(owner), question.signal, question.group));
  return {
    candidates: shown.map((amounts) => [...amounts.keys()]),
    amounts: shown.map((amounts) => [...amounts.values()]),
    right: owners.map(({ entity }) => {
      const name = entity === null ? null : (entities[entity]?.name ?? "");
      return right.some((of) => (of === null || name === null ? of === name : isSame(name, of)));
    }),
  };
};

/** The amounts of all weights that evidence asks for. */
function amountsOf(shown: readonly number[], signal: string, group: string): Map<string, number> {
  const amounts = new Map<string, number>();
  for (let i = 0; i < shown.length; i += 2)
    for (const name of weightNames(EVIDENCE[shown[i] ?? 0] ?? "", signal, group))
      amounts.set(name, (amounts.get(name) ?? 0) + (shown[i + 1] ?? 0));
  return amounts;
}
