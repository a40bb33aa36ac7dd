import type { Utterance } from "../../../document.ts";
import { byPosition, overlaps, type Span } from "../../../span.ts";
import type { ReportedSpeech } from "../reported.ts";

/** From here on the speech of nobody who is named is told too. */
const SURE = 0.5;

/** Whose words a mention's are, as far as attribution knows. */
export type SpeakerOf = (mention: number) => { readonly speaker: number | null; readonly span: Span | null };

/**
 * Joins reported speech to what is quoted: where a content holds a quotation, it is the whole of what that partial quote
 * attributes; the rest are utterances of their own.
 */
export function joinReported(
  text: string,
  quoted: readonly Utterance[],
  reported: readonly ReportedSpeech[],
  speakerOf: SpeakerOf,
): Utterance[] {
  const joined = [...quoted];
  const spans = quoted
    .flatMap((utterance, index) => utterance.spans.map((span) => ({ span, index })))
    .sort((a, b) => byPosition(a.span, b.span));
  let from = 0;
  const alone: Utterance[] = [];
  for (const speech of reported) {
    const reach = reachOf(speech);
    while ((spans[from]?.span.end ?? Number.POSITIVE_INFINITY) <= reach.start) from++;
    const held = new Set<number>();
    for (let s = from; (spans[s]?.span.start ?? reach.end) < reach.end; s++) {
      const entry = spans[s];
      if (entry && speech.content.some((c) => overlaps(c, entry.span))) held.add(entry.index);
    }
    for (const index of held) {
      const utterance = joined[index];
      if (utterance) joined[index] = { ...utterance, content: withContent(text, utterance, speech.content) };
    }
    if (held.size === 0 && (speech.source !== null || speech.probability >= SURE))
      alone.push(utteranceOf(speech, speakerOf));
  }
  return [...joined, ...alone];
}

const reachOf = ({ content, cue }: ReportedSpeech): Span => ({
  start: Math.min(cue.start, ...content.map((c) => c.start)),
  end: Math.max(cue.end, ...content.map((c) => c.end)),
});

/** Content and spans made one: in order, none of them overlapping another; null when the content adds nothing. */
function withContent(text: string, utterance: Utterance, found: readonly Span[]): readonly Span[] | null {
  const whole = utterance.spans.every((span) => isWhole(text, span));
  const content = whole
    ? found.filter((part) => utterance.spans.some((span) => overlaps(part, span)))
    : found;
  const parts = [...(utterance.content ?? []), ...utterance.spans, ...content].sort(byPosition);
  const union: Span[] = [];
  for (const part of parts) {
    const before = union.at(-1);
    if (before && part.start <= before.end) {
      union[union.length - 1] = { start: before.start, end: Math.max(before.end, part.end) };
    } else union.push({ start: part.start, end: part.end });
  }
  return union.length === utterance.spans.length && union.every((u, i) => sameWords(u, utterance.spans[i]))
    ? null
    : union;
}

/** On that point, she said, “It was cold.”: whole sentences are no part of what stands apart from them. */
const isWhole = (text: string, { start, end }: Span): boolean =>
  /^[\p{Lu}\p{N}…[(]/u.test(text.slice(start, start + 2)) &&
  /[.!?…,]$/.test(text.slice(start, end).trimEnd());

/** A content may hold the marks of its quotation besides the words. */
const sameWords = (whole: Span, words: Span | undefined): boolean =>
  words !== undefined && words.start - whole.start <= 2 && whole.end - words.end <= 2;

function utteranceOf({ content, cue, source, probability }: ReportedSpeech, speakerOf: SpeakerOf): Utterance {
  const { speaker, span } = source === null ? { speaker: null, span: null } : speakerOf(source);
  return {
    form: "reported",
    act: "statement",
    part: null,
    speaker,
    reason: speaker === null ? "unknown" : null,
    spans: content,
    content: null,
    mention: span,
    cue,
    respondsTo: null,
    within: null,
    method: "reported",
    confidence: probability,
  };
}
