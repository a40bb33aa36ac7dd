/** The labelled articles of the fixtures that are there to learn from, in the shape of the labelled news. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { locate } from "../../src/golden/locate.ts";
import { readGolden } from "../../src/golden/read.ts";
import type { Golden, GoldenQuote } from "../../src/golden/schema.ts";
import type { Kit } from "../../src/kit.ts";
import type { Span } from "../../src/span.ts";
import { reportingOf } from "../../src/stages/attribute/reported/reporting.ts";
import { findReported } from "../../src/stages/attribute/reported.ts";
import type { AttributeDoc } from "../../src/stages/attribute/scene.ts";
import { mediaTypeOf } from "../../src/stages/ingest/media-type.ts";
import { type GoldQuote, type LabelledDoc, labelAt, readerOf } from "./news.ts";

/** Fixtures whose names begin so are written for training; nothing is fitted on the others. */
const TO_LEARN = /^a\d/;

/** Reads the prose articles that are there to learn from, in the order of their names. */
export function labelledArticles(kit: Kit, folder: string): LabelledDoc[] {
  const read = readerOf(kit);
  const reporting = reportingOf(kit.models.reported, kit.lexicons["closed-class"]);
  return readdirSync(folder)
    .filter((name) => TO_LEARN.test(name))
    .sort()
    .flatMap((name) => {
      const { golden } = readGolden(readFileSync(join(folder, name, "golden.json"), "utf8"));
      if (golden?.format !== "prose") return [];
      const doc = read(articleIn(join(folder, name), name));
      const labels = labelsOf(golden, doc);
      const ignored = ignoredIn(golden, doc);
      const gold = doc.quotations.map(({ spans: [span] }) => labelAt(span, labels, ignored));
      return [{ doc, reported: findReported(doc, reporting), labels, gold }];
    });
}

function articleIn(folder: string, id: string) {
  const file = readdirSync(folder).find((name) => name.startsWith("article.")) ?? "article.txt";
  const text = readFileSync(join(folder, file), "utf8");
  return { id, text, mediaType: mediaTypeOf(file, text) };
}

/** The labels with their places: a golden tells words, so a mention is taken where it stands next to the quote. */
function labelsOf(golden: Golden, doc: AttributeDoc): GoldQuote[] {
  const { quotes } = locate(golden, doc.text);
  return golden.quotes.flatMap((quote, i) => {
    const spans = (quotes[i] ?? []).filter((span) => span !== null);
    if (spans.length === 0) return [];
    const mention = nearest(doc, quote.mention ?? null, spans);
    return [
      {
        form: quote.form === "reported" ? ("reported" as const) : ("quoted" as const),
        spans: spans.map(pairOf),
        mention: mention && pairOf(mention),
        speakerNames: namesOf(golden, quote),
        cue: pairOrNull(nearest(doc, quote.cue ?? null, spans)),
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

/** The place of the words that is nearest to the first span, and in no quotation. */
function nearest(doc: AttributeDoc, words: string | null, spans: readonly Span[]): Span | null {
  const [first] = spans;
  if (words === null || !first) return null;
  let best: Span | null = null;
  let least = REACH;
  const from = Math.max(0, first.start - REACH);
  for (let at = doc.text.indexOf(words, from); at >= 0; at = doc.text.indexOf(words, at + 1)) {
    const place = { start: at, end: at + words.length };
    const gap = place.end <= first.start ? first.start - place.end : place.start - first.end;
    if (gap >= REACH) break;
    if (isWhole(doc.text, place) && !isQuoted(doc, place) && gap < least) [best, least] = [place, gap];
  }
  return best;
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
