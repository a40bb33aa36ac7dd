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
  const quoteId = new Map(order.map((u, i) => [u, `q${i + 1}`]));
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
    entities: doc.entities.map((entity, i) => entityRecord(doc, entity, i, linked.get(i) ?? [], quoted)),
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
      return utterance ? [quoteRecord(doc, utterance, u, quoteId)] : [];
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
  const own = doc.utterances.filter((u) => u.form === "quoted" && u.within === null && u.act !== "question");
  const speakers = doc.format === "prose" ? own.flatMap((u) => u.speaker ?? []) : [];
  return new Set(speakers.filter((speaker) => doc.entities[speaker]?.type === "person"));
}

const entityId = (index: number): string => `e${index + 1}`;

const worded = (text: string, span: Span) => ({ start: span.start, end: span.end, text: textOf(text, span) });

function compare(utterances: readonly Utterance[], a: number, b: number): number {
  const [first, second] = [utterances[a]?.spans, utterances[b]?.spans];
  if (!first?.[0] || !second?.[0]) return a - b;
  return byPosition(reach(first, first[0]), reach(second, second[0])) || a - b;
}

const reach = (spans: readonly Span[], first: Span): Span => ({
  start: first.start,
  end: spans.at(-1)?.end ?? first.end,
});

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
  linked: readonly number[],
  quoted: ReadonlySet<number>,
): RecordEntity {
  const mentions = [...entity.mentions, ...linked].flatMap((m) => doc.mentions[m] ?? []).sort(byPosition);
  return {
    id: entityId(index),
    type: entity.type,
    name: entity.name,
    aliases: [...entity.aliases],
    value: entity.value,
    part: doc.parts.get(index) ?? entity.part ?? (quoted.has(index) ? "interviewee" : null),
    mentions: mentions.map((m) => ({
      start: m.start,
      end: m.end,
      text: textOf(doc.text, m),
      form: m.form,
    })),
  };
}

function quoteRecord(
  doc: RecordDoc,
  utterance: Utterance,
  index: number,
  quoteId: ReadonlyMap<number, string>,
): RecordQuote {
  const { text } = doc;
  return {
    id: quoteId.get(index) ?? "",
    form: utterance.form,
    act: utterance.act,
    part: utterance.part,
    speaker: utterance.speaker === null ? null : entityId(utterance.speaker),
    reason: utterance.reason,
    spans: utterance.spans.map((span) => ({ start: span.start, end: span.end, ...timeOf(doc, span) })),
    ...(utterance.content ? { content: utterance.content.map(({ start, end }) => ({ start, end })) } : {}),
    text: joinedText(doc, utterance.spans),
    mention: utterance.mention && worded(text, utterance.mention),
    cue: utterance.cue && worded(text, utterance.cue),
    respondsTo: respondsTo(doc, utterance, quoteId),
    ...(utterance.within === null ? {} : { within: quoteId.get(utterance.within) ?? "" }),
    method: utterance.method,
    confidence: rounded(utterance.confidence),
    ...(utterance.runnerUp ? { runnerUp: runnerUp(text, utterance.runnerUp) } : {}),
  };
}

const runnerUp = (text: string, { speaker, mention, probability }: RunnerUp) => ({
  speaker: speaker === null ? null : entityId(speaker),
  mention: mention && worded(text, mention),
  probability,
});

function respondsTo(doc: RecordDoc, utterance: Utterance, quoteId: ReadonlyMap<number, string>) {
  const question = utterance.respondsTo;
  if (question === null) return null;
  return typeof question === "number" ? (quoteId.get(question) ?? null) : worded(doc.text, question);
}

function timeOf(doc: RecordDoc, span: Span) {
  const cue = lastUpTo(doc.times, span.start);
  return cue && span.end <= cue.end ? { time: { start: cue.from, end: cue.to } } : {};
}

/** The spans' words: by a space within a paragraph, by a blank line across paragraphs. */
function joinedText(doc: RecordDoc, spans: readonly Span[]): string {
  const paragraph = (span: Span) => lastUpTo(doc.blocks, span.start)?.start;
  return spans.reduce((said, span, i) => {
    const before = spans[i - 1];
    if (!before) return textOf(doc.text, span);
    const gap = paragraph(before) === paragraph(span) ? " " : "\n\n";
    return said + gap + textOf(doc.text, span);
  }, "");
}

/** The last of some ordered spans that starts at or before an offset. */
const lastUpTo = <S extends Span>(spans: readonly S[], offset: number): S | undefined =>
  spans[lastStarting(spans, offset)];
