/** The labelled articles of the fixtures that are there to learn from, in the shape of the labelled news. */
import { locate } from "../../src/golden/locate.ts";
import type { Golden, GoldenQuote } from "../../src/golden/schema.ts";
import type { Kit } from "../../src/kit.ts";
import type { Span } from "../../src/span.ts";
import { reportingOf } from "../../src/stages/attribute/reported/reporting.ts";
import { findReported } from "../../src/stages/attribute/reported.ts";
import type { AttributeDoc } from "../../src/stages/attribute/scene.ts";
import { toLearn } from "../articles.ts";
import { type GoldQuote, type LabelledDoc, labelAt, readerOf } from "./news.ts";

/** Reads the prose articles that are there to learn from, in the order of their names. */
export function labelledArticles(kit: Kit): LabelledDoc[] {
  const read = readerOf(kit);
  const reporting = reportingOf(kit.models.reported, kit.lexicons["closed-class"]);
  return toLearn()
    .filter(({ golden }) => golden.format === "prose")
    .map(({ golden, ...article }) => {
      const doc = read(article);
      const labels = labelsOf(golden, doc);
      const ignored = ignoredIn(golden, doc);
      const gold = doc.quotations.map(({ spans: [span] }) => labelAt(span, labels, ignored));
      return { doc, reported: findReported(doc, reporting), labels, gold };
    });
}

/** The labels with their places: a golden tells words, so a mention is taken where it stands next to the quote. */
function labelsOf(golden: Golden, doc: AttributeDoc): GoldQuote[] {
  const { quotes } = locate(golden, doc.text);
  return golden.quotes.flatMap((quote, i) => {
    const spans = (quotes[i] ?? []).filter((span) => span !== null);
    if (!spans[0]) return [];
    const { mention, cue } = sourceOf(doc, quote, spans[0]);
    return [
      {
        form: quote.form === "reported" ? ("reported" as const) : ("quoted" as const),
        spans: spans.map(pairOf),
        mention: pairOrNull(mention),
        speakerNames: namesOf(golden, quote),
        cue: pairOrNull(cue),
      },
    ];
  });
}

const pairOf = ({ start, end }: Span): [number, number] => [start, end];
const pairOrNull = (span: Span | null): [number, number] | null => span && pairOf(span);

function namesOf({ people, entities }: Golden, { speaker }: GoldenQuote): string[] {
  if (speaker === null) return [];
  const known = [...people, ...entities].filter(({ name }) => name === speaker);
  return [speaker, ...known.flatMap(({ aliases }) => aliases)];
}

/** How far from a quote the words that name its source are looked for, in characters. */
const REACH = 400;

/** The places of the words near the first span, in no quotation. */
function placesOf(doc: AttributeDoc, words: string | null | undefined, first: Span): Span[] {
  if (!words) return [];
  const places: Span[] = [];
  const last = first.end + REACH;
  let at = doc.text.indexOf(words, Math.max(0, first.start - REACH));
  for (; at >= 0 && at < last; at = doc.text.indexOf(words, at + 1)) {
    const place = { start: at, end: at + words.length };
    if (isWhole(doc.text, place) && !isQuoted(doc, place)) places.push(place);
  }
  return places;
}

/** Characters between two spans. */
const gap = (a: Span, b: Span): number => (a.end <= b.start ? b.start - a.end : Math.max(0, a.start - b.end));

const nearest = (places: readonly Span[], to: Span): Span | null =>
  places.reduce<Span | null>((best, place) => (best && gap(best, to) <= gap(place, to) ? best : place), null);

/** The cue and the mention of a quote: the pair whose words stand closest to each other and to the quote. */
function sourceOf(
  doc: AttributeDoc,
  quote: GoldenQuote,
  first: Span,
): { cue: Span | null; mention: Span | null } {
  const mentions = placesOf(doc, quote.mention, first);
  const pairs = placesOf(doc, quote.cue, first).map((cue) => ({ cue, mention: nearest(mentions, cue) }));
  const far = ({ cue, mention }: { cue: Span; mention: Span | null }) =>
    gap(cue, first) + (mention ? gap(mention, cue) + gap(mention, first) : REACH);
  const [pair] = pairs.sort((a, b) => far(a) - far(b));
  return pair ?? { cue: null, mention: nearest(mentions, first) };
}

const isWhole = (text: string, { start, end }: Span): boolean =>
  !/\p{L}/u.test(text.charAt(start - 1)) && !/\p{L}/u.test(text.charAt(end));

const isQuoted = ({ quotations }: AttributeDoc, { start, end }: Span): boolean =>
  quotations.some(({ outer }) => outer.start < end && start < outer.end);

/** Words in marks on which either decision is right. */
function ignoredIn(golden: Golden, { text }: AttributeDoc): [number, number][] {
  const { neutral, nested } = locate(golden, text);
  return [...neutral, ...nested.flat()].flatMap((span) => (span ? [pairOf(span)] : []));
}
