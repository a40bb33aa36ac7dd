/**
 * JSON-LD in schema.org's words, one graph a line: the article, its people (Person, with a Role for each role that it
 * states), organizations and works, and a Quotation for everything said. What schema.org has no word for is under
 * `saidby:`. The context is written out in each line, so that no processor has to fetch one. Offsets (`saidby:start`,
 * `saidby:end`) are UTF-16 code units.
 */
import type { EntityType } from "../document.ts";
import type { InterviewRecord, RecordEntity, RecordQuote, RecordRole } from "../schema.ts";
import { type Export, piece } from "./export.ts";
import { grouped } from "./tables.ts";

export const jsonld: Export = async function* (records) {
  for await (const record of records) yield piece(`${JSON.stringify(graphOf(record))}\n`);
};

const CONTEXT = {
  "@vocab": "https://schema.org/",
  saidby: "urn:saidby:terms:",
  id: "@id",
  type: "@type",
  sameAs: { "@type": "@id" },
  isPartOf: { "@type": "@id" },
  spokenByCharacter: { "@type": "@id" },
  creator: { "@type": "@id" },
  author: { "@type": "@id" },
};

/** schema.org's type of an entity; a date is no thing of its own there. */
const TYPES: Readonly<Record<EntityType, string>> = {
  person: "Person",
  organization: "Organization",
  work: "CreativeWork",
  character: "Person",
  place: "Place",
  event: "Event",
  date: "DefinedTerm",
  product: "Product",
  other: "Thing",
};

function graphOf(record: InterviewRecord): object {
  const iri = iriOf(record);
  const roles = grouped(record.roles, (r) => r.person);
  return {
    "@context": CONTEXT,
    "@graph": [
      articleOf(record, iri),
      ...record.entities.map((e) => entityOf(e, roles.get(e.id) ?? [], iri)),
      ...record.quotes.map((q) => quotationOf(q, iri)),
    ],
  };
}

type Iri = (id: string) => string;

/** Names of things: of the article that they stand in and their id in its record. */
const iriOf =
  (record: InterviewRecord): Iri =>
  (id) =>
    `urn:saidby:${record.source.sha256}:${encodeURIComponent(record.id)}#${id}`;

/** A schema.org Article; a Q&A or transcript is an interview as well, for which schema.org has no type. */
function articleOf({ id, source, article, entities }: InterviewRecord, iri: Iri): object {
  return present({
    id: iri("article"),
    type: article.format === "prose" ? "Article" : ["Article", "saidby:Interview"],
    identifier: id,
    headline: article.title,
    author: ids(entities, "author", iri),
    "saidby:byline": article.byline,
    "saidby:interviewee": ids(entities, "interviewee", iri).map((to) => ({ id: to })),
    "saidby:interviewer": ids(entities, "interviewer", iri).map((to) => ({ id: to })),
    datePublished: article.published,
    publisher: article.outlet === null ? null : { type: "Organization", name: article.outlet },
    inLanguage: article.lang,
    "saidby:event": article.event,
    "saidby:uri": source.uri,
    encodingFormat: source.mediaType,
    "saidby:sha256": source.sha256,
  });
}

const ids = (entities: readonly RecordEntity[], part: RecordEntity["part"], iri: Iri): string[] =>
  entities.filter((e) => e.part === part).map((e) => iri(e.id));

function entityOf(entity: RecordEntity, roles: readonly RecordRole[], iri: Iri): object {
  return present({
    id: iri(entity.id),
    type: entity.type === "character" ? ["Person", "saidby:Character"] : TYPES[entity.type],
    name: entity.name,
    alternateName: entity.aliases,
    "saidby:value": entity.value,
    hasOccupation: roles.map((role) => roleOf(role, iri)),
  });
}

/** schema.org's pattern of a role: the property again inside the Role gives what the role is about. */
function roleOf(role: RecordRole, iri: Iri): object {
  return present({
    id: iri(role.id),
    type: "Role",
    roleName: role.title,
    hasOccupation: { type: "Occupation", name: role.title },
    "saidby:of": role.of === null ? null : { id: iri(role.of) },
    "saidby:former": role.former,
    description: role.text,
  });
}

function quotationOf(quote: RecordQuote, iri: Iri): object {
  const { respondsTo, speaker } = quote;
  return present({
    id: iri(quote.id),
    type: "Quotation",
    text: quote.text,
    isPartOf: iri("article"),
    spokenByCharacter: speaker === null ? null : iri(speaker),
    creator: speaker === null ? null : iri(speaker),
    "saidby:form": quote.form,
    "saidby:act": quote.act,
    "saidby:span": quote.spans.map((s) => ({ "saidby:start": s.start, "saidby:end": s.end })),
    "saidby:respondsTo":
      typeof respondsTo === "string" ? { id: iri(respondsTo) } : respondsTo === null ? null : respondsTo.text,
    "saidby:within": quote.within === undefined ? null : { id: iri(quote.within) },
    "saidby:confidence": quote.confidence,
  });
}

/** Without what is unknown: null and empty lists. */
const present = (thing: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
