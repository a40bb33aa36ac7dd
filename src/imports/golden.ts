/**
 * Labelled articles as goldens. Mentions that `same-as` joins, or that carry the same full name, are one person; a
 * layer counts as labelled in full when any article of the import has a label of it.
 */
import { ENTITY_LABELS, QUOTE_LABELS } from "../exports/standoff.ts";
import { grouped } from "../exports/tables.ts";
import { GOLDEN_VERSION, type GoldenInput, type Layer } from "../golden/schema.ts";
import { type Labelled, type LabelledWords, type Link, withGaps } from "./labelled.ts";

/** The golden of each article, in their order. */
export function goldensOf(articles: readonly Labelled[]): GoldenInput[] {
  const whole = articles.map(withGaps);
  const labelled = layersOf(whole.flatMap((article) => article.spans));
  return whole.map((article) => goldenOf(article, labelled));
}

const isQuote = ({ label }: LabelledWords): boolean => QUOTE_LABELS.some((l) => l === label);
const isMention = ({ label }: LabelledWords): boolean => ENTITY_LABELS.some((l) => l === label);

function layersOf(spans: readonly LabelledWords[]): Layer[] {
  const layers: Layer[] = [];
  if (spans.some((s) => s.label === "Person")) layers.push("people");
  if (spans.some((s) => s.label === "Role")) layers.push("roles");
  if (spans.some((s) => isMention(s) && s.label !== "Person")) layers.push("entities");
  if (spans.some(isQuote)) layers.push("quotes");
  return layers;
}

/** Somebody or something: its mentions, and the name that is the fullest. */
interface Cluster {
  readonly name: string;
  readonly mentions: readonly LabelledWords[];
}

/** An article with what its links lead to. */
interface Reading {
  readonly article: Labelled;
  /** Of every mention, by id. */
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly spans: ReadonlyMap<string, LabelledWords>;
  readonly links: ReadonlyMap<string, readonly Link[]>;
}

function goldenOf(article: Labelled, labelled: Layer[]): GoldenInput {
  const reading: Reading = {
    article,
    clusters: clustersOf(article),
    spans: new Map(article.spans.map((span) => [span.id, span])),
    links: grouped(article.links, (link) => link.from),
  };
  const quotes = article.spans.filter(isQuote).sort((a, b) => a.start - b.start);
  const outer = quotes.filter((q) => targetOf(reading, q, "within") === undefined);
  const inner = quotes.filter((q) => !outer.includes(q));
  return {
    schema: GOLDEN_VERSION,
    labelled,
    people: peopleOf(reading, quotes),
    entities: entitiesOf(reading),
    quotes: outer.map((quote) => quoteOf(reading, quote)),
    ...(inner.length > 0 ? { nested: inner.map((quote) => nestedOf(reading, quote, outer)) } : {}),
  };
}

/** Where a link of a span leads, as an id. */
const targetOf = (reading: Reading, span: LabelledWords, label: Link["label"]): string | undefined =>
  reading.links.get(span.id)?.find((link) => link.label === label)?.to;

const wordsAt = (reading: Reading, id: string | undefined): string | undefined =>
  id === undefined ? undefined : reading.spans.get(id)?.words.join(" ");

function clustersOf({ spans, links }: Labelled): Map<string, Cluster> {
  const same = new Map(links.filter((l) => l.label === "same-as").map((l) => [l.from, l.to]));
  const mentions = spans.filter(isMention);
  const byId = new Map(mentions.map((m) => [m.id, m]));
  const groups = grouped(mentions, (mention) => {
    const first = byId.get(firstOf(mention.id, same)) ?? mention;
    return `${first.label}\n${first.attributes["name"] ?? first.words.join(" ")}`;
  });
  const found = [...groups.values()].map((group) => ({ name: fullest(group), mentions: group }));
  return new Map(found.flatMap((cluster) => cluster.mentions.map((m) => [m.id, cluster] as const)));
}

/** The last of the mentions that `same-as` leads to; a ring ends where it began. */
function firstOf(id: string, same: ReadonlyMap<string, string>): string {
  const seen = new Set([id]);
  for (let to = same.get(id); to !== undefined && !seen.has(to); to = same.get(to)) seen.add(to);
  return [...seen].at(-1) ?? id;
}

function fullest(mentions: readonly LabelledWords[]): string {
  const given = mentions.map((m) => m.attributes["name"]).find((name) => name !== undefined);
  const forms = mentions.map((m) => m.words.join(" "));
  return given ?? forms.reduce((best, form) => (form.length > best.length ? form : best), "");
}

/** Other forms of the name: those that share a word with it, so that "she" is none. */
function aliasesOf({ name, mentions }: Cluster): string[] {
  const parts = new Set(name.split(/\s+/));
  const forms = new Set(
    mentions.filter((m) => (m.attributes["form"] ?? "name") === "name").map((m) => m.words.join(" ")),
  );
  return [...forms].filter((form) => form !== name && form.split(/\s+/).some((word) => parts.has(word)));
}

function peopleOf(reading: Reading, quotes: readonly LabelledWords[]): NonNullable<GoldenInput["people"]> {
  const people = [...new Set(reading.clusters.values())].filter((c) => c.mentions[0]?.label === "Person");
  const known = new Set([...reading.clusters.values()].map((c) => c.name));
  const unmentioned = new Set(
    quotes.flatMap((q) => speakerOf(reading, q) ?? []).filter((name) => !known.has(name)),
  );
  return [
    ...people.map((person) => ({
      name: person.name,
      aliases: aliasesOf(person),
      ...partOf(person),
      roles: rolesOf(reading, person),
    })),
    ...[...unmentioned].map((name) => ({ name })),
  ];
}

const PARTS = ["interviewee", "interviewer", "author"] as const;

function partOf({ mentions }: Cluster): { part?: (typeof PARTS)[number] } {
  const part = PARTS.find((p) => mentions.some((m) => m.attributes["part"] === p));
  return part ? { part } : {};
}

function rolesOf(reading: Reading, person: Cluster) {
  const held = reading.article.spans.filter(
    (span) =>
      span.label === "Role" && reading.clusters.get(targetOf(reading, span, "holder") ?? "") === person,
  );
  return held.map((role) => ({
    title: role.attributes["title"] ?? role.words.join(" "),
    of: reading.clusters.get(targetOf(reading, role, "of") ?? "")?.name ?? null,
    former: role.attributes["former"] === "true",
  }));
}

function entitiesOf(reading: Reading): NonNullable<GoldenInput["entities"]> {
  const things = [...new Set(reading.clusters.values())].filter((c) => c.mentions[0]?.label !== "Person");
  return things.flatMap((thing) => {
    const type = TYPES.find((t) => t === thing.mentions[0]?.label.toLowerCase());
    if (!type) return [];
    const value = thing.mentions[0]?.attributes["value"];
    return [{ type, name: thing.name, aliases: aliasesOf(thing), ...(value === undefined ? {} : { value }) }];
  });
}

const TYPES = ["organization", "work", "character", "place", "event", "date", "product", "other"] as const;

/** By the link to a mention, which a person may have moved; else by the name that the quote carries. */
const speakerOf = (reading: Reading, quote: LabelledWords): string | null =>
  reading.clusters.get(targetOf(reading, quote, "speaker") ?? "")?.name ??
  quote.attributes["speaker"] ??
  null;

const FORMS = { Quoted: "quoted", Turn: "turn", Reported: "reported" } as const;
const ACTS = ["question", "answer", "statement"] as const;

function quoteOf(reading: Reading, quote: LabelledWords): NonNullable<GoldenInput["quotes"]>[number] {
  const cue = wordsAt(reading, targetOf(reading, quote, "cue"));
  const act = ACTS.find((a) => a === quote.attributes["act"]);
  const asked = reading.spans.get(targetOf(reading, quote, "responds-to") ?? "");
  return {
    speaker: speakerOf(reading, quote),
    form: FORMS[quote.label as keyof typeof FORMS],
    ...(act ? { act } : {}),
    spans: [...quote.words],
    ...(cue === undefined ? {} : { cue }),
    ...(asked?.label === "Question" ? { narrated: asked.words.join(" ") } : {}),
  };
}

const nestedOf = (reading: Reading, quote: LabelledWords, outer: readonly LabelledWords[]) => ({
  within: Math.max(
    0,
    outer.findIndex((o) => o.id === targetOf(reading, quote, "within")),
  ),
  speaker: speakerOf(reading, quote),
  spans: [...quote.words],
});
