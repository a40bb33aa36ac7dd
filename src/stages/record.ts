/** The document as a record: ids given in reading order, every span with its words, checked by the schema. */
import type {
  Attributed,
  Entity,
  Extracted,
  Generator,
  Ingested,
  Resolved,
  RunnerUp,
  Segmented,
  Utterance,
} from "../document.ts";
import type { Reported, Stage } from "../pipeline.ts";
import {
  type InterviewRecord,
  type RecordEntity,
  type RecordQuote,
  recordJsonSchema,
  recordSchema,
  SCHEMA_VERSION,
} from "../schema.ts";
import { checkOf } from "../schema-check.ts";
import { byPosition, lastStarting, type Span, textOf } from "../span.ts";

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
  const order = doc.utterances.map((_, i) => i).sort((a, b) => compare(doc.utterances, a, b));
  const quoteIds: string[] = doc.utterances.map(() => "");
  for (let i = 0; i < order.length; i++) quoteIds[order[i] ?? 0] = `q${i + 1}`;
  const quoted = quotedInProse(doc);
  const linked = linkedMentions(doc.links);
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
    entities: doc.entities.map((entity, i) => entityRecord(doc, entity, i, linked.get(i), quoted)),
    roles: [...doc.roles, ...doc.told]
      .sort((a, b) => a.start - b.start)
      .map((role, i) => ({
        start: role.start,
        end: role.end,
        text: textOf(doc.text, role),
        id: `r${i + 1}`,
        person: entityId(role.person),
        title: role.title,
        of: role.of === null ? null : entityId(role.of),
        former: role.former,
        method: role.method,
      })),
    quotes: order.flatMap((u) => {
      const utterance = doc.utterances[u];
      return utterance ? quoteRecord(doc, utterance, u, quoteIds) : [];
    }),
    diagnostics: doc.issues.map(({ code, severity, message, span }) => ({
      code,
      severity,
      message,
      ...(span ? { start: span.start, end: span.end } : {}),
    })),
  };
}

/** The last digits of `Math.exp` differ from engine to engine; no reader needs them. */
const rounded = (confidence: number): number => Math.round(confidence * 1e4) / 1e4;

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

const entityId = (index: number): string => `e${index + 1}`;

const worded = (text: string, span: Span) => ({ start: span.start, end: span.end, text: textOf(text, span) });

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
  let inOrder = true;
  for (const m of numbers) {
    const mention = mentions[m];
    if (!mention) continue;
    const { start, end, form } = mention;
    const before = records[records.length - 1];
    inOrder &&= before === undefined || byPosition(before, mention) <= 0;
    records.push({ start, end, text: text.slice(start, end), form });
  }
  return inOrder ? records : records.sort(byPosition);
}

function quoteRecord(
  doc: RecordDoc,
  utterance: Utterance,
  index: number,
  quoteIds: readonly string[],
): RecordQuote {
  const { text } = doc;
  const { content, within, runnerUp: next } = utterance;
  // Key by key in their order: what is spread into an object where it is there costs more than all else here.
  const quote = {
    id: quoteIds[index] ?? "",
    form: utterance.form,
    act: utterance.act,
    part: utterance.part,
    speaker: utterance.speaker === null ? null : entityId(utterance.speaker),
    reason: utterance.reason,
    spans: utterance.spans.map((span) => timed(doc, span)),
  } as RecordQuote;
  if (content) quote.content = content.map(({ start, end }) => ({ start, end }));
  quote.text = joinedText(doc, utterance.spans);
  quote.mention = utterance.mention && worded(text, utterance.mention);
  quote.cue = utterance.cue && worded(text, utterance.cue);
  quote.respondsTo = respondsTo(doc, utterance, quoteIds);
  if (within !== null) quote.within = quoteIds[within] ?? "";
  quote.method = utterance.method;
  quote.confidence = rounded(utterance.confidence);
  if (next) quote.runnerUp = runnerUp(text, next);
  return quote;
}

const runnerUp = (text: string, { speaker, mention, probability }: RunnerUp) => ({
  speaker: speaker === null ? null : entityId(speaker),
  mention: mention && worded(text, mention),
  probability,
});

function respondsTo(doc: RecordDoc, utterance: Utterance, quoteIds: readonly string[]) {
  const question = utterance.respondsTo;
  if (question === null) return null;
  return typeof question === "number" ? (quoteIds[question] ?? null) : worded(doc.text, question);
}

/** The span, with its time where the source has one. */
function timed({ times }: RecordDoc, { start, end }: Span): RecordQuote["spans"][number] {
  const cue = times.length > 0 ? lastUpTo(times, start) : undefined;
  return cue && end <= cue.end ? { start, end, time: { start: cue.from, end: cue.to } } : { start, end };
}

/** The spans' words: by a space within a paragraph, by a blank line across paragraphs. */
function joinedText({ text, blocks }: RecordDoc, spans: readonly Span[]): string {
  let said = "";
  let last: number | undefined;
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i];
    if (!span) continue;
    const paragraph = spans.length > 1 ? lastUpTo(blocks, span.start)?.start : undefined;
    if (i > 0) said += paragraph === last ? " " : "\n\n";
    said += textOf(text, span);
    last = paragraph;
  }
  return said;
}

/** The last of some ordered spans that starts at or before an offset. */
const lastUpTo = <S extends Span>(spans: readonly S[], offset: number): S | undefined =>
  spans[lastStarting(spans, offset)];
