/**
 * Reported speech: what somebody says without quotation marks. A linear classifier finds the cues and the side on which
 * their content lies (as in Citron, BBC 2018: verbs are an open class here); two rankers find where the content ends.
 */
import type { Extracted, Segmented, Sentence } from "../../document.ts";
import { sumsOf, type Triples } from "../../linear-triples.ts";
import type { Span } from "../../span.ts";
import { spanOf } from "../../tokens.ts";
import { contentOf, type Range } from "./reported/boundaries.ts";
import { weighCues } from "./reported/cue-features.ts";
import { cues, looked, sums } from "./reported/cue-sums.ts";
import { isParenthetical } from "./reported/parenthetical.ts";
import {
  AFTER,
  AROUND,
  type Asking,
  askingOf,
  BEFORE,
  LEAST,
  PLACES,
  type Reporting,
  THRESHOLD,
} from "./reported/reporting.ts";
import { type Sight, sightOf } from "./reported/sight.ts";
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
  /** The token of the cue, and the tokens of the content. */
  readonly token: number;
  readonly ranges: readonly Range[];
}

/** Less is no speech that anybody could use: "she wanted it". */
const FEWEST_TOKENS = 3;

interface Found {
  readonly cue: number;
  readonly content: readonly Range[];
  readonly probability: number;
}

/**
 * All reported speech of a document, in the order of its cues; one never stands inside the content of another.
 * @param facts what each word is to the models, where that is known
 */
export function findReported(
  doc: Segmented & Extracted,
  reporting: Reporting,
  facts?: Int32Array,
): ReportedSpeech[] {
  const sight = sightOf(doc, reporting, facts);
  const asking = askingOf(reporting);
  const speech: ReportedSpeech[] = [];
  for (const sentence of doc.sentences)
    for (const { cue, content, probability } of foundIn(sight, sentence, asking)) {
      const spans: Span[] = [];
      for (const { first, last } of content) spans.push(spanOf(doc.tokens, first, last));
      const source = sourceOf(doc, sight, cue, content, sentence);
      const own = spanOf(doc.tokens, cue, cue + 1);
      speech.push({ cue: own, source, content: spans, probability, token: cue, ranges: content });
    }
  return speech;
}

/** What may be a cue in a sentence, weighed some at a time, and what is said with it. */
function foundIn(sight: Sight, sentence: Sentence, asking: Asking): Found[] {
  const found: Found[] = [];
  const { triples, cueLayout, likely: mayWeigh } = asking;
  for (let from = sentence.first; from < sentence.last; ) {
    const count = weighCues(triples.weights, cueLayout, sight, sentence, from, sentence.last, mayWeigh);
    for (let c = 0; c < count; c++) {
      const likely = placeOf(triples, (triples.nothing + (sums[c] ?? 0)) | 0);
      if (likely !== null && likely.probability >= THRESHOLD)
        addFound(found, sight, cues[c] ?? 0, likely, sentence, asking);
    }
    from = looked.to;
  }
  return found;
}

/**
 * The outer cue wins: in "Trump said Clinton wants X" it is Trump's. A cue that follows its content wins over a weaker
 * one inside it: "She was supposed to wait, a source said."
 */
function addFound(
  found: Found[],
  sight: Sight,
  cue: number,
  likely: Likely,
  sentence: Sentence,
  asking: Asking,
): void {
  const { probability } = likely;
  const place = isParenthetical(sight, cue, sentence) ? AROUND : likely.place;
  const outer = found.at(-1);
  const above = outer && holds(outer.content, cue) ? outer.probability : 0;
  if (above > probability || (above > 0 && place === AFTER)) return;
  const content = contentOf(asking, sight, cue, place, sentence);
  if (tokensIn(content) < FEWEST_TOKENS) return;
  while (holds(content, found.at(-1)?.cue ?? -1)) found.pop();
  found.push({ cue, content, probability });
}

const tokensIn = (content: readonly Range[]): number =>
  content.reduce((sum, { first, last }) => sum + last - first, 0);

const holds = (content: readonly Range[], token: number): boolean =>
  content.some((c) => c.first <= token && token < c.last);

const logOdds = new Float64Array(PLACES);

interface Likely {
  readonly place: number;
  readonly probability: number;
}

/** Where the content of a cue most likely lies, by its weights, and how likely it has one at all; null when that is far from likely. */
function placeOf(triples: Triples, sum: number): Likely | null {
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
