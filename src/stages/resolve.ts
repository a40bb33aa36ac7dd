/** Who is who: every name's entity over the whole article, and the roles that belong to them. */
import { isoDate, monthNumbers } from "../dates.ts";
import type { Entity, EntityType, Extracted, Ingested, Mention, Resolved, Segmented } from "../document.ts";
import type { Lexicons } from "../lexicons.ts";
import type { Models } from "../models.ts";
import { type Gender, genderOf } from "../names.ts";
import type { KnownPerson } from "../people.ts";
import type { Stage } from "../pipeline.ts";
import { bearers } from "../roles/bearers.ts";
import { withoutRepeats } from "../roles/repeats.ts";
import { rolesOf } from "../roles/roles-of.ts";
import { isBehindArticles } from "./resolve/behind-articles.ts";
import { canonicalName, type Naming } from "./resolve/canonical.ts";
import { type Cluster, clustersOf } from "./resolve/clusters.ts";
import { eventOf } from "./resolve/event.ts";
import { gatherVotes } from "./resolve/evidence.ts";
import { formsOf, surfaceOf, winner } from "./resolve/forms.ts";
import { headPeople, listedNames } from "./resolve/head.ts";
import { asKnown, knownRoles, knownRoots } from "./resolve/known-people.ts";
import { isAboutWorks, isRanked } from "./resolve/ranked.ts";
import { isWhereabouts } from "./resolve/whereabouts.ts";

export type ResolveDoc = Ingested & Segmented & Extracted;

export const resolve = (
  lexicons: Lexicons,
  models: Models,
  people: readonly KnownPerson[] = [],
): Stage<ResolveDoc, Resolved> => ({
  name: "resolve",
  run: (doc) => {
    const forms = formsOf(doc.text, doc.mentions, listedNames(doc), lexicons);
    gatherVotes(doc, forms, lexicons, models["name-types"]);
    const clusters = clustersOf(doc, forms, lexicons, knownRoots(forms, people)).sort(
      (a, b) => firstOf(a) - firstOf(b),
    );
    const ofWorks = isAboutWorks(doc, lexicons);
    const joined = clusters.map((cluster) => entityFrom(doc, cluster, ofWorks, lexicons));
    const entities = asKnown(headPeople(doc, joined, lexicons), people);
    const entityOf: (number | null)[] = doc.mentions.map(() => null);
    entities.forEach((entity, i) => {
      for (const m of entity.mentions) entityOf[m] = i;
    });
    const found = rolesOf(doc, entities, entityOf, lexicons, bearers(doc, entities, entityOf, lexicons));
    const roles = [...knownRoles(doc, entities, people), ...withoutRepeats(found, lexicons)];
    return { entities, roles, entityOf, event: eventOf(doc, entities) };
  },
});

/** Place of the first mention; whom only the metadata name comes last. */
const firstOf = (cluster: Cluster): number =>
  cluster.mentions.reduce((least, m) => Math.min(least, m), Number.MAX_SAFE_INTEGER);

function entityFrom(doc: ResolveDoc, cluster: Cluster, ofWorks: boolean, lexicons: Lexicons): Entity {
  const mentions = cluster.mentions.toSorted((a, b) => a - b);
  const named = mentions.flatMap((m) => doc.mentions[m] ?? []);
  const seen = typeOf(cluster);
  const type = seen === "person" ? personOr(doc, cluster, named, ofWorks, lexicons) : seen;
  const naming = canonicalName(doc.text, named, type, listedName(cluster));
  const { name, aliases } = type === "character" ? withRank(doc, naming, named, lexicons) : naming;
  const value = type === "date" ? isoDate(name, monthNumbers(lexicons.months)) : null;
  const gender = type === "person" ? genderIn(cluster, named, lexicons) : null;
  return { type, name, aliases, value, part: null, gender, mentions };
}

/** What is taken for a person and is none, or one of a plot. */
function personOr(
  doc: ResolveDoc,
  cluster: Cluster,
  named: readonly Mention[],
  ofWorks: boolean,
  lexicons: Lexicons,
): EntityType {
  if (isBehindArticles(doc.tokens, named, lexicons) || isNotOne(cluster, lexicons)) return "other";
  if (isFirm(cluster)) return "organization";
  if (isWhereabouts(doc.tokens, cluster, named, lexicons)) return "place";
  return ofWorks && isRanked(doc, cluster, named, lexicons) ? "character" : "person";
}

/** The longest name that the metadata list for somebody. */
const listedName = ({ forms }: Cluster): string | null =>
  [...forms].reduce<string | null>(
    (longest, { listed }) =>
      (listed?.split(" ").length ?? 0) > (longest?.split(" ").length ?? 0) ? listed : longest,
    null,
  );

/** "Captain Maud Low": in a plot the rank is part of the name. */
function withRank(doc: ResolveDoc, naming: Naming, mentions: readonly Mention[], lexicons: Lexicons): Naming {
  const full = mentions.find((m) => surfaceOf(doc.text, m) === naming.name);
  const rank = full ? (doc.tokens.word[full.first - 1] ?? "") : "";
  const titles = [lexicons.honorifics, lexicons["ranks-in-plots"]];
  const titled = /^\p{Lu}\p{Ll}/u.test(rank) && titles.some((list) => list.has(rank.toLowerCase()));
  return titled ? { name: `${rank} ${naming.name}`, aliases: [naming.name, ...naming.aliases] } : naming;
}

/** The type with most votes; whom a plot names is a character, however much like a person's the name looks. */
function typeOf({ votes, told, mentions }: Cluster): EntityType {
  const type = winner(votes) ?? "other";
  const inPlot = told.get("character") ?? 0;
  const inLife = (told.get("person") ?? 0) + mentions.length;
  return type === "person" && inPlot > 0 && inPlot * 3 >= inLife ? "character" : type;
}

/** "Bobbin & Sons". */
const isFirm = ({ forms }: Cluster): boolean => [...forms].every(({ words }) => words.includes("&"));

/** "God help us": nobody of the article. */
const isNotOne = ({ forms }: Cluster, lexicons: Lexicons): boolean =>
  [...forms].every(({ key }) => lexicons["not-people"].has(key));

/** The first that an honorific or a given name tells. */
function genderIn(cluster: Cluster, mentions: readonly Mention[], lexicons: Lexicons): Gender | null {
  for (const { honorific } of mentions) {
    const title = honorific?.toLowerCase() ?? "";
    if (lexicons["honorifics-female"].has(title)) return "female";
    if (lexicons["honorifics-male"].has(title)) return "male";
  }
  for (const form of cluster.forms) {
    const gender = form.words.length > 1 ? genderOf(form.name, lexicons) : null;
    if (gender) return gender;
  }
  return null;
}
