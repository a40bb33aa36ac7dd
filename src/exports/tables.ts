/**
 * Records as tables, for csv, parquet and sqlite. Every row names its article (`record`); ids within an article are the
 * record's own. Offsets are UTF-16 code units into `articles.text`; lists in a cell are joined by "; ".
 */
import type { InterviewRecord, RecordQuote } from "../schema.ts";

export type ColumnType = "text" | "integer" | "real" | "boolean";
export type Cell = string | number | boolean | null;

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** The rows that one record gives, cells in the order of the columns. */
  readonly rows: (record: InterviewRecord) => readonly (readonly Cell[])[];
}

const columns = (type: ColumnType, ...names: string[]): Column[] => names.map((name) => ({ name, type }));

const list = (words: readonly string[]): string => words.join("; ");

/** Names of entities by id. */
const namesOf = (record: InterviewRecord): ReadonlyMap<string, string> =>
  new Map(record.entities.map((e) => [e.id, e.name]));

const articles: Table = {
  name: "articles",
  columns: [
    ...columns("text", "record", "title", "byline", "published", "outlet", "lang", "event", "format"),
    ...columns("text", "uri", "media_type", "sha256"),
    ...columns("integer", "bytes"),
    ...columns("text", "text"),
  ],
  rows: ({ id, article: a, source, text }) => [
    [
      ...[id, a.title, list(a.byline), a.published, a.outlet, a.lang, a.event, a.format],
      ...[source.uri, source.mediaType, source.sha256, source.bytes, text],
    ],
  ],
};

/** A row for each person: what most people ask for first. */
const people: Table = {
  name: "people",
  columns: [
    ...columns("text", "record", "entity", "name", "aliases", "part", "roles"),
    ...columns("integer", "quotes"),
  ],
  rows: (record) => {
    const names = namesOf(record);
    const said = counts(record.quotes.map((q) => q.speaker));
    const roles = grouped(record.roles, (r) => r.person);
    return record.entities
      .filter((e) => e.type === "person")
      .map((e) => {
        const held = (roles.get(e.id) ?? []).map((r) => roleInWords(r, names));
        return [record.id, e.id, e.name, list(e.aliases), e.part, list(held), said.get(e.id) ?? 0];
      });
  },
};

const entities: Table = {
  name: "entities",
  columns: columns("text", "record", "entity", "type", "name", "aliases", "value", "part"),
  rows: (record) =>
    record.entities.map((e) => [record.id, e.id, e.type, e.name, list(e.aliases), e.value, e.part]),
};

const roles: Table = {
  name: "roles",
  columns: [
    ...columns("text", "record", "role", "person", "person_name", "title", "of", "of_name"),
    ...columns("boolean", "former"),
    ...columns("text", "method"),
    ...columns("integer", "start", "end"),
    ...columns("text", "text"),
  ],
  rows: (record) => {
    const names = namesOf(record);
    return record.roles.map((r) => [
      ...[record.id, r.id, r.person, names.get(r.person) ?? null, r.title, r.of, nameOf(r.of, names)],
      ...[r.former, r.method, r.start, r.end, r.text],
    ]);
  },
};

const mentions: Table = {
  name: "mentions",
  columns: [
    ...columns("text", "record", "entity", "name", "type", "form"),
    ...columns("integer", "start", "end"),
    ...columns("text", "text"),
  ],
  rows: (record) =>
    record.entities.flatMap((e) =>
      e.mentions.map((m) => [record.id, e.id, e.name, e.type, m.form, m.start, m.end, m.text]),
    ),
};

const quotes: Table = {
  name: "quotes",
  columns: [
    ...columns("text", "record", "quote", "form", "act", "part", "speaker", "speaker_name", "reason"),
    ...columns("integer", "start", "end"),
    ...columns("text", "text", "mention", "cue", "responds_to", "within", "method"),
    ...columns("real", "confidence"),
  ],
  rows: (record) => {
    const names = namesOf(record);
    return record.quotes.map((q) => [
      ...[record.id, q.id, q.form, q.act, q.part, q.speaker, nameOf(q.speaker, names), q.reason],
      ...[q.spans[0]?.start ?? null, q.spans.at(-1)?.end ?? null, q.text],
      ...[q.mention?.text ?? null, q.cue?.text ?? null, questionOf(q), q.within ?? null],
      ...[q.method, q.confidence],
    ]);
  },
};

/** Where a quote stands: a row for each of its spans, and of its content where that is more. */
const spans: Table = {
  name: "spans",
  columns: [
    ...columns("text", "record", "quote", "kind"),
    ...columns("integer", "start", "end"),
    ...columns("real", "from_seconds", "to_seconds"),
    ...columns("text", "text"),
  ],
  rows: ({ id, text, quotes }) =>
    quotes.flatMap((q) => [
      ...q.spans.map((s) => [
        ...[id, q.id, "span", s.start, s.end, s.time?.start ?? null, s.time?.end ?? null],
        text.slice(s.start, s.end),
      ]),
      ...(q.content ?? []).map((s) => [
        ...[id, q.id, "content", s.start, s.end, null, null],
        text.slice(s.start, s.end),
      ]),
    ]),
};

export const TABLES: readonly Table[] = [articles, people, entities, roles, mentions, quotes, spans];

const nameOf = (id: string | null, names: ReadonlyMap<string, string>): string | null =>
  id === null ? null : (names.get(id) ?? null);

const questionOf = ({ respondsTo }: RecordQuote): string | null =>
  typeof respondsTo === "string" || respondsTo === null ? respondsTo : respondsTo.text;

/** A role as people write it: "former President, Studio BONES". */
export function roleInWords(
  role: InterviewRecord["roles"][number],
  names: ReadonlyMap<string, string>,
): string {
  const of = nameOf(role.of, names);
  return `${role.former ? "former " : ""}${role.title}${of === null ? "" : `, ${of}`}`;
}

/** How often each thing that is not null comes. */
export function counts<Key>(keys: readonly (Key | null)[]): Map<Key, number> {
  const found = new Map<Key, number>();
  for (const key of keys) if (key !== null) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}

/** Things by a key of theirs, in their order. */
export function grouped<Thing, Key>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => Key,
): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
}
