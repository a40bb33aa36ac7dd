/** A golden as a file that a person likes to read and edit. */
import {
  Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import { LAYERS } from "./layers.ts";
import { type Golden, goldenSchema } from "./schema.ts";

const LAYOUT = { lineWidth: 120, flowCollectionPadding: true };

const HEAD = ` What a person says is true of this article. Words are exactly as they stand in it; \`first words <...> last words\`
 stands for a long span. A field that is left out is not judged, null says that there is none.`;

/** A new golden in YAML. */
export function writtenGolden(golden: Golden): string {
  const document = new Document(lean(golden));
  compacted(document);
  document.commentBefore = HEAD;
  return document.toString(LAYOUT);
}

/**
 * A golden's file with new content; what stays as it was keeps its comments, its order and its layout.
 * @param source the file as it is: YAML, or JSON where it begins with a brace
 */
export function rewrittenGolden(source: string, golden: Golden): string {
  if (source.trimStart().startsWith("{")) return `${JSON.stringify(lean(golden), null, 1)}\n`;
  const document = parseDocument(source);
  if (!isMap(document.contents)) return writtenGolden(golden);
  merged(document.contents, lean(golden), document);
  return document.toString(LAYOUT);
}

/** True when a written golden reads back as the golden: looked at before anything is put on disk. */
export function readsBack(written: string, golden: Golden): boolean {
  const parsed = goldenSchema.safeParse(parseDocument(written).toJS());
  return parsed.success && canonical(parsed.data) === canonical(goldenSchema.parse(golden));
}

type Fields = Readonly<Record<string, unknown>>;

/** A map with new fields: those that are the same stay as they are written. */
function merged(map: YAMLMap, fields: Fields, document: Document): YAMLMap {
  const gone = map.items.filter(({ key, value }) => !(String(key) in fields) && !fillsIn(plain(value)));
  for (const pair of gone) removed(map, pair);
  for (const [name, value] of Object.entries(fields)) {
    const there = map.get(name, true);
    if (isNode(there)) map.set(name, mergedNode(there, value, document));
    else if (!fillsIn(value)) map.set(name, fresh(value, document));
  }
  return map;
}

/** Takes a field out; the comment above it goes to the next one. */
function removed(map: YAMLMap, pair: YAMLMap["items"][number]): void {
  const next = map.items[map.items.indexOf(pair) + 1]?.key;
  if (isScalar(pair.key) && pair.key.commentBefore && isScalar(next)) {
    next.commentBefore = [pair.key.commentBefore, next.commentBefore].filter(Boolean).join("\n");
  }
  map.delete(pair.key);
}

const ALL_LAYERS = JSON.stringify(LAYERS);

/** True for what the schema fills in by itself where it is left out. */
const fillsIn = (value: unknown): boolean =>
  EMPTY(value) || JSON.stringify(value) === "{}" || JSON.stringify(value) === ALL_LAYERS;

function mergedNode(node: Node, value: unknown, document: Document): Node {
  if (canonical(plain(node)) === canonical(value)) return node;
  if (isMap(node) && isFields(value)) return merged(node, value, document);
  if (!isSeq(node) || !Array.isArray(value)) return fresh(value, document);
  const before = node.items.filter(isNode);
  const kept = new Map(before.map((item) => [canonical(plain(item)), item]));
  const alike = new Map(before.map((item) => [identity(plain(item)), item]));
  node.items = value.map((item) => {
    const near = alike.get(identity(item));
    return kept.get(canonical(item)) ?? (near ? mergedNode(near, item, document) : fresh(item, document));
  });
  return node;
}

/** What an item of a list is told by: its name, or its first span. */
function identity(item: unknown): string {
  if (!isFields(item)) return canonical(item);
  const { name, spans, title } = item;
  return canonical(name ?? title ?? (Array.isArray(spans) ? spans[0] : item));
}

function fresh(value: unknown, document: Document): Node {
  const node = document.createNode(value);
  compacted(node);
  return node;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const plain = (node: unknown): unknown => (isNode(node) ? node.toJSON() : node);

/** As JSON with sorted keys, without what the schema fills in by itself. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    isFields(inner)
      ? Object.fromEntries(Object.entries(without(inner, EMPTY)).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Lists of names, roles and entities on one line each; spans keep a line of their own. */
function compacted(node: Node | Document): void {
  visit(node, {
    Seq: (_, seq, path) => {
      const owner = path.at(-1);
      const key = isPair(owner) && isScalar(owner.key) ? owner.key.value : null;
      if (seq.items.every(isScalar) && key !== "spans" && key !== "notQuotes") seq.flow = true;
    },
    Map: (_, map) => {
      if (map.has("type") || (map.has("title") && !map.has("byline"))) map.flow = true;
    },
  });
}

const FIRST = ["schema", "unreviewed", "id", "file", "mediaType", "labelled", "format", "article"];
const ALWAYS = new Set(["people", "entities", "quotes", "notQuotes"]);

/** Without what the schema fills in by itself, in the order in which a person reads it. */
function lean(golden: Golden): Fields {
  const { people, entities, quotes, notQuotes, ...rest } = golden;
  const head = FIRST.flatMap((key) => Object.entries(rest).filter(([name]) => name === key));
  const tail = Object.entries(rest).filter(([name]) => !FIRST.includes(name));
  const fields = {
    ...Object.fromEntries(head),
    people: people.map((person) =>
      without({ ...person, roles: person.roles.map((role) => without(role, EMPTY)) }, EMPTY),
    ),
    entities: entities.map((entity) => without(entity, EMPTY)),
    quotes,
    notQuotes,
    ...Object.fromEntries(tail),
  };
  return without(fields, (value, key) => EMPTY(value) && !ALWAYS.has(key));
}

const EMPTY = (value: unknown): boolean =>
  value === undefined || value === false || (Array.isArray(value) && value.length === 0);

const without = (fields: object, leaves: (value: unknown, key: string) => boolean): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([key, value]) => !leaves(value, key)));
