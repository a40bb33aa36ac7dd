/** Accepting one difference: the golden as it is when the record is right about it. Everything else stays. */
import type { InterviewRecord } from "../schema.ts";
import { overlaps, type Span } from "../span.ts";
import type { Difference } from "./difference.ts";
import { goldenOf, locatedOf } from "./from-record.ts";
import { locate } from "./locate.ts";
import type { Golden, GoldenPerson, GoldenQuote } from "./schema.ts";

/** @param record the record that the difference was found in */
export function take(golden: Golden, record: InterviewRecord, difference: Difference): Golden {
  switch (difference.layer) {
    case "article":
      return { ...golden, article: { ...golden.article, ...articleField(record, difference.field) } };
    case "people":
    case "entities":
      return takeSubject(golden, record, difference);
    case "roles":
      return takeRole(golden, record, difference);
    case "quotes":
      return takeQuote(golden, record, difference);
  }
}

function articleField(record: InterviewRecord, field: string): Partial<Golden["article"]> {
  const { article } = goldenOf(record);
  return Object.fromEntries(Object.entries(article).filter(([name]) => name === field));
}

function takeSubject(
  golden: Golden,
  record: InterviewRecord,
  { subject, field, expected }: Difference,
): Golden {
  const said = goldenOf(record);
  const name = subject?.golden ?? null;
  const actual = record.entities.find(({ id }) => id === subject?.record)?.name ?? null;
  if (name === null) return withNamed(golden, said, actual);
  const person = said.people.find((p) => p.name === actual);
  if (field === "alias") {
    const wrong = (alias: string) => expected === `${alias} is ${name}`;
    return withPerson(golden, name, (p) => ({ ...p, aliases: p.aliases.filter((alias) => !wrong(alias)) }));
  }
  if (field === "part") return withPerson(golden, name, (p) => ({ ...p, part: person?.part ?? null }));
  if (field === "value") {
    const value = said.entities.find((e) => e.name === actual)?.value ?? null;
    return { ...golden, entities: golden.entities.map((e) => (e.name === name ? { ...e, value } : e)) };
  }
  if (field === "name" && actual !== null) return renamed(golden, name, actual);
  return withNamed(
    actual === name ? dropped(golden, name) : renamed(dropped(golden, name), name, actual),
    said,
    actual,
  );
}

/** Adds what the record names, with its roles, where the golden has nothing of that name. */
function withNamed(golden: Golden, said: Golden, name: string | null): Golden {
  const there = [...golden.people, ...golden.entities].some((item) => item.name === name);
  if (there || name === null) return golden;
  const people = said.people.filter((p) => p.name === name).map((p) => ({ ...p, roles: [] }));
  const entities = said.entities.filter((e) => e.name === name);
  return { ...golden, people: [...golden.people, ...people], entities: [...golden.entities, ...entities] };
}

const dropped = (golden: Golden, name: string): Golden => ({
  ...golden,
  people: golden.people.filter((p) => p.name !== name),
  entities: golden.entities.filter((e) => e.name !== name),
});

/** A new name for a person or entity, wherever the golden names it; the old one stays as another form. */
export function renamed(golden: Golden, from: string, to: string | null): Golden {
  const name = (given: string | null) => (given === from ? to : given);
  const item = <Item extends { name: string; aliases: string[] }>(it: Item): Item => {
    if (it.name !== from || to === null) return it;
    const aliases = [...new Set([...it.aliases, from])].filter((alias) => alias !== to);
    return { ...it, name: to, aliases };
  };
  return {
    ...golden,
    people: golden.people.map((p) => ({
      ...item(p),
      roles: p.roles.map((role) => ({ ...role, of: name(role.of) })),
    })),
    entities: golden.entities.map(item),
    quotes: golden.quotes.map((quote) => ({ ...quote, speaker: name(quote.speaker) })),
    nested: golden.nested.map((inner) => ({ ...inner, speaker: name(inner.speaker) })),
  };
}

/** Two people are one: the second's forms, roles and quotes go to the first. */
export function merged(golden: Golden, into: string, from: string): Golden {
  const other = golden.people.find((p) => p.name === from);
  if (!other || into === from) return golden;
  const rest = renamed({ ...golden, people: golden.people.filter((p) => p !== other) }, from, into);
  return withPerson(rest, into, (p) => ({
    ...p,
    aliases: [...new Set([...p.aliases, other.name, ...other.aliases])].filter((alias) => alias !== into),
    part: p.part ?? other.part ?? null,
    roles: [...p.roles, ...other.roles.filter((role) => !p.roles.some((own) => own.title === role.title))],
  }));
}

export const withPerson = (
  golden: Golden,
  name: string,
  change: (person: GoldenPerson) => GoldenPerson,
): Golden => ({ ...golden, people: golden.people.map((p) => (p.name === name ? change(p) : p)) });

function takeRole(golden: Golden, record: InterviewRecord, { subject, role }: Difference): Golden {
  const found = record.roles.find(({ id }) => id === role?.record);
  const names = new Map(record.entities.map((e) => [e.id, e.name]));
  const name = subject?.golden ?? names.get(subject?.record ?? "") ?? "";
  const of = found?.of ? (names.get(found.of) ?? null) : null;
  const added = found ? [{ title: found.title, of, former: found.former, alt: [] }] : [];
  const at = role?.golden ?? null;
  const known = withNamed(withNamed(golden, goldenOf(record), name), goldenOf(record), of);
  return withPerson(known, name, (p) => ({
    ...p,
    roles: at === null ? [...p.roles, ...added] : p.roles.toSpliced(at, 1, ...added),
  }));
}

const FIELDS = ["act", "mention", "cue", "narrated", "speaker"] as const;

function takeQuote(golden: Golden, record: InterviewRecord, difference: Difference): Golden {
  const said = goldenOf(record);
  const outer = record.quotes.filter((quote) => quote.within === undefined);
  const found = said.quotes[outer.findIndex(({ id }) => id === difference.quote?.record)];
  const at = difference.quote?.golden ?? null;
  const field = FIELDS.find((name) => name === difference.field);
  if (field && found && at !== null) {
    const quotes = golden.quotes.map((quote, i) => (i === at ? { ...quote, [field]: found[field] } : quote));
    return withNamed({ ...golden, quotes }, said, found.speaker);
  }
  return retaken(golden, record, at, difference.quote?.record ?? null);
}

/**
 * Where the cut of a quote differs: its place is taken by the record's quotes there, and by none where there are none.
 * What the golden alone can know of the quote (a speaker that was corrected) is lost with it.
 */
function retaken(golden: Golden, record: InterviewRecord, at: number | null, id: string | null): Golden {
  const said = goldenOf(record);
  const places = locate(golden, record.text).quotes.map((spans) => spans.filter((span) => span !== null));
  const outer = locatedOf(record).quotes.map((spans) => spans.filter((span) => span !== null));
  const ids = record.quotes.filter((quote) => quote.within === undefined).map((quote) => quote.id);
  const own = at === null ? [] : (places[at] ?? []);
  const taken = outer.flatMap((spans, i) => (ids[i] === id || touches(spans, own) ? [i] : []));
  const space = [...own, ...taken.flatMap((i) => outer[i] ?? [])];
  const kept = golden.quotes.flatMap((quote, i) =>
    i === at || touches(places[i] ?? [], space) ? [] : [{ quote, start: places[i]?.[0]?.start ?? 0 }],
  );
  const added = taken.flatMap((i) => {
    const quote = said.quotes[i];
    return quote ? [{ quote, start: outer[i]?.[0]?.start ?? 0 }] : [];
  });
  const quotes = [...kept, ...added].sort((a, b) => a.start - b.start).map(({ quote }) => quote);
  const named = added.map(({ quote }) => quote.speaker);
  return named.reduce((known: Golden, name) => withNamed(known, said, name), {
    ...golden,
    quotes,
    nested: nestedIn(golden, quotes),
  });
}

/** What is read out in a quote goes where the quote goes, and with it. */
function nestedIn(golden: Golden, quotes: readonly GoldenQuote[]): Golden["nested"] {
  return golden.nested.flatMap((inner) => {
    const outer = golden.quotes[inner.within];
    const within = outer ? quotes.indexOf(outer) : -1;
    return within < 0 ? [] : [{ ...inner, within }];
  });
}

const touches = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((other) => overlaps(one, other)));

/** A new quote of some words, in its place among the others. */
export function withQuote(golden: Golden, text: string, span: Span, speaker: string | null): Golden {
  const words = text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
  if (words === "") return golden;
  const starts = locate(golden, text).quotes.map((spans) => spans[0]?.start ?? 0);
  const before = starts.filter((start) => start < span.start).length;
  const quote: GoldenQuote = { speaker, form: "quoted", act: "statement", spans: [words] };
  const quotes = golden.quotes.toSpliced(before, 0, quote);
  return { ...golden, quotes, nested: nestedIn(golden, quotes) };
}

export function withoutQuote(golden: Golden, index: number): Golden {
  const quotes = golden.quotes.toSpliced(index, 1);
  return { ...golden, quotes, nested: nestedIn(golden, quotes) };
}
