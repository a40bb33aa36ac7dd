/** Where the content of a cue begins and ends: the best of all places in its sentence. */
import type { Sentence } from "../../../document.ts";
import type { Head } from "../../../linear.ts";
import { TAGS } from "../../../tokens.ts";
import { type Bounded, MOST_PLACES, type Places, weighPlaces } from "./boundary-features.ts";
import { countIn } from "./counts.ts";
import { oddsOf } from "./powers.ts";
import { AFTER, AROUND, type Asking } from "./reporting.ts";
import { isQuoted, kindAt, type Sight, stemAt } from "./sight.ts";
import { QUOTED } from "./signs.ts";

/** A half-open range of tokens. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** How many tokens from its cue a content may begin, or end before it. */
const FARTHEST = 16;

/** How long a content may be, in tokens; so that a text without full stops takes linear time. */
const LONGEST = MOST_PLACES - 1;

/** Tried on the half of the news that the rankers are not fitted on: with less, contents end too early. */
const SHARE = 0.6;

/** The content of a cue: after it, before it or on both sides; empty when nothing stands there. */
export function contentOf(
  model: Asking,
  sight: Sight,
  cue: number,
  place: number,
  sentence: Sentence,
): Range[] {
  const before = place === AFTER ? null : contentBefore(model, sight, cue, sentence);
  const after = place === AFTER || place === AROUND ? contentAfter(model, sight, cue, sentence) : null;
  return [before, after].filter((range) => range !== null);
}

/** "He said that X": the start first, then the end that goes with it. */
function contentAfter(model: Asking, sight: Sight, cue: number, sentence: Sentence): Range | null {
  const places = afterStarts(sight, cue, sentence);
  const first = best(model, model.start, sight, places);
  if (first === null) return null;
  const last = reached(model, model.end, sight, afterEnds(sight, places, first));
  return { first, last: last ?? places.edge };
}

/** "X, he said": the end first, then the start that goes with it. */
function contentBefore(model: Asking, sight: Sight, cue: number, sentence: Sentence): Range | null {
  const last = best(model, model.before, sight, beforeEnds(sight, cue, sentence));
  if (last === null) return null;
  const first = best(model, model.begin, sight, beforeStarts(sight, cue, last, sentence));
  return { first: first ?? sentence.first, last };
}

export function afterStarts(sight: Sight, cue: number, sentence: Sentence): Places {
  const edge = stopOf(sight, sentence, cue);
  return placesOf(sight, sentence, cue, cue + 1, edge, cue + 1, Math.min(edge - 1, cue + FARTHEST));
}

export const afterEnds = (sight: Sight, { cue, edge, sentence }: Bounded, first: number): Places =>
  placesOf(sight, sentence, cue, first, edge, first + 1, Math.min(edge, first + LONGEST));

export const beforeEnds = (sight: Sight, cue: number, sentence: Sentence): Places =>
  placesOf(sight, sentence, cue, cue - 1, sentence.first, Math.max(sentence.first + 1, cue - FARTHEST), cue);

export const beforeStarts = (sight: Sight, cue: number, last: number, sentence: Sentence): Places =>
  placesOf(sight, sentence, cue, last, sentence.first, Math.max(sentence.first, last - LONGEST), last - 1);

function placesOf(
  sight: Sight,
  sentence: Sentence,
  cue: number,
  other: number,
  edge: number,
  from: number,
  to: number,
): Places {
  countIn(sight.columns.counts, sight.tokens, sight.columns.signs, sentence);
  const [stem, beyond] = [stemAt(sight, cue), kindAt(sight, other, sentence)];
  return { sentence, cue, stem, other, beyond, edge, from, to };
}

/** True where a boundary may stand: a quotation is not cut. */
export const mayBound = (sight: Sight, { edge }: Places, at: number): boolean =>
  at === edge || !insideQuotation(sight, at);

/** The place with the highest score, the first of them; null when there is none. */
function best(
  { boundaryLayout: layout }: Asking,
  { weights }: Head,
  sight: Sight,
  places: Places,
): number | null {
  const weighed = weighPlaces(weights, layout, sight, places);
  let place: number | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = places.from; at <= places.to; at++) {
    const value = weighed[at - places.from] ?? 0;
    if (value <= highest || !mayBound(sight, places, at)) continue;
    highest = value;
    place = at;
  }
  return place;
}

/**
 * The place that an end has passed with a probability of `SHARE`: of many possible ends the best one is often too early
 * or too late, this one is right in the mean.
 */
function reached(
  { boundaryLayout: layout }: Asking,
  { weights, step }: Head,
  sight: Sight,
  places: Places,
): number | null {
  const weighed = weighPlaces(weights, layout, sight, places);
  const { from, to } = places;
  let all = 0;
  for (let at = from; at <= to; at++) {
    const odds = mayBound(sight, places, at) ? oddsOf(weighed[at - from] ?? 0, step) : 0;
    weighed[at - from] = odds;
    all += odds;
  }
  let sum = 0;
  for (let at = from; at <= to; at++) {
    sum += weighed[at - from] ?? 0;
    if (sum >= SHARE * all && mayBound(sight, places, at)) return at;
  }
  return null;
}

/** A quotation is not cut: true of every token of one but its first. */
const insideQuotation = (sight: Sight, i: number): boolean => isQuoted(sight, i) && isQuoted(sight, i - 1);

const PUNCT = TAGS.indexOf("PUNCT");

/**
 * Where the content after token `from` ends at the latest: before the sentence's final stop, a closing quotation mark
 * stays; and where a quotation ends with a stop of its own and a new sentence begins: “…from scratch.” He continued …
 */
export function stopOf(sight: Sight, { first, last }: Sentence, from: number): number {
  const { tokens } = sight;
  const { signs } = sight.columns;
  const end = Math.min(last - 1, from + LONGEST);
  for (let i = from; i < end; i++) {
    if (((signs[i] ?? 0) & QUOTED) === 0 || ((signs[i + 1] ?? 0) & QUOTED) !== 0) continue;
    if (FINAL.has(tokens.lower[i - 1] ?? "") && opensSentence(tokens.word[i + 1] ?? "")) return i + 1;
  }
  let stop = last;
  while (stop > first && tokens.tag[stop - 1] === PUNCT && !isQuoted(sight, stop - 1)) stop--;
  return stop;
}

const FINAL: ReadonlySet<string> = new Set([".", "!", "?", "…"]);

const opensSentence = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();
