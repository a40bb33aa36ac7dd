/**
 * Reported speech: what somebody says without quotation marks. A linear classifier finds the cues and the side on which
 * their content lies (as in Citron, BBC 2018: verbs are an open class here); two rankers find where the content ends.
 */
import type { Extracted, Segmented, Sentence } from "../../document.ts";
import { example, score } from "../../linear.ts";
import type { Span } from "../../span.ts";
import { spanOf } from "../../tokens.ts";
import { contentAfter, type Range } from "./reported/boundaries.ts";
import { mayBeCue } from "./reported/candidates.ts";
import { contentAround, contentBefore } from "./reported/content-before.ts";
import { cueFeatures } from "./reported/cue-features.ts";
import type { Reporting } from "./reported/reporting.ts";
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
}

/** Below this a token is no cue: half of the token F1 that is reached, where the F1 is highest (Lipton and others, 2014). */
const THRESHOLD = 0.32;

interface Found {
  readonly cue: number;
  readonly content: readonly Range[];
  readonly probability: number;
}

/** All reported speech of a document, in the order of its cues; one never stands inside the content of another. */
export function findReported(doc: Segmented & Extracted, reporting: Reporting): ReportedSpeech[] {
  const sight = sightOf(doc.tokens, doc.quotations, reporting.vocabulary);
  return doc.sentences.flatMap((sentence) =>
    foundIn(sight, sentence, reporting).map(({ cue, content, probability }) => ({
      cue: spanOf(doc.tokens, cue, cue + 1),
      source: sourceOf(doc, sight, cue, content, sentence),
      content: content.map(({ first, last }) => spanOf(doc.tokens, first, last)),
      probability,
    })),
  );
}

/** The outer cue wins: in "Trump said Clinton wants X" it is Trump's. */
function foundIn(sight: Sight, sentence: Sentence, reporting: Reporting): Found[] {
  let found: Found[] = [];
  let until = sentence.first;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (i < until || !mayBeCue(sight, i, reporting.nouns)) continue;
    const { place, probability } = placeOf(sight, i, sentence, reporting);
    if (probability < THRESHOLD) continue;
    const content = contentOf(sight, i, sentence, reporting, place);
    const last = content.at(-1)?.last;
    if (last === undefined) continue;
    found = found.filter((f) => !content.some((c) => c.first <= f.cue && f.cue < c.last));
    found.push({ cue: i, content, probability });
    until = Math.max(until, last);
  }
  return found;
}

function contentOf(
  sight: Sight,
  cue: number,
  sentence: Sentence,
  { start, end }: Reporting,
  place: number,
): Range[] {
  if (place === 1) return contentBefore(sight, cue, sentence);
  if (place === 2) return contentAround(sight, cue, sentence);
  const after = contentAfter(start, end, sight, cue, sentence);
  return after ? [after] : [];
}

/** Where the content of token `i` most likely lies, and how likely it has one at all. */
function placeOf(sight: Sight, i: number, sentence: Sentence, { cue }: Reporting) {
  const features = example(cue.space);
  cueFeatures(features, cue.space, sight, i, sentence);
  const odds = cue.classes.map((_, k) => Math.exp(score(cue, features, k)));
  const total = odds.reduce((a, b) => a + b, 0);
  return { place: odds.indexOf(Math.max(...odds)), probability: total / (1 + total) };
}
