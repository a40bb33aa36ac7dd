/** An utterance as a quote of the record: spans with their words, times and confidence. */
import type { Ingested, RunnerUp, Utterance } from "../../document.ts";
import type { RecordQuote } from "../../schema.ts";
import { lastStarting, type Span, textOf } from "../../span.ts";

type QuotedDoc = Pick<Ingested, "text" | "times" | "blocks">;

export const entityId = (index: number): string => `e${index + 1}`;

/** A quote of the record, its own id among those of all quotes. */
export function quoteRecord(
  doc: QuotedDoc,
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

function respondsTo(doc: QuotedDoc, utterance: Utterance, quoteIds: readonly string[]) {
  const question = utterance.respondsTo;
  if (question === null) return null;
  return typeof question === "number" ? (quoteIds[question] ?? null) : worded(doc.text, question);
}

/** The span, with its time where the source has one. */
function timed({ times }: QuotedDoc, { start, end }: Span): RecordQuote["spans"][number] {
  const cue = times.length > 0 ? lastUpTo(times, start) : undefined;
  return cue && end <= cue.end ? { start, end, time: { start: cue.from, end: cue.to } } : { start, end };
}

/** The spans' words: by a space within a paragraph, by a blank line across paragraphs. */
function joinedText({ text, blocks }: QuotedDoc, spans: readonly Span[]): string {
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

/** The last digits of `Math.exp` differ from engine to engine; no reader needs them. */
const rounded = (confidence: number): number => Math.round(confidence * 1e4) / 1e4;

const worded = (text: string, span: Span) => ({ start: span.start, end: span.end, text: textOf(text, span) });
