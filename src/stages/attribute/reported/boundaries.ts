/** Where the content of a cue begins and ends: the best of all places in its sentence. */
import type { Sentence } from "../../../document.ts";
import { type Head, score, sharedExample } from "../../../linear.ts";
import { TAGS } from "../../../tokens.ts";
import { type Bounded, boundaryFeatures } from "./boundary-features.ts";
import { AFTER, AROUND, type Reporting } from "./reporting.ts";
import { isQuoted, type Sight } from "./sight.ts";

/** A half-open range of tokens. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** How many tokens from its cue a content may begin, or end before it. */
const FARTHEST = 16;

/** How long a content may be, in tokens; so that a text without full stops takes linear time. */
const LONGEST = 200;

/** Tried on the half of the news that the rankers are not fitted on: with less, contents end too early. */
const SHARE = 0.6;

/** The content of a cue: after it, before it or on both sides; empty when nothing stands there. */
export function contentOf(
  model: Reporting,
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
function contentAfter(
  { start, end }: Reporting,
  sight: Sight,
  cue: number,
  sentence: Sentence,
): Range | null {
  const places = afterStarts(sight, cue, sentence);
  const first = best(start, sight, places, sentence);
  if (first === null) return null;
  const last = reached(end, sight, afterEnds(sight, cue, first, sentence), sentence);
  return { first, last: last ?? places.edge };
}

/** "X, he said": the end first, then the start that goes with it. */
function contentBefore(
  { before, begin }: Reporting,
  sight: Sight,
  cue: number,
  sentence: Sentence,
): Range | null {
  const last = best(before, sight, beforeEnds(cue, sentence), sentence);
  if (last === null) return null;
  const first = best(begin, sight, beforeStarts(cue, last, sentence), sentence);
  return { first: first ?? sentence.first, last };
}

/** The places that come into question for one boundary, both ends included. */
export interface Places extends Bounded {
  readonly from: number;
  readonly to: number;
}

export function afterStarts(sight: Sight, cue: number, sentence: Sentence): Places {
  const edge = stopOf(sight, sentence, cue);
  return { cue, other: cue + 1, edge, from: cue + 1, to: Math.min(edge - 1, cue + FARTHEST) };
}

export function afterEnds(sight: Sight, cue: number, first: number, sentence: Sentence): Places {
  const edge = stopOf(sight, sentence, cue);
  return { cue, other: first, edge, from: first + 1, to: Math.min(edge, first + LONGEST) };
}

export function beforeEnds(cue: number, { first }: Sentence): Places {
  return { cue, other: cue - 1, edge: first, from: Math.max(first + 1, cue - FARTHEST), to: cue };
}

export function beforeStarts(cue: number, last: number, { first }: Sentence): Places {
  return { cue, other: last, edge: first, from: Math.max(first, last - LONGEST), to: last - 1 };
}

/** True where a boundary may stand: a quotation is not cut. */
export const mayBound = (sight: Sight, { edge }: Places, at: number): boolean =>
  at === edge || !insideQuotation(sight, at);

/** The place with the highest score, the first of them; null when there is none. */
function best(head: Head, sight: Sight, places: Places, sentence: Sentence): number | null {
  const shown = sharedExample(head.space);
  let place: number | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = places.from; at <= places.to; at++) {
    if (!mayBound(sight, places, at)) continue;
    boundaryFeatures(shown, sight, places, at, sentence);
    const value = score(head, shown);
    if (value <= highest) continue;
    highest = value;
    place = at;
  }
  return place;
}

/** Of each place from the first on: its odds, 0 where no boundary may stand. */
const odds = new Float64Array(LONGEST + 1);

/**
 * The place that an end has passed with a probability of `SHARE`: of many possible ends the best one is often too early
 * or too late, this one is right in the mean.
 */
function reached(head: Head, sight: Sight, places: Places, sentence: Sentence): number | null {
  const shown = sharedExample(head.space);
  const { from, to } = places;
  let all = 0;
  for (let at = from; at <= to; at++) {
    odds[at - from] = 0;
    if (!mayBound(sight, places, at)) continue;
    boundaryFeatures(shown, sight, places, at, sentence);
    const own = Math.exp(score(head, shown));
    odds[at - from] = own;
    all += own;
  }
  let sum = 0;
  for (let at = from; at <= to; at++) {
    sum += odds[at - from] ?? 0;
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
  for (let i = from; i + 1 < last && i - from < LONGEST; i++) {
    if (!isQuoted(sight, i) || isQuoted(sight, i + 1)) continue;
    if (FINAL.has(tokens.lower[i - 1] ?? "") && opensSentence(tokens.word[i + 1] ?? "")) return i + 1;
  }
  let stop = last;
  while (stop > first && tokens.tag[stop - 1] === PUNCT && !isQuoted(sight, stop - 1)) stop--;
  return stop;
}

const FINAL: ReadonlySet<string> = new Set([".", "!", "?", "…"]);

const opensSentence = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();
