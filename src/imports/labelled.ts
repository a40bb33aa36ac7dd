/** An article that people labelled in another tool: what every importer gives, and what goldens are made of. */
import { LABELS, type Label, RELATIONS, type RelationLabel } from "../exports/standoff.ts";
import { Failure } from "../failure.ts";

/** A span with its words; several where it has gaps. */
export interface LabelledWords {
  readonly id: string;
  readonly label: Label;
  readonly words: readonly string[];
  /** Where it starts, in whatever unit: for the order alone. */
  readonly start: number;
  /** What the tool says besides: `name` of an entity, `speaker` of a quote, `act` … */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Link {
  readonly from: string;
  readonly to: string;
  readonly label: RelationLabel;
}

export interface Labelled {
  readonly id: string;
  /** The article, where the tool holds it. */
  readonly text: string | null;
  readonly spans: readonly LabelledWords[];
  readonly links: readonly Link[];
}

/** Their labels and relations as ours: `{ PER: "Person" }`. */
export type Names = Readonly<Record<string, string>>;

/** A tool's files, text by name, as labelled articles. */
export type Import = (files: ReadonlyMap<string, string>, names: Names) => Labelled[];

/**
 * Our label for theirs, whatever the case.
 * @throws Failure `label` when there is none, and `names` gives none
 */
export function labelFor(theirs: string, names: Names): Label {
  return oneOf(LABELS, theirs, names) ?? unknown("label", theirs, LABELS);
}

/** Our relation for theirs. @throws Failure `label` */
export function relationFor(theirs: string, names: Names): RelationLabel {
  return oneOf(RELATIONS, theirs, names) ?? unknown("relation", theirs, RELATIONS);
}

function oneOf<Name extends string>(ours: readonly Name[], theirs: string, names: Names): Name | undefined {
  const wanted = (Object.hasOwn(names, theirs) ? (names[theirs] ?? theirs) : theirs).toLowerCase();
  return ours.find((name) => name.toLowerCase() === wanted);
}

function unknown(what: string, theirs: string, ours: readonly string[]): never {
  const hint = `say what it is: --label "${theirs}=${ours[0]}"; there are ${ours.join(", ")}`;
  throw new Failure("label", `unknown ${what} "${theirs}"`, null, hint);
}

/** Joins the parts of spans that `continues` links, in tools whose spans have no gaps. */
export function withGaps(article: Labelled): Labelled {
  const next = new Map(article.links.filter((l) => l.label === "continues").map((l) => [l.from, l.to]));
  if (next.size === 0) return article;
  const parts = new Map(article.spans.map((span) => [span.id, span]));
  const later = new Set(next.values());
  const spans = article.spans
    .filter((span) => !later.has(span.id))
    .map((span) => ({ ...span, words: chain(span.id, next).flatMap((id) => parts.get(id)?.words ?? []) }));
  return { ...article, spans, links: article.links.filter((l) => l.label !== "continues") };
}

/** An id and those that follow it; a ring is walked once. */
function chain(first: string, next: ReadonlyMap<string, string>): string[] {
  const ids = new Set<string>();
  for (let id: string | undefined = first; id !== undefined && !ids.has(id); id = next.get(id)) ids.add(id);
  return [...ids];
}
