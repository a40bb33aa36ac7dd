/** Labelled news as examples for the model of reported speech: cues, and where the contents after them begin and end. */
import type { Sentence } from "../src/document.ts";
import { idsIn, type Space } from "../src/linear.ts";
import {
  afterEnds,
  afterStarts,
  beforeEnds,
  beforeStarts,
  mayBound,
  type Range,
  stopOf,
} from "../src/stages/attribute/reported/boundaries.ts";
import { type Places, weighPlaces } from "../src/stages/attribute/reported/boundary-features.ts";
import { boundaryLayoutOf } from "../src/stages/attribute/reported/boundary-fields.ts";
import { weighCues } from "../src/stages/attribute/reported/cue-features.ts";
import { cueLayoutOf } from "../src/stages/attribute/reported/cue-fields.ts";
import { AFTER, AROUND, BEFORE, type Reporting } from "../src/stages/attribute/reported/reporting.ts";
import { type Sight, sightOf } from "../src/stages/attribute/reported/sight.ts";
import { CUE } from "../src/stages/attribute/reported/signs.ts";
import { type Tag, type Tokens, tagOf, tokenAt } from "../src/tokens.ts";
import type { Classed, Ranked } from "./ftrl.ts";
import type { NewsDoc, NewsQuote } from "./news.ts";

export const BOUNDARIES = ["start", "end", "before", "begin"] as const;

export interface Examples {
  readonly cues: Classed[];
  readonly boundaries: Readonly<Record<(typeof BOUNDARIES)[number], Ranked[]>>;
}

/** A labelled cue: where its content lies, and its parts in tokens. */
interface Labelled {
  readonly place: number;
  readonly before: Range | null;
  readonly after: Range | null;
}

export function examplesOf(docs: readonly NewsDoc[], model: Reporting): Examples {
  const found: Examples = { cues: [], boundaries: { start: [], end: [], before: [], begin: [] } };
  for (const doc of docs) {
    const sight = sightOf(doc, model);
    const labels = labelledCues(doc);
    for (const sentence of doc.sentences) addSentence(found, sight, sentence, labels, model);
  }
  return found;
}

function addSentence(
  to: Examples,
  sight: Sight,
  sentence: Sentence,
  labels: ReadonlyMap<number, Labelled>,
  model: Reporting,
): void {
  const { space } = model.cue;
  const layout = cueLayoutOf(space);
  for (let i = sentence.first; i < sentence.last; i++) {
    if (((sight.columns.signs[i] ?? 0) & CUE) === 0) continue;
    const label = labels.get(i);
    to.cues.push({
      ids: idsIn(space, (weights) => weighCues(weights, layout, sight, sentence, i, i + 1)),
      label: label?.place ?? -1,
    });
    if (label) addBoundaries(to, sight, sentence, i, label, model);
  }
}

function addBoundaries(
  to: Examples,
  sight: Sight,
  sentence: Sentence,
  cue: number,
  { before, after }: Labelled,
  { start: { space } }: Reporting,
): void {
  const add = (name: (typeof BOUNDARIES)[number], places: Places, right: number) => {
    const example = ranked(space, sight, places, right);
    if (example) to.boundaries[name].push(example);
  };
  if (after) {
    const starts = afterStarts(sight, cue, sentence);
    add("start", starts, after.first);
    const last = Math.min(after.last, stopOf(sight, sentence, cue));
    if (last > after.first) add("end", afterEnds(sight, starts, after.first), last);
  }
  if (before) {
    add("before", beforeEnds(sight, cue, sentence), before.last);
    const first = Math.max(before.first, sentence.first);
    if (first < before.last) add("begin", beforeStarts(sight, cue, before.last, sentence), first);
  }
}

/** The candidates with the right one among them, or null when it is not. */
function ranked(space: Space, sight: Sight, places: Places, right: number): Ranked | null {
  const candidates: Int32Array[] = [];
  let place = -1;
  const layout = boundaryLayoutOf(space);
  for (let at = places.from; at <= places.to; at++) {
    if (!mayBound(sight, places, at)) continue;
    if (at === right) place = candidates.length;
    candidates.push(
      idsIn(space, (weights) => weighPlaces(weights, layout, sight, { ...places, from: at, to: at })),
    );
  }
  return place < 0 ? null : { candidates, right: place };
}

/** The labelled cues of a document by token; contents that are quotations and nothing else are not reported speech. */
function labelledCues(doc: NewsDoc): Map<number, Labelled> {
  const labels = new Map<number, Labelled>();
  for (const quote of doc.quotes) {
    const cue = quote.form === "quoted" ? -1 : cueToken(doc, quote);
    if (cue >= 0 && !labels.has(cue)) labels.set(cue, labelled(doc, quote, cue));
  }
  return labels;
}

function labelled({ tokens }: NewsDoc, quote: NewsQuote, cue: number): Labelled {
  const content = quote.contentSpans ?? quote.spans;
  const at = tokens.start[cue] ?? 0;
  const after = rangeOf(
    tokens,
    content.filter(([start]) => start >= at),
  );
  const before = rangeOf(
    tokens,
    content.filter(([start]) => start < at),
  );
  return {
    place: before && after ? AROUND : before ? BEFORE : AFTER,
    before: unstopped(tokens, before),
    after,
  };
}

type Pair = NewsQuote["spans"][number];

/** From the first span's start to the last one's end; a complementizer is left out. */
function rangeOf(tokens: Tokens, spans: readonly Pair[]): Range | null {
  const [from, to] = [spans[0], spans.at(-1)];
  if (!from || !to) return null;
  const first = tokenAt(tokens, from[0]);
  const last = tokenAt(tokens, to[1]);
  return { first: tokens.lower[first] === "that" && last > first + 1 ? first + 1 : first, last };
}

/** The labels of contents before a cue hold the comma that ends them, or do not. */
function unstopped(tokens: Tokens, range: Range | null): Range | null {
  return range && tokens.lower[range.last - 1] === "," ? { first: range.first, last: range.last - 1 } : range;
}

/** Which token of a labelled cue stands for it: the last verb, else the last noun, and so on. */
const HEADS: readonly Tag[] = ["VERB", "NOUN", "ADJ", "AUX", "ADP"];

export function cueToken({ tokens }: NewsDoc, { cue }: NewsQuote): number {
  if (!cue) return -1;
  const first = tokenAt(tokens, cue[0]);
  for (const tag of HEADS) {
    for (let i = tokenAt(tokens, cue[1]) - 1; i >= first; i--) if (tagOf(tokens, i) === tag) return i;
  }
  if (tokens.lower[first] === ":") return first;
  return -1;
}
