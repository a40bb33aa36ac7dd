import type { RoleClaim } from "../../../document.ts";
import type { Lexicons } from "../../../lexicons.ts";
import { textOf } from "../../../span.ts";
import type { ResolveDoc } from "../../resolve.ts";
import { type Form, vote, winner } from "../forms.ts";

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
    const bearer = typeof claim.person === "number" ? formOf.get(claim.person) : undefined;
    if (bearer) vote(bearer.votes, "person", BEARER[claim.method] ?? 8);
    const of = claim.of === null ? undefined : formOf.get(claim.of);
    if (claim.implied?.kind === "organization") pointedAt(doc, claim, formOf, lexicons);
    if (!of) continue;
    const head = textOf(doc.text, claim.title)
      .toLowerCase()
      .split(/[\s-]+/u);
    const inWorks = head.some(
      (word) => lexicons["roles-in-works"].has(word) || lexicons["role-verbs"].has(word),
    );
    const inOrganizations = head.some((word) => lexicons["roles-in-organizations"].has(word));
    if (inOrganizations && !inWorks) vote(of.votes, "organization", 20);
    const mention = doc.mentions[claim.of ?? -1];
    const at = mention !== undefined && isAt(doc.text.slice(claim.title.end, mention.start));
    const person = mention?.type === "person";
    if (at && mention?.type !== "place") vote(of.votes, "organization", 12);
    const the = mention !== undefined && /\bthe $/.test(doc.text.slice(claim.title.end, mention.start));
    if (person && !at && !inOrganizations && !inWorks) vote(of.votes, the ? "organization" : "place", 12);
    if (inWorks && !inOrganizations) vote(of.votes, "work", 5);
  }
}

/** "curator | at the | Albert Museum": where somebody works is no person, whatever it is called after. */
const isAt = (between: string): boolean => /^ at (?:the )?$/.test(between);

/** How many names back "the studio" may point. */
const REACH = 8;

/** "… at Puddle Deer … the studio's founder": what "the studio" points back to, when no known place. */
function pointedAt(
  doc: ResolveDoc,
  claim: RoleClaim,
  formOf: ReadonlyMap<number, Form>,
  lexicons: Lexicons,
): void {
  if (typeof claim.person !== "number") return;
  for (let m = claim.person; m >= Math.max(0, claim.person - REACH); m--) {
    const form = formOf.get(m);
    const type = form ? winner(form.votes) : null;
    if (type === "organization") return;
    if (!form || (type !== "place" && type !== "other") || lexicons.places.has(form.key)) continue;
    if (doc.mentions[m]?.type === "date") continue;
    vote(form.votes, "organization", 8);
    return;
  }
}
