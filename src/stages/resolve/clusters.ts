import type { EntityType } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { ResolveDoc } from "../resolve.ts";
import { type Bearer, chooseBearer } from "./bearers.ts";
import { addVotes, type Form, noVotes, type Votes, winner } from "./forms.ts";
import { type Owners, ownersOf } from "./people.ts";
import { personalForms } from "./personal-forms.ts";
import { genderIn } from "./read-names.ts";
import { fullerNames, type Types } from "./short-names.ts";

/** Forms and mentions that stand for one thing. */
export interface Cluster {
  readonly forms: Form[];
  mentions: number[];
  votes: Votes;
  /** The votes of the clues alone. */
  told: Votes;
  /** False while no form has a say in what it is. */
  voted: boolean;
  /** False while its mentions and votes are those of its only form. */
  isJoined: boolean;
}

/** The clusters in order of their first forms; by the number of the form that each is called by. */
interface Clusters {
  readonly all: Cluster[];
  readonly byRoot: (Cluster | undefined)[];
  readonly roots: Form[];
}

/** Joins forms into clusters, then gives each mention of a shared surname to one bearer. */
export function clustersOf(
  doc: ResolveDoc,
  forms: readonly Form[],
  lexicons: Lexicons,
  known: ReadonlyMap<Form, Form>,
): Cluster[] {
  const types: EntityType[] = [];
  for (const form of forms) types.push(winner(form.votes));
  const owners = ownersOf(personalForms(forms, types, lexicons), lexicons);
  const rootsOf = rootFinder(owners, fullerNames(forms, owners, types, lexicons), known);
  const clusters: Clusters = { all: [], byRoot: [], roots: [] };
  const shared: Shared[] = [];
  for (const form of forms) {
    const roots = rootsOf(form);
    const only = roots[0];
    if (roots.length !== 1 || only === undefined) shared.push({ form, roots, joined: new Set() });
    else if (only === form && clusters.byRoot[form.number] === undefined) begin(clusters, form);
    else join(clusters, types, only, form, form.mentions).forms.push(form);
  }
  if (shared.length > 0) share(doc, clusters, types, shared, lexicons);
  return clusters.all.filter(isSomebody);
}

/** Named by the article, or by the file's metadata. */
const isSomebody = ({ mentions, forms }: Cluster): boolean =>
  mentions.length > 0 || forms.some((form) => form.listed !== null);

type Roots = (form: Form) => readonly Form[];

/** Follows owners to the fullest names; several where the name is shared. */
function rootFinder(
  owners: Owners,
  fuller: readonly (Form | undefined)[],
  known: ReadonlyMap<Form, Form>,
): Roots {
  const found: (readonly Form[] | undefined)[] = [];
  for (const [form, root] of known) found[form.number] = [root];
  const find = (form: Form): readonly Form[] => {
    const answer = found[form.number];
    if (answer) return answer;
    const itself = [form];
    found[form.number] = itself;
    const next = owners[form.number];
    const only = next === undefined ? fuller[form.number] : next[0];
    if (only === undefined) return itself;
    const roots = next === undefined || next.length === 1 ? find(only) : [...new Set(next.flatMap(find))];
    found[form.number] = roots;
    return roots;
  };
  return find;
}

/** Joins mentions of a form to the cluster of a root; that it is a form of it is for the caller to write down. */
function join(
  clusters: Clusters,
  types: Types,
  root: Form,
  form: Form,
  mentions: readonly number[],
): Cluster {
  const cluster = clusters.byRoot[root.number] ?? newCluster(clusters, root);
  if (!cluster.isJoined) {
    cluster.mentions = cluster.mentions.slice();
    cluster.votes = cluster.votes.slice();
    cluster.told = cluster.told.slice();
    cluster.isJoined = true;
  }
  for (const m of mentions) cluster.mentions.push(m);
  const part = mentions.length === form.mentions.length ? 1 : mentions.length / form.mentions.length;
  // What a surname alone was taken for says nothing of the person whose full name is known.
  const short = form !== root && form.words.length < root.words.length;
  if (short && types[root.number] === "person" && types[form.number] !== "person") return cluster;
  addVotes(cluster.votes, form.votes, part);
  addVotes(cluster.told, form.told, part);
  cluster.voted = true;
  return cluster;
}

const newCluster = (clusters: Clusters, root: Form): Cluster =>
  added(clusters, root, {
    forms: [],
    mentions: [],
    votes: noVotes(),
    told: noVotes(),
    voted: false,
    isJoined: true,
  });

/** Most clusters are one form. */
const begin = (clusters: Clusters, form: Form): Cluster =>
  added(clusters, form, {
    forms: [form],
    mentions: form.mentions,
    votes: form.votes,
    told: form.told,
    voted: true,
    isJoined: false,
  });

function added({ all, byRoot, roots }: Clusters, root: Form, cluster: Cluster): Cluster {
  all.push(cluster);
  roots.push(root);
  byRoot[root.number] = cluster;
  return cluster;
}

/** A form that may be short for several names, and those whose cluster has it. */
interface Shared {
  readonly form: Form;
  readonly roots: readonly Form[];
  readonly joined: Set<Form>;
}

function share(
  doc: ResolveDoc,
  clusters: Clusters,
  types: Types,
  shared: readonly Shared[],
  lexicons: Lexicons,
): void {
  const bearers = new Map<Form, Bearer>();
  const askedOf: (Shared | undefined)[] = doc.mentions.map(() => undefined);
  for (const each of shared) for (const m of each.form.mentions) askedOf[m] = each;
  const clear: (Form | undefined)[] = doc.mentions.map(() => undefined);
  clusters.all.forEach((cluster, i) => {
    for (const m of cluster.mentions) clear[m] = clusters.roots[i];
  });
  const holders = new Map<Form, Form>();
  doc.mentions.forEach((mention, i) => {
    const root = clear[i];
    if (root) meet(bearers, root, mention.honorific, i, lexicons);
    const asked = askedOf[i];
    if (!asked) return;
    const chosen = chooseBearer(mention, i, asked.roots, bearers, holders.get(asked.form), lexicons);
    if (!chosen) return;
    if (mention.honorific === null) holders.set(asked.form, chosen);
    const bearer = bearers.get(chosen);
    if (bearer) bearer.lastSeen = i;
    const cluster = join(clusters, types, chosen, asked.form, [i]);
    if (asked.joined.has(chosen)) return;
    asked.joined.add(chosen);
    cluster.forms.push(asked.form);
  });
}

function meet(
  bearers: Map<Form, Bearer>,
  root: Form,
  honorific: string | null,
  at: number,
  lexicons: Lexicons,
): void {
  let bearer = bearers.get(root);
  if (bearer === undefined) {
    bearer = { gender: genderIn(root.read, lexicons), titles: new Set(), lastSeen: at };
    bearers.set(root, bearer);
  }
  bearer.lastSeen = at;
  if (honorific) bearer.titles.add(honorific.toLowerCase().replace(/\.$/, ""));
}
