import type { Utterance } from "../../../document.ts";
import { byPosition, overlaps, type Span, sortedBy } from "../../../span.ts";
import { copyOf } from "../copy-of.ts";
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
  const parts = partsOf(quoted);
  let from = 0;
  const alone: Utterance[] = [];
  for (const speech of reported) {
    const { start, end } = reachOf(speech);
    while (from < parts.length && (parts[from]?.span.end ?? 0) <= start) from++;
    const held: number[] = [];
    for (let p = from; p < parts.length; p++) {
      const part = parts[p];
      if (!part || part.span.start >= end) break;
      if (!held.includes(part.index) && isTouched(speech.content, part.span)) held.push(part.index);
    }
    for (const index of held) {
      const utterance = joined[index];
      if (utterance) joined[index] = holding(text, utterance, speech.content);
    }
    if (held.length === 0 && (speech.source !== null || speech.probability >= SURE))
      alone.push(utteranceOf(speech, speakerOf));
  }
  for (const utterance of alone) joined.push(utterance);
  return joined;
}

/** One span of an utterance. */
interface Part {
  readonly span: Span;
  readonly index: number;
}

/** The spans of all utterances, in order. */
function partsOf(utterances: readonly Utterance[]): Part[] {
  const parts: Part[] = [];
  for (let index = 0; index < utterances.length; index++)
    for (const span of utterances[index]?.spans ?? []) parts.push({ span, index });
  return sortedBy(parts, (a, b) => byPosition(a.span, b.span));
}

/** Whether some of the content and a span share words. */
function isTouched(content: readonly Span[], span: Span): boolean {
  for (const part of content) if (overlaps(part, span)) return true;
  return false;
}

function reachOf({ content, cue }: ReportedSpeech): Span {
  let { start, end } = cue;
  for (const part of content) {
    start = Math.min(start, part.start);
    end = Math.max(end, part.end);
  }
  return { start, end };
}

function holding(text: string, utterance: Utterance, content: readonly Span[]): Utterance {
  const copy = copyOf(utterance);
  copy.content = withContent(text, utterance, content);
  return copy;
}

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
  ENDS.has(lastOf(text.slice(start, end).trimEnd()));

const ENDS: ReadonlySet<string> = new Set(".!?…,");
const lastOf = (words: string): string => words.charAt(words.length - 1);

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
