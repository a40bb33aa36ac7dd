/** What organizations have, and where their people work. */
import { isGenitive, type Place, type Rule } from "./place.ts";

/** "Kumoi, which said", "Kumoi, whose president". */
const related: Rule = ({ after, lexicons }, cast) => {
  if (after(1) !== ",") return;
  if (after(2) === "which") cast("organization", "which");
  const role = [after(3), after(4), after(5)].some((word) => lexicons["role-nouns"].has(word));
  if (after(2) === "whose" && role) cast("organization", "whose-role");
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
  if (/^(at|for)$/.test(link) && lexicons["role-nouns"].has(noun)) cast("organization", "workplace");
  else if (link === "at") cast("organization", "at");
};

export const OF_ORGANIZATIONS: readonly Rule[] = [related, staffed, workplace];
