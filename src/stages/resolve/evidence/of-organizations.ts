/** What organizations have, and where their people work. */
import { isGenitive, type Place, type Rule } from "./place.ts";

/** "Kumoi, which said", "Kumoi, whose president". */
const related: Rule = ({ after, lexicons }, cast) => {
  if (after(1) !== ",") return;
  if (after(2) === "which") cast("organization", "which");
  if (after(2) !== "whose") return;
  const role = [after(3), after(4), after(5)].some((word) => lexicons["role-nouns"].has(word));
  if (role) cast("organization", "whose-role");
};

/** "Kumoi's president", "Kumoi president": who has officers. A country has them too. */
const staffed: Rule = (place, cast) => {
  const { after, lexicons, mention } = place;
  if (mention.type === "place") return;
  if (isGenitive(after(1)) && (isOffice(place, 2) || isOffice(place, 3))) cast("organization", "has-office");
  if (isOffice(place, 1) || lexicons["roles-in-organizations"].has(`${after(1)} ${after(2)}`))
    cast("organization", "before-office");
};

const isOffice = ({ after, lexicons }: Place, n: number): boolean =>
  lexicons["roles-in-organizations"].has(after(n)) && !lexicons["roles-in-works"].has(after(n));

/** "a dispatcher at Kumoi", "at Kumoi". */
const workplace: Rule = ({ before, lexicons }, cast) => {
  const link = before(1) === "the" ? before(2) : before(1);
  const noun = before(1) === "the" ? before(3) : before(2);
  if ((link === "at" || link === "for") && lexicons["role-nouns"].has(noun))
    cast("organization", "workplace");
  else if (link === "at") cast("organization", "at");
};

/** "Kumoi's office", "Kumoi's own readers". */
const possessing: Rule = ({ after, lexicons }, cast) => {
  const belongings = lexicons["organization-belongings"];
  if (isGenitive(after(1)) && (belongings.has(after(2)) || belongings.has(after(3))))
    cast("organization", "has-belonging");
};

/** "Lesser Tides are Ana Prieto and …": one name and a verb of many is a group. */
const plural: Rule = ({ before, after }, cast) => {
  const verb = after(1);
  if ((verb === "are" || verb === "were" || verb === "have") && !/^(and|or|nor|,|&|–|—|\/)$/.test(before(1)))
    cast("organization", "plural-verb");
};

/** "starts on Kanaal Zes", "records for Kumoi", "worked for the Tern": who shows, who pays. */
const employer: Rule = ({ before, lexicons }, cast) => {
  const at = before(1) === "the" ? 2 : 1;
  if (before(at) === "on" && lexicons["broadcast-verbs"].has(before(at + 1)))
    cast("organization", "broadcasts");
  if (lexicons["becoming-verbs"].has(before(at + 1)) && /^(for|with|at)$/.test(before(at)))
    cast("organization", "works-for");
};

export const OF_ORGANIZATIONS: readonly Rule[] = [
  related,
  staffed,
  workplace,
  possessing,
  plural,

  employer,
];
