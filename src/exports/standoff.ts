/**
 * A record as labelled spans and the relations between them: the form that annotation tools share. Label Studio, brat,
 * doccano, spaCy and Web Annotation each write this form down in their own way and unit; importers read it back.
 *
 *   Quoted ──speaker──▶ Person ◀──same-as── Person         Role ──holder──▶ Person
 *   Quoted ──cue──────▶ Cue                                Role ──of──────▶ Organization
 */
import type { EntityType } from "../document.ts";
import type { InterviewRecord, RecordQuote } from "../schema.ts";
import type { Span } from "../span.ts";

export const QUOTE_LABELS = ["Quoted", "Turn", "Reported"] as const;

export const ENTITY_LABELS = [
  "Person",
  "Organization",
  "Work",
  "Character",
  "Place",
  "Event",
  "Date",
  "Product",
  "Other",
] as const;

/** Labels of spans; `Content` is the whole of what is attributed, `Question` the words that tell of a question. */
export const LABELS = [...QUOTE_LABELS, "Cue", "Content", "Question", "Role", ...ENTITY_LABELS] as const;

export type Label = (typeof LABELS)[number];

export const RELATIONS = [
  "speaker",
  "cue",
  "content",
  "responds-to",
  "within",
  "same-as",
  "holder",
  "of",
  /** From a part of a quote to the next, in tools whose spans have no gaps. */
  "continues",
] as const;

export type RelationLabel = (typeof RELATIONS)[number];

export interface LabelledSpan {
  /** Unlike every other in the article. */
  readonly id: string;
  readonly label: Label;
  /** In UTF-16 code units; several for an utterance that is interrupted. */
  readonly ranges: readonly Span[];
  /** What the record says besides: `name` of an entity, `speaker` of a quote, `act`, `confidence` … */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Relation {
  readonly from: string;
  readonly to: string;
  readonly label: RelationLabel;
}

export interface Standoff {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
  readonly relations: readonly Relation[];
}

/** The label of an entity type: "person" is "Person". */
export const labelOf = (type: EntityType): Label =>
  ENTITY_LABELS.find((label) => label.toLowerCase() === type) ?? "Other";

const FORM_LABELS = { quoted: "Quoted", turn: "Turn", reported: "Reported" } as const;

/** A record as labelled spans, in the record's order. */
export function standoffOf(record: InterviewRecord): Standoff {
  const spans: LabelledSpan[] = [];
  const relations: Relation[] = [];
  const mentions = addMentions(record, spans, relations);
  for (const role of record.roles) {
    const attributes = { title: role.title, former: String(role.former), method: role.method };
    spans.push({ id: role.id, label: "Role", ranges: [role], attributes });
    link(relations, role.id, "holder", nearest(mentions.get(role.person), role));
    if (role.of !== null) link(relations, role.id, "of", nearest(mentions.get(role.of), role));
  }
  for (const quote of record.quotes) addQuote(record, quote, mentions, spans, relations);
  return { id: record.id, text: record.text, spans, relations };
}

interface Placed extends Span {
  readonly id: string;
}

type MentionsOf = ReadonlyMap<string, readonly Placed[]>;

function addMentions(record: InterviewRecord, spans: LabelledSpan[], relations: Relation[]): MentionsOf {
  const mentions = new Map<string, Placed[]>();
  for (const entity of record.entities) {
    const placed = entity.mentions.map((m, i) => ({
      id: `${entity.id}.${i + 1}`,
      start: m.start,
      end: m.end,
    }));
    mentions.set(entity.id, placed);
    placed.forEach((mention, i) => {
      const attributes = {
        name: entity.name,
        form: entity.mentions[i]?.form ?? "name",
        ...(entity.part === null ? {} : { part: entity.part }),
        ...(entity.value === null ? {} : { value: entity.value }),
      };
      spans.push({ id: mention.id, label: labelOf(entity.type), ranges: [mention], attributes });
      if (i > 0) link(relations, mention.id, "same-as", placed[0]?.id);
    });
  }
  return mentions;
}

function addQuote(
  record: InterviewRecord,
  quote: RecordQuote,
  mentions: MentionsOf,
  spans: LabelledSpan[],
  relations: Relation[],
): void {
  const { id, mention, cue, content, respondsTo, within } = quote;
  const attributes = quoteAttributes(record, quote);
  spans.push({ id, label: FORM_LABELS[quote.form], ranges: quote.spans, attributes });
  if (quote.speaker !== null) {
    link(relations, id, "speaker", nearest(mentions.get(quote.speaker), mention ?? quote.spans[0]));
  }
  const add = (part: string, label: Label, relation: RelationLabel, ranges: readonly Span[]) => {
    spans.push({ id: `${id}.${part}`, label, ranges, attributes: {} });
    link(relations, id, relation, `${id}.${part}`);
  };
  if (cue) add("cue", "Cue", "cue", [cue]);
  if (content) add("content", "Content", "content", content);
  if (typeof respondsTo === "string") link(relations, id, "responds-to", respondsTo);
  else if (respondsTo) add("question", "Question", "responds-to", [respondsTo]);
  if (within !== undefined) link(relations, id, "within", within);
}

function quoteAttributes(record: InterviewRecord, quote: RecordQuote): Record<string, string> {
  const speaker = record.entities.find((e) => e.id === quote.speaker)?.name;
  return {
    ...(speaker === undefined ? {} : { speaker }),
    ...(quote.reason === null ? {} : { reason: quote.reason }),
    act: quote.act,
    ...(quote.part === null ? {} : { part: quote.part }),
    method: quote.method,
    confidence: String(quote.confidence),
  };
}

function link(relations: Relation[], from: string, label: RelationLabel, to: string | undefined): void {
  if (to !== undefined) relations.push({ from, to, label });
}

/** The mention that stands at a place, else the one that starts closest to it; mentions are in order. */
function nearest(mentions: readonly Placed[] | undefined, place: Span | undefined): string | undefined {
  if (!mentions || !place) return mentions?.[0]?.id;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((mentions[middle]?.start ?? 0) < place.start) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [mentions[low - 1], mentions[low]];
  if (!before || !after) return (before ?? after)?.id;
  return place.start - before.start < after.start - place.start ? before.id : after.id;
}

/** For tools whose spans have no gaps: a span of several ranges becomes parts, each with a `continues` to the next. */
export function withoutGaps({ id, text, spans, relations }: Standoff): Standoff {
  const parts: LabelledSpan[] = [];
  const links: Relation[] = [...relations];
  for (const span of spans) {
    span.ranges.forEach((range, i) => {
      const partId = (n: number) => (n === 0 ? span.id : `${span.id}-${n + 1}`);
      parts.push({ ...span, id: partId(i), ranges: [range] });
      if (i > 0) links.push({ from: partId(i - 1), to: partId(i), label: "continues" });
    });
  }
  return { id, text, spans: parts, relations: links };
}
