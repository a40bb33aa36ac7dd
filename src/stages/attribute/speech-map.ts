import type { QuoteForm, Utterance } from "../../document.ts";
import { once } from "../../remembered.ts";
import { byPosition, lastStarting, type Span } from "../../span.ts";

/** A stretch of speech, and whose it is. */
interface Spoken extends Span {
  readonly speaker: number | null;
  readonly form: QuoteForm;
}

/** Who speaks where, once that is known. */
export interface SpeechMap {
  /** The speaker of the innermost utterance around a place. */
  readonly by: (place: Span) => number | null;
  /** Who answers the turn around a place: the next speaker, else the one before. */
  readonly to: (place: Span) => number | null;
  /** Whom the source of an utterance stands for, where that is sure: "the editor" of "…," the editor said. */
  readonly source: (mention: Span) => number | null;
  /** The speaker of the quotation that ends last before a place, and where it ends; null when that is far. */
  readonly before: (place: Span) => { readonly speaker: number; readonly end: number } | null;
}

/** How sure a speaker must be to be given what the source is called. */
const SURE = 0.7;
/** How far before a place the last quotation may end: its mark and the break of a paragraph. */
const NEAR = 4;

export function speechMap(utterances: readonly Utterance[]): SpeechMap {
  const spans = once(() => spansOf(utterances));
  const turns = once(() => spans().filter(({ form }) => form === "turn"));
  const quoted = once(() => spans().filter(({ form }) => form === "quoted"));
  const sources = once(() => sureSources(utterances));
  return {
    by: (place) => spans()[around(spans(), place)]?.speaker ?? null,
    to: (place) => otherThan(turns(), around(turns(), place)),
    source: (mention) => sources().get(mention.start) ?? null,
    before: (place) => {
      const last = quoted()[lastStarting(quoted(), place.start)];
      if (!last || last.speaker === null || last.end > place.start || place.start - last.end > NEAR)
        return null;
      return { speaker: last.speaker, end: last.end };
    },
  };
}

/** The spans of all utterances, in order. */
function spansOf(utterances: readonly Utterance[]): Spoken[] {
  const all: Spoken[] = [];
  for (const { spans, speaker, form } of utterances)
    for (const { start, end } of spans) all.push({ start, end, speaker, form });
  return all.sort(byPosition);
}

/** By the start of a source’s words whom it stands for, where that is sure. */
function sureSources(utterances: readonly Utterance[]): Map<number, number | null> {
  const sources = new Map<number, number | null>();
  for (const { mention, speaker, confidence } of utterances)
    if (confidence >= SURE) sources.set(mention?.start ?? -1, speaker);
  return sources;
}

/** How many turns away the one who is spoken to may be. */
const FAR = 8;

/** The next speaker who is not that of turn `at`, else the last before it. */
function otherThan(turns: readonly Spoken[], at: number): number | null {
  if (at < 0) return null;
  const own = turns[at]?.speaker ?? null;
  const other = (turn: Spoken) => turn.speaker !== null && turn.speaker !== own;
  const after = turns.slice(at + 1, at + FAR).find(other);
  return (after ?? turns.slice(Math.max(0, at - FAR), at).findLast(other))?.speaker ?? null;
}

/** How many spans may begin inside the one that a place belongs to. */
const DEEPEST = 8;

/** The index of the innermost span around a place, or -1. */
function around(spans: readonly Spoken[], place: Span): number {
  const last = lastStarting(spans, place.start);
  for (let i = last; i >= Math.max(0, last - DEEPEST); i--) if ((spans[i]?.end ?? 0) >= place.end) return i;
  return -1;
}
