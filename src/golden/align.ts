/**
 * Spans first: which labelled span is which span of the record. Both stand in one text, so that offsets decide and a
 * quote that is missing moves nothing else. Structural differs mislead here: one lost quote, dozens of changes.
 */
import type { InterviewRecord, RecordQuote } from "../schema.ts";
import type { Span } from "../span.ts";
import { core } from "./fold.ts";
import type { Located } from "./locate.ts";
import type { Golden } from "./schema.ts";

/** A labelled span: of a turn the whole turn, however many paragraphs it was cut into. */
export interface LabelledUnit {
  readonly quote: number;
  readonly words: string;
  readonly reported: boolean;
  /** Null when the words are not in the text that ingest made. */
  readonly span: Span | null;
}

export interface FoundUnit {
  readonly quote: RecordQuote;
  readonly span: Span;
}

export interface Pair {
  readonly found: FoundUnit;
  /** The same words, but for white space and the marks at their ends. */
  readonly exact: boolean;
}

export interface Alignment {
  /** The units of each labelled quote, by its index. */
  readonly labelled: ReadonlyMap<number, readonly LabelledUnit[]>;
  /** The units of each quote of the record, by its id. */
  readonly found: ReadonlyMap<string, readonly FoundUnit[]>;
  readonly pairs: ReadonlyMap<LabelledUnit, Pair>;
  readonly unpaired: readonly FoundUnit[];
}

/** Spans that share less than this (of their mean length) are two errors, not one wrong boundary. */
const LEAST_SHARED = 0.5;

export function align(golden: Golden, located: Located, record: InterviewRecord): Alignment {
  const labelled = labelledUnits(golden, located);
  const found = record.quotes.flatMap(foundUnits);
  const pairs = new Map<LabelledUnit, Pair>();
  const free = new Set(found);
  const take = (unit: LabelledUnit, hit: FoundUnit | null, exact: boolean) => {
    if (!hit) return;
    pairs.set(unit, { found: hit, exact });
    free.delete(hit);
  };
  const cores = grouped(found, (unit) => coreKey(record.text, unit.span));
  for (const unit of labelled) {
    const same = unit.span ? (cores.get(coreKey(record.text, unit.span)) ?? []) : [];
    take(unit, same.find((hit) => free.has(hit)) ?? null, true);
  }
  for (const reported of [false, true]) {
    const open = labelled.filter((unit) => !pairs.has(unit) && unit.reported === reported);
    const nearest = overlapFinder([...free]);
    for (const unit of open) take(unit, unit.span && nearest(unit.span, free), false);
  }
  return {
    labelled: grouped(labelled, (unit) => unit.quote),
    found: grouped(found, (unit) => unit.quote.id),
    pairs,
    unpaired: [...free],
  };
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function labelledUnits(golden: Golden, located: Located): LabelledUnit[] {
  return golden.quotes.flatMap(({ form, spans }, quote): LabelledUnit[] => {
    const places = located.quotes[quote] ?? [];
    const reported = form === "reported";
    if (form !== "turn")
      return spans.map((words, i) => ({ quote, words, reported, span: places[i] ?? null }));
    const there = places.filter((place) => place !== null);
    const [first, last] = [there[0], there.at(-1)];
    const span = first && last ? { start: first.start, end: last.end } : null;
    return [{ quote, words: spans.join(" "), reported, span }];
  });
}

function foundUnits(quote: RecordQuote): FoundUnit[] {
  const [first, last] = [quote.spans[0], quote.spans.at(-1)];
  if (quote.form === "turn" && first && last) {
    return [{ quote, span: { start: first.start, end: last.end } }];
  }
  return quote.spans.map((span) => ({ quote, span }));
}

function coreKey(text: string, span: Span): string {
  const { start, end } = core(text, span);
  return `${start}:${end}`;
}

/**
 * Finds the free span that shares most with a given one. Asked for spans from first to last it goes over the units
 * once: the pointer moves past what ends before the span that is asked for.
 */
function overlapFinder(units: readonly FoundUnit[]) {
  const sorted = [...units].sort((a, b) => a.span.start - b.span.start);
  let low = 0;
  let asked = 0;
  return (span: Span, free: ReadonlySet<FoundUnit>): FoundUnit | null => {
    if (span.start < asked) low = 0;
    asked = span.start;
    while ((sorted[low]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) low++;
    let best: FoundUnit | null = null;
    let most = LEAST_SHARED;
    for (let i = low; i < sorted.length; i++) {
      const unit = sorted[i];
      if (!unit || unit.span.start >= span.end) break;
      const share = free.has(unit) ? shared(unit.span, span) : 0;
      if (share >= most) [best, most] = [unit, share];
    }
    return best;
  };
}

const shared = (a: Span, b: Span): number =>
  (2 * Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))) /
  (a.end - a.start + b.end - b.start);
