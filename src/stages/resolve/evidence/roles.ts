import type { RoleClaim } from "../../../document.ts";
import type { Lexicons } from "../../../lexicons.ts";
import { textOf } from "../../../span.ts";
import type { ResolveDoc } from "../../resolve.ts";
import type { FormCast } from "../evidence.ts";
import { type Form, winner } from "../forms.ts";

/** "Chief Director Rin Oda" is a person; what one is president of is an organization, director of, more often a work. */
export function roleClues(
  doc: ResolveDoc,
  formOf: readonly (Form | undefined)[],
  lexicons: Lexicons,
  cast: FormCast,
): void {
  for (const claim of doc.claims) {
    const bearer = typeof claim.person === "number" ? formOf[claim.person] : undefined;
    if (bearer) cast(bearer, "person", `role-by-${claim.method}`);
    const of = claim.of === null ? undefined : formOf[claim.of];
    if (claim.implied?.kind === "organization") pointedAt(doc, claim, formOf, lexicons, cast);
    if (of) belongingClues(doc, claim, of, lexicons, cast);
  }
}

/** What a role belongs to, by what kind of role it is. */
function belongingClues(
  doc: ResolveDoc,
  claim: RoleClaim,
  of: Form,
  lexicons: Lexicons,
  cast: FormCast,
): void {
  const head = textOf(doc.text, claim.title)
    .toLowerCase()
    .split(/[\s-]+/u)
    .flatMap((word) => [word, word.replace(/s$/, "")]);
  const inWorks = head.some(
    (word) => lexicons["roles-in-works"].has(word) || lexicons["role-verbs"].has(word),
  );
  const inOrganizations = head.some((word) => lexicons["roles-in-organizations"].has(word));
  if (inOrganizations && !inWorks) cast(of, "organization", "has-officer");
  const mention = doc.mentions[claim.of ?? -1];
  const at = mention !== undefined && isAt(doc.text.slice(claim.title.end, mention.start));
  const person = mention?.type === "person";
  if (at) cast(of, "organization", mention?.type === "place" ? "has-role-at-place" : "has-role-at");
  if (head.some((word) => lexicons["roles-in-teams"].has(word))) cast(of, "organization", "has-crew");
  const the = mention !== undefined && /\bthe $/.test(doc.text.slice(claim.title.end, mention.start));
  if (person && !at && !inOrganizations && !inWorks)
    cast(of, the ? "organization" : "place", the ? "person-of-the" : "person-of-person");
  if (inWorks && !inOrganizations) cast(of, "work", "has-maker");
  const maker = head.some((word) => lexicons["makers-of-works"].has(word));
  if (maker && mention && isOf(doc.text.slice(claim.title.end, mention.start)))
    cast(of, "work", "has-author");
  const house = lexicons["organization-names"].has(of.last);
  if (house && head.some((word) => lexicons["leads-of-houses"].has(word)))
    cast(of, "organization", "house-has-head");
}

/** "curator | at the | Albert Museum": where somebody works is no person, whatever it is called after. */
const isAt = (between: string): boolean => /^ at (?:the )?$/.test(between);

/** "wrote | Salt", "author | of | Salt", but not "animator | at | Kumoi". */
const isOf = (between: string): boolean => /^ (?:(?:of|in) )?(?:the )?["“‘«]?$/.test(between);

/** How many names back "the studio" may point. */
const REACH = 8;

/** "… at Puddle Deer … the studio's founder": what "the studio" points back to, when no known place. */
function pointedAt(
  doc: ResolveDoc,
  claim: RoleClaim,
  formOf: readonly (Form | undefined)[],
  lexicons: Lexicons,
  cast: FormCast,
): void {
  if (typeof claim.person !== "number") return;
  for (let m = claim.person; m >= Math.max(0, claim.person - REACH); m--) {
    const form = formOf[m];
    const type = form ? winner(form.votes) : null;
    if (type === "organization") return;
    if (!form || (type !== "place" && type !== "other") || lexicons.places.has(form.key)) continue;
    if (doc.mentions[m]?.type === "date") continue;
    cast(form, "organization", "pointed-at");
    return;
  }
}
