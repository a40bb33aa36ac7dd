/** The document as a record: ids given in reading order, every span with its words, checked by the schema. */
import type {
  Attributed,
  Entity,
  Extracted,
  Generator,
  Ingested,
  Resolved,
  Segmented,
  Utterance,
} from "../document.ts";
import type { Reported, Stage } from "../pipeline.ts";
import {
  type InterviewRecord,
  type RecordEntity,
  type RecordQuote,
  type RecordRole,
  recordJsonSchema,
  recordSchema,
  SCHEMA_VERSION,
} from "../schema.ts";
import { checkOf } from "../schema-check.ts";
import { byPosition, type Span, sortedBy, textOf } from "../span.ts";
import { entityId, quoteRecord } from "./record/quote.ts";

export type RecordDoc = Ingested & Segmented & Extracted & Resolved & Attributed & Reported;

export interface Recorded {
  readonly record: InterviewRecord;
}

/** @throws ZodError when a stage made something that the schema does not allow: a bug, never the article's fault */
export function record(generator: Generator): Stage<RecordDoc, Recorded> {
  const isSound = checkOf(recordJsonSchema());
  return {
    name: "record",
    run: (doc) => {
      const made = recordOf(doc, generator);
      return { record: isSound(made) ? made : recordSchema.parse(made) };
    },
  };
}

function recordOf(doc: RecordDoc, generator: Generator): InterviewRecord {
  return {
    schema: SCHEMA_VERSION,
    generator: { name: generator.name, version: generator.version },
    id: doc.id,
    source: { ...doc.source },
    article: {
      title: doc.about.title,
      byline: [...doc.about.byline],
      published: doc.about.published,
      outlet: doc.about.outlet,
      lang: doc.about.lang,
      event: doc.event,
      format: doc.format,
    },
    text: doc.text,
    entities: entityRecords(doc),
    roles: roleRecords(doc),
    quotes: quoteRecords(doc),
    diagnostics: doc.issues.map(({ code, severity, message, span }) => ({
      code,
      severity,
      message,
      ...(span ? { start: span.start, end: span.end } : {}),
    })),
  };
}

function entityRecords(doc: RecordDoc): RecordEntity[] {
  const quoted = quotedInProse(doc);
  const linked = linkedMentions(doc.links);
  const records: RecordEntity[] = [];
  for (const entity of doc.entities) {
    const index = records.length;
    records.push(entityRecord(doc, entity, index, linked.get(index), quoted));
  }
  return records;
}

const byStart = (a: Span, b: Span): number => a.start - b.start;

function roleRecords({ text, roles, told }: RecordDoc): RecordRole[] {
  const records: RecordRole[] = [];
  for (const role of [...roles, ...told].sort(byStart))
    records.push({
      start: role.start,
      end: role.end,
      text: textOf(text, role),
      id: `r${records.length + 1}`,
      person: entityId(role.person),
      title: role.title,
      of: role.of === null ? null : entityId(role.of),
      former: role.former,
      method: role.method,
    });
  return records;
}

function quoteRecords(doc: RecordDoc): RecordQuote[] {
  const { utterances } = doc;
  const order = inOrder(utterances);
  const ids: string[] = new Array<string>(order.length).fill("");
  for (let i = 0; i < order.length; i++) ids[order[i] ?? 0] = `q${i + 1}`;
  const records: RecordQuote[] = [];
  for (const u of order) {
    const utterance = utterances[u];
    if (utterance) records.push(quoteRecord(doc, utterance, u, ids));
  }
  return records;
}

/** The numbers of utterances in the order of the text, in which nearly all are. */
function inOrder(utterances: readonly Utterance[]): number[] {
  const order: number[] = [];
  for (let u = 0; u < utterances.length; u++) order.push(u);
  return sortedBy(order, (a, b) => compare(utterances, a, b));
}

/** In prose those are interviewed who are quoted in their own words. */
function quotedInProse(doc: RecordDoc): ReadonlySet<number> {
  const quoted = new Set<number>();
  if (doc.format !== "prose") return quoted;
  for (const { form, within, act, speaker } of doc.utterances) {
    const own = form === "quoted" && within === null && act !== "question";
    if (own && speaker !== null && doc.entities[speaker]?.type === "person") quoted.add(speaker);
  }
  return quoted;
}

/** In the order of the text; of what begins together, the longer one first. */
function compare(utterances: readonly Utterance[], a: number, b: number): number {
  const first = utterances[a]?.spans;
  const second = utterances[b]?.spans;
  if (!first?.[0] || !second?.[0]) return a - b;
  return first[0].start - second[0].start || endOf(second) - endOf(first) || a - b;
}

const endOf = (spans: readonly Span[]): number => spans[spans.length - 1]?.end ?? 0;

/** The mentions that only the speakers could resolve, by their entity. */
function linkedMentions(links: ReadonlyMap<number, number>): ReadonlyMap<number, readonly number[]> {
  const linked = new Map<number, number[]>();
  for (const [mention, entity] of links) {
    const mentions = linked.get(entity);
    if (mentions) mentions.push(mention);
    else linked.set(entity, [mention]);
  }
  return linked;
}

function entityRecord(
  doc: RecordDoc,
  entity: Entity,
  index: number,
  linked: readonly number[] | undefined,
  quoted: ReadonlySet<number>,
): RecordEntity {
  return {
    id: entityId(index),
    type: entity.type,
    name: entity.name,
    aliases: [...entity.aliases],
    value: entity.value,
    part: doc.parts.get(index) ?? entity.part ?? (quoted.has(index) ? "interviewee" : null),
    mentions: mentionRecords(doc, linked ? [...entity.mentions, ...linked] : entity.mentions),
  };
}

function mentionRecords({ text, mentions }: RecordDoc, numbers: readonly number[]): RecordEntity["mentions"] {
  const records: RecordEntity["mentions"] = [];
  for (const m of numbers) {
    const mention = mentions[m];
    if (!mention) continue;
    const { start, end, form } = mention;
    records.push({ start, end, text: text.slice(start, end), form });
  }
  return sortedBy(records, byPosition);
}
