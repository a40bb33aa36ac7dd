import type { RoleClaim } from "../../../document.ts";
import type { Lexicon, Lexicons } from "../../../lexicons.ts";
import { madeOnce, remembered } from "../../../remembered.ts";
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
  const kinds = kindsOf(lexicons)(textOf(doc.text, claim.title));
  const inWorks = (kinds & IN_WORKS) !== 0;
  const inOrganizations = (kinds & IN_ORGANIZATIONS) !== 0;
  if (inOrganizations && !inWorks) cast(of, "organization", "has-officer");
  const mention = doc.mentions[claim.of ?? -1];
  const between = mention === undefined ? "" : doc.text.slice(claim.title.end, mention.start);
  const at = isAt(between);
  const person = mention?.type === "person";
  if (at) cast(of, "organization", mention?.type === "place" ? "has-role-at-place" : "has-role-at");
  if (kinds & IN_TEAMS) cast(of, "organization", "has-crew");
  if (person && !at && !inOrganizations && !inWorks) {
    const the = /\bthe $/.test(between);
    cast(of, the ? "organization" : "place", the ? "person-of-the" : "person-of-person");
  }
  if (inWorks && !inOrganizations) cast(of, "work", "has-maker");
  if (kinds & MAKER && mention && isOf(between)) cast(of, "work", "has-author");
  if (kinds & HEAD && lexicons["organization-names"].has(of.last)) cast(of, "organization", "house-has-head");
}

const [IN_WORKS, IN_ORGANIZATIONS, IN_TEAMS, MAKER, HEAD] = [1, 2, 4, 8, 16];

/** Of which kinds the words of a title are, one of them or its singular; titles are few, and told once. */
const kindsOf = madeOnce((lexicons: Lexicons) => {
  const kinds = [
    [IN_WORKS, "roles-in-works"],
    [IN_WORKS, "role-verbs"],
    [IN_ORGANIZATIONS, "roles-in-organizations"],
    [IN_TEAMS, "roles-in-teams"],
    [MAKER, "makers-of-works"],
    [HEAD, "leads-of-houses"],
  ] as const;
  return remembered((title) => {
    const words = title.toLowerCase().split(/[\s-]+/u);
    const isIn = (list: Lexicon) => words.some((word) => list.has(word) || list.has(word.replace(/s$/, "")));
    return kinds.reduce((all, [kind, list]) => (isIn(lexicons[list]) ? all | kind : all), 0);
  });
});

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
