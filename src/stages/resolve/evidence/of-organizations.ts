/** What organizations have, and where their people work. */
import { GENITIVES, isGenitive, listed, type Place, type Rule, words } from "./place.ts";

/** "Kumoi, which said", "Kumoi, whose president". */
const related: Rule = {
  afterThat: [words(","), words("which whose")],
  find: (place, cast) => {
    if (place.after(1) !== ",") return;
    if (place.after(2) === "which") cast("organization", "which");
    if (place.after(2) !== "whose") return;
    const nouns = place.lexicons["role-nouns"];
    if (nouns.has(place.after(3)) || nouns.has(place.after(4)) || nouns.has(place.after(5)))
      cast("organization", "whose-role");
  },
};

/** "Kumoi's president", "Kumoi president": who has officers. A country has them too. */
const staffed: Rule = {
  after: (lexicons) => [...lexicons["roles-in-organizations"]].map((role) => role.split(" ")[0] ?? ""),
  afterThat: [words(GENITIVES), listed("roles-in-organizations")],
  find: (place, cast) => {
    const { lexicons, mention } = place;
    if (mention.type === "place") return;
    if (isGenitive(place.after(1)) && (isOffice(place, 2) || isOffice(place, 3)))
      cast("organization", "has-office");
    if (isOffice(place, 1) || lexicons["roles-in-organizations"].has(`${place.after(1)} ${place.after(2)}`))
      cast("organization", "before-office");
  },
};

function isOffice(place: Place, n: number): boolean {
  const word = place.after(n);
  return place.lexicons["roles-in-organizations"].has(word) && !place.lexicons["roles-in-works"].has(word);
}

/** "a dispatcher at Kumoi", "at Kumoi". */
const workplace: Rule = {
  before: words("at"),
  beforeThat: [words("for"), listed("role-nouns")],
  find: (place, cast) => {
    const at = place.before(1) === "the" ? 2 : 1;
    const link = place.before(at);
    if ((link === "at" || link === "for") && place.lexicons["role-nouns"].has(place.before(at + 1)))
      cast("organization", "workplace");
    else if (link === "at") cast("organization", "at");
  },
};

/** "Kumoi's office", "Kumoi's own readers". */
const possessing: Rule = {
  afterThat: [words(GENITIVES), listed("organization-belongings")],
  find: (place, cast) => {
    const belongings = place.lexicons["organization-belongings"];
    if (isGenitive(place.after(1)) && (belongings.has(place.after(2)) || belongings.has(place.after(3))))
      cast("organization", "has-belonging");
  },
};

/** "Lesser Tides are Ana Prieto and …": one name and a verb of many is a group. */
const plural: Rule = {
  after: words("are were have"),
  find: (place, cast) => {
    const verb = place.after(1);
    if ((verb === "are" || verb === "were" || verb === "have") && !JOINS.has(place.before(1)))
      cast("organization", "plural-verb");
  },
};

const JOINS: ReadonlySet<string> = new Set(["and", "or", "nor", ",", "&", "–", "—", "/"]);

/** "starts on Kanaal Zes", "records for Kumoi", "worked for the Tern": who shows, who pays. */
const employer: Rule = {
  beforeThat: [words("on for with at"), listed("broadcast-verbs", "becoming-verbs")],
  find: (place, cast) => {
    const at = place.before(1) === "the" ? 2 : 1;
    const [link, verb] = [place.before(at), place.before(at + 1)];
    if (link === "on" && place.lexicons["broadcast-verbs"].has(verb)) cast("organization", "broadcasts");
    if ((link === "for" || link === "with" || link === "at") && place.lexicons["becoming-verbs"].has(verb))
      cast("organization", "works-for");
  },
};

export const OF_ORGANIZATIONS: readonly Rule[] = [related, staffed, workplace, possessing, plural, employer];
