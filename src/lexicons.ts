/**
 * Word lists are data: `lexicons/<name>.json` holds `{ about, source, words }`. A door reads the files and hands
 * their texts to `readLexicons`; nothing here knows where they come from.
 */
import { z } from "zod";
import { Failure } from "./failure.ts";

/** The lists that the stages ask for; each is a file of that name. */
export const LEXICONS = [
  "answerer-labels",
  "articles",
  "asker-labels",
  "asking-verbs",
  "becoming-verbs",
  "broadcast-verbs",
  "byline-groups",
  "byline-words",
  "character-leads",
  "closed-class",
  "compatriots",
  "conversation-words",
  "copulas",
  "credits",
  "crowd-labels",
  "date-leads",
  "deeds",
  "definites",
  "demonyms",
  "determiners",
  "elisions",
  "event-names",
  "famous-works",
  "female-nouns",
  "female-pronouns",
  "field-verbs",
  "fields-of-work",
  "first-names-female",
  "first-names-male",
  "first-pronouns",
  "former-words",
  "function-words",
  "given-names",
  "given-names-female",
  "given-names-male",
  "greetings",
  "group-nouns",
  "half-organization-names",
  "half-roles",
  "header-labels",
  "holidays",
  "honorific-nouns",
  "honorific-suffixes",
  "honorifics",
  "honorifics-female",
  "honorifics-male",
  "indefinite-articles",
  "indefinites",
  "inscriptions",
  "instruments",
  "issue-words",
  "kinship",
  "label-credits",
  "label-particles",
  "label-title-words",
  "leading-verbs",
  "leads-of-houses",
  "makers-of-works",
  "makes-alone",
  "making-participles",
  "male-nouns",
  "male-pronouns",
  "male-suffixes",
  "months",
  "name-particles",
  "name-suffixes",
  "name-titles",
  "naming-participles",
  "naming-words",
  "neuter-pronouns",
  "nickname-words",
  "nicknames",
  "no-labels",
  "no-roles",
  "no-title-words",
  "not-people",
  "offices-of-address",
  "older-words",
  "organization-belongings",
  "organization-kinds",
  "organization-names",
  "page-noise",
  "part-verbs",
  "person-nouns",
  "place-leads",
  "place-names",
  "place-prepositions",
  "places",
  "plot-verbs",
  "plural-pronouns",
  "possessives",
  "post-nominals",
  "post-titles",
  "program-names",
  "pronouns",
  "question-openings",
  "question-words",
  "rank-adjectives",
  "ranks-in-plots",
  "ranks-in-tales",
  "relatives",
  "release-verbs",
  "role-by",
  "role-doing-verbs",
  "role-links",
  "role-nouns",
  "role-suffixes",
  "role-verbs",
  "roles-aboard",
  "roles-beside",
  "roles-in-organizations",
  "roles-in-teams",
  "roles-in-works",
  "roles-to-somebody",
  "seen-in",
  "show-leads",
  "source-prepositions",
  "spans-of-time",
  "speech-nouns",
  "speech-verbs",
  "spells-of-work",
  "street-names",
  "subject-pronouns",
  "succession-verbs",
  "talking-pronouns",
  "thanks",
  "thanks-for-asking",
  "time-subordinators",
  "title-denials",
  "title-small-words",
  "titles-of-state",
  "titles-of-towns",
  "vehicles",
  "verb-particles",
  "welcomes",
  "work-kinds",
  "work-nouns",
  "work-parts",
  "workplaces",
  "written-works",
  "younger-words",
] as const;

export type LexiconName = (typeof LEXICONS)[number];

/** Lower-case words or phrases, apostrophes straight. */
export type Lexicon = ReadonlySet<string>;
export type Lexicons = Readonly<Record<LexiconName, Lexicon>>;

const lexiconFile = z.strictObject({
  about: z.string().min(1),
  source: z.string().min(1),
  words: z.array(z.string().min(1)),
});

/**
 * Reads and checks all word lists.
 * @param load gives the text of `lexicons/<name>.json`
 * @throws Failure `lexicon` when a list is not of the right shape
 */
export function readLexicons(load: (name: LexiconName) => string): Lexicons {
  const entries = LEXICONS.map((name) => [name, readLexicon(name, load(name))] as const);
  return Object.freeze(Object.fromEntries(entries)) as Lexicons;
}

function readLexicon(name: LexiconName, text: string): Lexicon {
  const file = lexiconFile.safeParse(JSON.parse(text));
  if (!file.success) throw new Failure("lexicon", z.prettifyError(file.error), `lexicons/${name}.json`);
  return new Set(file.data.words);
}
