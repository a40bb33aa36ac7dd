/** Labelled news articles, read by the pipeline as far as extraction. */
import { z } from "zod";
import type { Extracted, RawArticle, Segmented } from "../src/document.ts";
import type { Kit } from "../src/kit.ts";
import { pipeline } from "../src/pipeline.ts";
import { extract } from "../src/stages/extract.ts";
import { ingest } from "../src/stages/ingest.ts";
import { segment } from "../src/stages/segment.ts";

const pair = z.tuple([z.number(), z.number()]);

const newsQuote = z.object({
  form: z.enum(["quoted", "mixed", "reported"]),
  spans: z.array(pair),
  contentSpans: z.array(pair).optional(),
  cue: pair.nullable(),
});

const newsArticle = z.object({ id: z.string(), text: z.string(), quotes: z.array(newsQuote) });

export type NewsQuote = z.infer<typeof newsQuote>;
export type NewsArticle = z.infer<typeof newsArticle>;
export type NewsDoc = Segmented & Extracted & { readonly quotes: readonly NewsQuote[] };

export const parseNews = (line: unknown): NewsArticle => newsArticle.parse(line);

/** Reads articles with the stages up to extraction. */
export function newsReader({
  read,
  tagNames,
  parsers,
  lexicons,
  models,
}: Kit): (article: NewsArticle) => NewsDoc {
  const stages = pipeline<RawArticle>()
    .through(ingest(parsers, lexicons))
    .through(segment(lexicons, models))
    .through(extract(read, tagNames, lexicons));
  return ({ id, text, quotes }) => {
    const bytes = new TextEncoder().encode(text);
    return { ...stages.run({ id, uri: null, mediaType: "text/plain", bytes }), quotes };
  };
}
