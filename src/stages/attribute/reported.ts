/**
 * Reported speech: what somebody says without quotation marks. A linear classifier finds the cues and the side on which
 * their content lies (as in Citron, BBC 2018: verbs are an open class here); two rankers find where the content ends.
 */
import type { Extracted, Segmented, Sentence } from "../../document.ts";
import { sumsOf } from "../../linear-triples.ts";
import type { Span } from "../../span.ts";
import { spanOf } from "../../tokens.ts";
import { contentOf, type Range } from "./reported/boundaries.ts";
import { cueWeight } from "./reported/cue-features.ts";
import { isParenthetical } from "./reported/parenthetical.ts";
import {
  AFTER,
  AROUND,
  type Asking,
  askingOf,
  BEFORE,
  PLACES,
  type Reporting,
} from "./reported/reporting.ts";
import { type Sight, sightOf } from "./reported/sight.ts";
import { CUE } from "./reported/signs.ts";
import { sourceOf } from "./reported/source.ts";

/** Something that is said without marks, or partly so. */
export interface ReportedSpeech {
  readonly cue: Span;
  /** The mention that it is attributed to, or null. */
  readonly source: number | null;
  /** The whole of what is attributed; quotations inside it are whole. */
  readonly content: readonly Span[];
  /** How sure the classifier is that this is speech, thought or want of somebody. */
  readonly probability: number;
}

/** Below this a token is no cue: half of the token F1 that is reached, where the F1 is highest (Lipton and others, 2014). */
const THRESHOLD = 0.3;

/** Less is no speech that anybody could use: "she wanted it". */
const FEWEST_TOKENS = 3;

interface Found {
  readonly cue: number;
  readonly content: readonly Range[];
  readonly probability: number;
}

/** All reported speech of a document, in the order of its cues; one never stands inside the content of another. */
export function findReported(doc: Segmented & Extracted, reporting: Reporting): ReportedSpeech[] {
  const sight = sightOf(doc.tokens, doc.quotations, reporting);
  const asking = askingOf(reporting);
  const speech: ReportedSpeech[] = [];
  for (const sentence of doc.sentences)
    for (const { cue, content, probability } of foundIn(sight, sentence, asking))
      speech.push({
        cue: spanOf(doc.tokens, cue, cue + 1),
        source: sourceOf(doc, sight, cue, content, sentence),
        content: content.map(({ first, last }) => spanOf(doc.tokens, first, last)),
        probability,
      });
  return speech;
}

/**
 * The outer cue wins: in "Trump said Clinton wants X" it is Trump's. A cue that follows its content wins over a weaker
 * one inside it: "She was supposed to wait, a source said."
 */
function foundIn(sight: Sight, sentence: Sentence, asking: Asking): Found[] {
  const found: Found[] = [];
  let outer: Found | null = null;
  const { signs } = sight.columns;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (((signs[i] ?? 0) & CUE) === 0) continue;
    const likely = placeOf(sight, i, sentence, asking);
    if (likely === null || likely.probability < THRESHOLD) continue;
    const { probability } = likely;
    const place = isParenthetical(sight, i, sentence) ? AROUND : likely.place;
    const above = outer !== null && holds(outer.content, i) ? outer.probability : 0;
    if (above > probability || (above > 0 && place === AFTER)) continue;
    const content = contentOf(asking, sight, i, place, sentence);
    if (tokensIn(content) < FEWEST_TOKENS) continue;
    while (holds(content, found.at(-1)?.cue ?? -1)) found.pop();
    outer = { cue: i, content, probability };
    found.push(outer);
  }
  return found;
}

const tokensIn = (content: readonly Range[]): number =>
  content.reduce((sum, { first, last }) => sum + last - first, 0);

const holds = (content: readonly Range[], token: number): boolean =>
  content.some((c) => c.first <= token && token < c.last);

const logOdds = new Float64Array(PLACES);

/** Where none of the places has more, all together stay below `THRESHOLD`. */
const LEAST = Math.log(THRESHOLD / (1 - THRESHOLD) / PLACES) - 0.01;

/** Where the content of token `i` most likely lies, and how likely it has one at all; null when that is far from likely. */
function placeOf(sight: Sight, i: number, sentence: Sentence, { triples, cueLayout }: Asking) {
  const sum = (triples.nothing + cueWeight(triples.weights, cueLayout, sight, i, sentence)) | 0;
  sumsOf(triples, sum, logOdds);
  const of = (place: number) => logOdds[place] ?? 0;
  if (of(AFTER) < LEAST && of(BEFORE) < LEAST && of(AROUND) < LEAST) return null;
  const odds = (place: number) => Math.exp(of(place));
  const [after, before, around] = [odds(AFTER), odds(BEFORE), odds(AROUND)];
  const total = after + before + around;
  const most = Math.max(after, before, around);
  const place = after === most ? AFTER : before === most ? BEFORE : AROUND;
  return { place, probability: total / (1 + total) };
}
