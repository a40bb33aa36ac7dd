import type { Lexicons } from "../../../lexicons.ts";
import { textOf } from "../../../span.ts";
import type { ResolveDoc } from "../../resolve.ts";
import { type Form, vote } from "../forms.ts";

/** How sure each shape of a role makes that its bearer is a person. */
const BEARER: Readonly<Record<string, number>> = {
  "title-before-name": 15,
  "title-in-brackets": 20,
  "credit-by": 7,
  "credit-label": 12,
  "name-comma-title": 12,
  "as-title": 12,
  copula: 8,
  "does-craft": 12,
  "cast-as": 15,
  "does-work": 6,
};

/** "Chief Director Rin Oda" is a person; what one is president of is an organization, director of, more often a work. */
export function roleVotes(doc: ResolveDoc, formOf: ReadonlyMap<number, Form>, lexicons: Lexicons): void {
  for (const claim of doc.claims) {
    const bearer = formOf.get(claim.person);
    if (bearer) vote(bearer.votes, "person", BEARER[claim.method] ?? 8);
    const of = claim.of === null ? undefined : formOf.get(claim.of);
    if (!of) continue;
    const head = textOf(doc.text, claim.title)
      .toLowerCase()
      .split(/[\s-]+/u);
    const inWorks = head.some(
      (word) => lexicons["roles-in-works"].has(word) || lexicons["role-verbs"].has(word),
    );
    const inOrganizations = head.some((word) => lexicons["roles-in-organizations"].has(word));
    if (inOrganizations && !inWorks) vote(of.votes, "organization", 6);
    if (inWorks && !inOrganizations) vote(of.votes, "work", 5);
  }
}
