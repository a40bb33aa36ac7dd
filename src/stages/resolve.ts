/** Who is who: every name's entity over the whole article, and the roles that belong to them. */
import { knownIsoDate } from "../dates.ts";
import type { Entity, EntityType, Extracted, Ingested, Mention, Resolved, Segmented } from "../document.ts";
import type { Lexicons } from "../lexicons.ts";
import type { Models } from "../models.ts";
import type { Gender } from "../names.ts";
import type { KnownPerson } from "../people.ts";
import type { Stage } from "../pipeline.ts";
import { once } from "../remembered.ts";
import { bearers } from "../roles/bearers.ts";
import { withoutRepeats } from "../roles/repeats.ts";
import { ownerChooser, roleReading, rolesOf } from "../roles/roles-of.ts";
import { isBehindArticles } from "./resolve/behind-articles.ts";
import { canonicalName, type Naming } from "./resolve/canonical.ts";
import { type Cluster, clustersOf } from "./resolve/clusters.ts";
import { eventOf } from "./resolve/event.ts";
import { gatherVotes } from "./resolve/evidence.ts";
import { formsOf, votesFor, wasSeen, winner } from "./resolve/forms.ts";
import { headPeople, listedNames } from "./resolve/head.ts";
import { asKnown, knownRoles, knownRoots } from "./resolve/known-people.ts";
import { isOnlyInHeadline } from "./resolve/only-in-headline.ts";
import { isAboutWorks, isRanked } from "./resolve/ranked.ts";
import { genderIn, listing, type ReadName, readNames } from "./resolve/read-names.ts";
import { hasTrait, TRAIT } from "./resolve/traits.ts";
import { isWhereabouts } from "./resolve/whereabouts.ts";

export type ResolveDoc = Ingested & Segmented & Extracted;

export const resolve = (
  lexicons: Lexicons,
  models: Models,
  people: readonly KnownPerson[] = [],
): Stage<ResolveDoc, Resolved> => ({
  name: "resolve",
  run: (doc) => {
    const names = readNames(doc, lexicons);
    const forms = formsOf(names, doc.mentions, listedNames(doc).map(listing(lexicons)));
    gatherVotes(doc, forms, lexicons, models["name-types"]);
    const clusters = clustersOf(doc, forms, lexicons, knownRoots(forms, people));
    const scene = { doc, names, isAboutWorks: once(() => isAboutWorks(doc, clusters, lexicons)), lexicons };
    const joined: Entity[] = [];
    for (const cluster of clusters.map(inOrder).sort(byFirst)) joined.push(entityFrom(scene, cluster));
    const entities = asKnown(headPeople(doc, joined, lexicons), people);
    const entityOf = new Array<number | null>(doc.mentions.length).fill(null);
    for (let i = 0; i < entities.length; i++) for (const m of entities[i]?.mentions ?? []) entityOf[m] = i;
    const reading = roleReading(doc, entities, entityOf, lexicons);
    const bearer = bearers(doc, entities, entityOf, lexicons);
    const found = rolesOf(reading, bearer, ownerChooser(reading, models.owners));
    const roles = [...knownRoles(doc, entities, people), ...withoutRepeats(found, lexicons)];
    return { entities, roles, entityOf, event: eventOf(doc, entities) };
  },
});

/** What entities are made from. */
interface Scene {
  readonly doc: ResolveDoc;
  readonly names: readonly (ReadName | null)[];
  readonly isAboutWorks: () => boolean;
  readonly lexicons: Lexicons;
}

/** A cluster and its mentions in order. */
interface Ordered {
  readonly cluster: Cluster;
  readonly mentions: readonly number[];
}

const inOrder = (cluster: Cluster): Ordered => ({
  cluster,
  mentions: cluster.forms.length > 1 ? cluster.mentions.toSorted(byNumber) : cluster.mentions,
});

const byNumber = (a: number, b: number): number => a - b;

/** Place of the first mention; whom only the metadata name comes last. */
const firstOf = ({ mentions }: Ordered): number => mentions[0] ?? Number.MAX_SAFE_INTEGER;

const byFirst = (a: Ordered, b: Ordered): number => firstOf(a) - firstOf(b);

function entityFrom(scene: Scene, { cluster, mentions }: Ordered): Entity {
  const seen = typeOf(cluster);
  const named = seen === "person" || seen === "work" ? mentionsOf(scene, mentions) : NONE;
  const type = seen === "person" ? personOr(scene, cluster, named) : workOr(scene, seen, named);
  const { lexicons } = scene;
  const naming = canonicalName(scene.names, mentions, type, listedName(cluster));
  const { name, aliases } = type === "character" ? withRank(scene, naming, mentions) : naming;
  const value = type === "date" ? knownIsoDate(lexicons.months)(name) : null;
  const gender = type === "person" ? genderOf(cluster, named, lexicons) : null;
  return { type, name, aliases, value, part: null, gender, mentions };
}

const NONE: readonly Mention[] = [];

function mentionsOf({ doc }: Scene, numbers: readonly number[]): Mention[] {
  const mentions: Mention[] = [];
  for (const m of numbers) {
    const mention = doc.mentions[m];
    if (mention) mentions.push(mention);
  }
  return mentions;
}

/** What is taken for a person and is none, or one of a plot. */
function personOr(scene: Scene, cluster: Cluster, named: readonly Mention[]): EntityType {
  const { doc, lexicons } = scene;
  if (isBehindArticles(doc.tokens, named, lexicons) || isNotOne(cluster, lexicons)) return "other";
  if (isFirm(cluster)) return "organization";
  if (isWhereabouts(doc.tokens, cluster, named, lexicons)) return "place";
  return scene.isAboutWorks() && isRanked(doc, cluster, named, lexicons) ? "character" : "person";
}

/** What is taken for a work and is the headline itself. */
const workOr = ({ doc }: Scene, type: EntityType, named: readonly Mention[]): EntityType =>
  type === "work" && isOnlyInHeadline(doc, named) ? "other" : type;

/** The longest name that the metadata list for somebody. */
function listedName({ forms }: Cluster): string | null {
  let longest: string | null = null;
  for (const { listed } of forms)
    if (listed !== null && listed.split(" ").length > (longest?.split(" ").length ?? 0)) longest = listed;
  return longest;
}

/** "Captain Maud Low": in a plot the rank is part of the name. */
function withRank({ doc, names, lexicons }: Scene, naming: Naming, mentions: readonly number[]): Naming {
  const full = doc.mentions[mentions.find((m) => names[m]?.surface === naming.name) ?? -1];
  const rank = full ? (doc.tokens.word[full.first - 1] ?? "") : "";
  const titles = [lexicons.honorifics, lexicons["ranks-in-plots"]];
  const titled = /^\p{Lu}\p{Ll}/u.test(rank) && titles.some((list) => list.has(rank.toLowerCase()));
  return titled ? { name: `${rank} ${naming.name}`, aliases: [naming.name, ...naming.aliases] } : naming;
}

/** The type with most votes; whom a plot names is a character, however much like a person's the name looks. */
function typeOf({ votes, told, mentions, voted }: Cluster): EntityType {
  const type = voted ? winner(votes) : "other";
  const inPlot = votesFor(told, "character");
  const inLife = votesFor(told, "person") + mentions.length;
  return type === "person" && inPlot > 0 && inPlot * 3 >= inLife ? "character" : type;
}

/** "Bobbin & Sons". */
const isFirm = ({ forms }: Cluster): boolean => forms.every(({ words }) => words.includes("&"));

/** "God help us", "It goes back to Dad": nobody of the article, unless a label says who speaks. */
const isNotOne = ({ forms }: Cluster, lexicons: Lexicons): boolean =>
  forms.every((form) => hasTrait(form, TRAIT.nobody, lexicons) && !wasSeen(form, "label"));

/** The first that an honorific or a given name tells. */
function genderOf(cluster: Cluster, mentions: readonly Mention[], lexicons: Lexicons): Gender | null {
  for (const { honorific } of mentions) {
    if (honorific === null) continue;
    const title = honorific.toLowerCase();
    if (lexicons["honorifics-female"].has(title)) return "female";
    if (lexicons["honorifics-male"].has(title)) return "male";
  }
  for (const form of cluster.forms) {
    const gender = form.words.length > 1 ? genderIn(form.read, lexicons) : null;
    if (gender) return gender;
  }
  return null;
}
