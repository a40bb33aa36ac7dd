/** Labelled news as examples for the model of reported speech: cues, and where the contents after them begin and end. */
import type { Sentence } from "../src/document.ts";
import { example } from "../src/linear.ts";
import { eachEnd, eachStart, stopOf } from "../src/stages/attribute/reported/boundaries.ts";
import { mayBeCue } from "../src/stages/attribute/reported/candidates.ts";
import { cueFeatures } from "../src/stages/attribute/reported/cue-features.ts";
import type { Reporting } from "../src/stages/attribute/reported/reporting.ts";
import { type Sight, sightOf } from "../src/stages/attribute/reported/sight.ts";
import { type Tag, tagOf, tokenAt } from "../src/tokens.ts";
import type { Classed, Ranked } from "./ftrl.ts";
import type { NewsDoc, NewsQuote } from "./news.ts";

export interface Examples {
  readonly cues: Classed[];
  readonly starts: Ranked[];
  readonly ends: Ranked[];
}

/** A labelled cue: where its content lies, and the content after it in tokens. */
interface Labelled {
  readonly place: number;
  readonly first: number;
  readonly last: number;
}

export function examplesOf(docs: readonly NewsDoc[], model: Reporting): Examples {
  const found: Examples = { cues: [], starts: [], ends: [] };
  for (const doc of docs) {
    const sight = sightOf(doc.tokens, doc.quotations, model.vocabulary);
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
  const features = example(model.cue.space);
  for (let i = sentence.first; i < sentence.last; i++) {
    if (!mayBeCue(sight, i, model.nouns)) continue;
    cueFeatures(features, model.cue.space, sight, i, sentence);
    const label = labels.get(i);
    to.cues.push({ ids: features.ids.slice(0, features.count), label: label?.place ?? -1 });
    if (label?.place === 0) addBoundaries(to, sight, sentence, i, label, model);
  }
}

function addBoundaries(
  to: Examples,
  sight: Sight,
  sentence: Sentence,
  cue: number,
  { first, last }: Labelled,
  { start, end }: Reporting,
): void {
  const stop = stopOf(sight, sentence);
  const until = Math.min(last, stop);
  if (first >= until) return;
  const opened = { cue, from: first, stop };
  const starts = ranked(first, (visit) => eachStart(start.space, sight, cue, stop, sentence, visit));
  const ends = ranked(until, (visit) => eachEnd(end.space, sight, opened, sentence, visit));
  if (starts) to.starts.push(starts);
  if (ends) to.ends.push(ends);
}

type Each = Parameters<typeof eachStart>[5];

/** The candidates with the right one among them, or null when it is not. */
function ranked(right: number, each: (visit: Each) => void): Ranked | null {
  const candidates: Int32Array[] = [];
  let place = -1;
  each((at, { ids, count }) => {
    if (at === right) place = candidates.length;
    candidates.push(ids.slice(0, count));
  });
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

const AFTER = 0;
const BEFORE = 1;
const AROUND = 2;

function labelled({ tokens }: NewsDoc, quote: NewsQuote, cue: number): Labelled {
  const content = quote.contentSpans ?? quote.spans;
  const at = tokens.start[cue] ?? 0;
  const after = content.filter(([start]) => start >= at);
  const [start, end] = [after[0]?.[0] ?? 0, after.at(-1)?.[1] ?? 0];
  const place = after.length === content.length ? AFTER : after.length === 0 ? BEFORE : AROUND;
  const first = tokenAt(tokens, start);
  const last = tokenAt(tokens, end);
  return { place, first: tokens.lower[first] === "that" && last > first + 1 ? first + 1 : first, last };
}

/** Which token of a labelled cue stands for it: the last verb, else the last noun, and so on. */
const HEADS: readonly Tag[] = ["VERB", "NOUN", "ADJ", "AUX", "ADP"];

export function cueToken({ tokens }: NewsDoc, { cue }: NewsQuote): number {
  if (!cue) return -1;
  const first = tokenAt(tokens, cue[0]);
  for (const tag of HEADS) {
    for (let i = tokenAt(tokens, cue[1]) - 1; i >= first; i--) if (tagOf(tokens, i) === tag) return i;
  }
  return -1;
}
