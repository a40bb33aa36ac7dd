import type { EntityType } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { genderOf } from "../../names.ts";
import type { ResolveDoc } from "../resolve.ts";
import { type Bearer, chooseBearer } from "./bearers.ts";
import { type Form, type Votes, vote, winner } from "./forms.ts";
import { ownersOf } from "./people.ts";
import { fullerNames } from "./short-names.ts";

/** Forms and mentions that stand for one thing. */
export interface Cluster {
  readonly forms: Set<Form>;
  readonly mentions: number[];
  readonly votes: Votes;
  /** The votes of the clues alone. */
  readonly told: Votes;
}

/** Joins forms into clusters, then gives each mention of a shared surname to one bearer. */
export function clustersOf(
  doc: ResolveDoc,
  forms: readonly Form[],
  lexicons: Lexicons,
  known: ReadonlyMap<Form, Form>,
): Cluster[] {
  const typeOf = (form: Form): EntityType => winner(form.votes) ?? "other";
  const personal = personalForms(forms, typeOf, lexicons);
  const owners = ownersOf(personal, lexicons);
  const fuller = fullerNames(
    forms.filter((form) => !owners.has(form)),
    typeOf,
    lexicons,
  );
  const rootOf = rootFinder(owners, fuller, known);
  const clusters = new Map<Form, Cluster>();
  const shared: { readonly form: Form; readonly roots: readonly Form[] }[] = [];
  for (const form of forms) {
    const roots = rootOf(form);
    const only = roots[0];
    if (roots.length === 1 && only) join(clusters, only, form, form.mentions);
    else shared.push({ form, roots });
  }
  share(doc, clusters, shared, lexicons);
  return [...clusters.values()].filter(
    (cluster) => cluster.mentions.length > 0 || [...cluster.forms].some((form) => form.listed !== null),
  );
}

/**
 * What may be a form of a person's name: what is typed so, and a lone word of a fuller person's name that only the
 * tagger takes for something else.
 */
function personalForms(
  forms: readonly Form[],
  typeOf: (form: Form) => EntityType,
  lexicons: Lexicons,
): Form[] {
  const typed = (form: Form) => typeOf(form) === "person" || typeOf(form) === "character";
  const words = new Set(
    forms.filter((form) => typed(form) && form.words.length > 1).flatMap((form) => form.words),
  );
  const stray = (form: Form) =>
    form.words.length === 1 && words.has(form.key) && !lexicons.places.has(form.key);
  return forms.filter(
    (form) => typed(form) || (stray(form) && isUnsure(form)) || isMisspelledOther(form, typeOf),
  );
}

/** Nothing but the tagger speaks for another type, and not loud. */
const isUnsure = ({ told, votes }: Form): boolean =>
  [...told].every(([type, weight]) => type === "person" || weight <= FAINT) &&
  (votes.get(winner(votes) ?? "person") ?? 0) - (votes.get("person") ?? 0) < LOUD;

/** Less than this is no more than a word beside the name … */
const FAINT = 1;
/** … and with so much against it a name is nobody's. */
const LOUD = 4;

/** "Wakatuski" may be tagged as anything. */
const isMisspelledOther = (form: Form, typeOf: (form: Form) => EntityType): boolean =>
  form.words.length === 1 &&
  form.mentions.length === 1 &&
  /^(other|place)$/.test(typeOf(form)) &&
  isUnsure(form);

/** What a surname alone was taken for says nothing of the person whose full name is known. */
const isPersonal = ({ votes }: Form): boolean => /^(person|character)$/.test(winner(votes) ?? "other");

type Roots = (form: Form) => readonly Form[];

/** Follows owners to the fullest names; several where the name is shared. */
function rootFinder(
  owners: ReadonlyMap<Form, readonly Form[]>,
  fuller: ReadonlyMap<Form, Form>,
  known: ReadonlyMap<Form, Form>,
): Roots {
  const found = new Map<Form, readonly Form[]>([...known].map(([form, root]) => [form, [root]]));
  const find = (form: Form): readonly Form[] => {
    const answer = found.get(form);
    if (answer) return answer;
    found.set(form, [form]);
    const short = fuller.get(form);
    const next = owners.get(form) ?? (short ? [short] : []);
    const roots = next.length === 0 ? [form] : [...new Set(next.flatMap(find))];
    found.set(form, roots);
    return roots;
  };
  return find;
}

function join(clusters: Map<Form, Cluster>, root: Form, form: Form, mentions: readonly number[]): void {
  const cluster: Cluster = clusters.get(root) ?? {
    forms: new Set<Form>(),
    mentions: [],
    votes: new Map(),
    told: new Map(),
  };
  clusters.set(root, cluster);
  cluster.forms.add(form);
  cluster.mentions.push(...mentions);
  const part = mentions.length === form.mentions.length ? 1 : mentions.length / form.mentions.length;
  const short = form !== root && form.words.length < root.words.length;
  if (short && isPersonal(root) && !isPersonal(form)) return;
  for (const [type, weight] of form.votes) vote(cluster.votes, type, weight * part);
  for (const [type, weight] of form.told) vote(cluster.told, type, weight * part);
}

function share(
  doc: ResolveDoc,
  clusters: Map<Form, Cluster>,
  shared: readonly { readonly form: Form; readonly roots: readonly Form[] }[],
  lexicons: Lexicons,
): void {
  const bearers = new Map<Form, Bearer>();
  const askedOf = new Map<number, { readonly form: Form; readonly roots: readonly Form[] }>();
  for (const each of shared) for (const m of each.form.mentions) askedOf.set(m, each);
  if (askedOf.size === 0) return;
  const clear = new Map<number, Form>();
  for (const [root, cluster] of clusters) for (const m of cluster.mentions) clear.set(m, root);
  const holders = new Map<Form, Form>();
  doc.mentions.forEach((mention, i) => {
    const root = clear.get(i);
    if (root) meet(bearers, root, mention.honorific, i, lexicons);
    const asked = askedOf.get(i);
    if (!asked) return;
    const chosen = chooseBearer(mention, i, asked.roots, bearers, holders.get(asked.form), lexicons);
    if (!chosen) return;
    if (mention.honorific === null) holders.set(asked.form, chosen);
    const bearer = bearers.get(chosen);
    if (bearer) bearer.lastSeen = i;
    join(clusters, chosen, asked.form, [i]);
  });
}

function meet(
  bearers: Map<Form, Bearer>,
  root: Form,
  honorific: string | null,
  at: number,
  lexicons: Lexicons,
): void {
  const bearer = bearers.get(root) ?? {
    gender: genderOf(root.name, lexicons),
    titles: new Set(),
    lastSeen: at,
  };
  bearers.set(root, bearer);
  bearer.lastSeen = at;
  if (honorific) bearer.titles.add(honorific.toLowerCase().replace(/\.$/, ""));
}
