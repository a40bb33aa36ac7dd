/** Labelled news articles with what the pipeline makes of them before attribution. */
import { z } from "zod";
import type { RawArticle } from "../../src/document.ts";
import type { Kit } from "../../src/kit.ts";
import { pipeline } from "../../src/pipeline.ts";
import type { Span } from "../../src/span.ts";
import type { Grounds } from "../../src/stages/attribute/candidates.ts";
import { groundsOf } from "../../src/stages/attribute/grounds.ts";
import { reportingOf } from "../../src/stages/attribute/reported/reporting.ts";
import { findReported, type ReportedSpeech } from "../../src/stages/attribute/reported.ts";
import { type AttributeDoc, sceneOf } from "../../src/stages/attribute/scene.ts";
import { toldOf } from "../../src/stages/attribute/speech-context.ts";
import { extract } from "../../src/stages/extract.ts";
import { ingest } from "../../src/stages/ingest.ts";
import { resolve } from "../../src/stages/resolve.ts";
import { segment } from "../../src/stages/segment.ts";

const pair = z.tuple([z.number(), z.number()]);

const goldQuote = z.object({
  form: z.enum(["quoted", "mixed", "reported"]),
  spans: z.array(pair),
  mention: pair.nullable(),
  mentionHead: pair.nullish(),
  speakerNames: z.array(z.string()),
  cue: pair.nullable(),
});

const goldArticle = z.object({
  id: z.string(),
  text: z.string(),
  quotes: z.array(goldQuote),
  ignore: z.array(pair).optional(),
});

export type GoldQuote = z.infer<typeof goldQuote>;
export type GoldArticle = z.infer<typeof goldArticle>;
export const parseGold = (line: unknown): GoldArticle => goldArticle.parse(line);

/** An article before attribution, with the label of each quotation: null where nobody says it, undefined where ignored. */
export interface LabelledDoc {
  readonly doc: AttributeDoc;
  readonly reported: readonly ReportedSpeech[];
  /** All labels of the article, those of reported speech too. */
  readonly labels: readonly GoldQuote[];
  readonly gold: readonly (GoldQuote | null | undefined)[];
}

/** An article as the stages before attribution read it. */
export interface Unread {
  readonly id: string;
  readonly text: string;
  readonly mediaType: string;
}

export function readerOf({
  read,
  tagNames,
  parsers,
  lexicons,
  models,
}: Kit): (article: Unread) => AttributeDoc {
  const stages = pipeline<RawArticle>()
    .through(ingest(parsers, lexicons))
    .through(segment(lexicons, models))
    .through(extract(read, tagNames, lexicons))
    .through(resolve(lexicons, models));
  return ({ id, text, mediaType }) =>
    stages.run({ id, uri: null, mediaType, bytes: new TextEncoder().encode(text) });
}

export function labelledReader(kit: Kit): (article: GoldArticle) => LabelledDoc {
  const read = readerOf(kit);
  const reporting = reportingOf(kit.models.reported, kit.lexicons["closed-class"]);
  return (article) => {
    const doc = read({ id: article.id, text: article.text, mediaType: "text/plain" });
    const gold = doc.quotations.map(({ spans: [span] }) =>
      labelAt(span, article.quotes, article.ignore ?? []),
    );
    return { doc, reported: findReported(doc, reporting), labels: article.quotes, gold };
  };
}

/** The label of the words in marks: null where nobody says them, undefined where they are not to be judged. */
export function labelAt(
  span: Span | undefined,
  labels: readonly GoldQuote[],
  ignored: readonly (readonly [number, number])[],
): GoldQuote | null | undefined {
  if (!span || ignored.some(([start, end]) => start < span.end && span.start < end)) return undefined;
  const said = labels.filter(({ form }) => form !== "reported");
  return (
    said.find(({ spans }) => spans.some(([start, end]) => overlap(start, end, span) * 2 > end - start)) ??
    null
  );
}

const overlap = (start: number, end: number, span: Span): number =>
  Math.min(end, span.end) - Math.max(start, span.start);

/** The grounds of an article whose speech is taken from the labels. */
export function goldGrounds({ doc, reported, gold }: LabelledDoc, { lexicons, models }: Kit): Grounds {
  const scene = sceneOf(doc, lexicons, models);
  const speech = doc.quotations.flatMap((quotation, q) => (quotation.parent === null && gold[q] ? [q] : []));
  return groundsOf(scene, speech, reported, toldOf(scene, reported));
}
