import type { Kit } from "../../src/kit.ts";
import { findReported } from "../../src/stages/attribute/reported.ts";
import type { NewsArticle, NewsDoc } from "../news.ts";
import { fitReporting } from "../reported-model.ts";
import type { LabelledDoc } from "./news.ts";

/**
 * The documents with the reported speech that is found by a model which was fitted on the other half of them: what is
 * learned from it must not trust it more than it earns on articles that it has never seen.
 */
export function crossRead(
  docs: readonly LabelledDoc[],
  articles: readonly NewsArticle[],
  { lexicons }: Kit,
): LabelledDoc[] {
  const news = withQuotes(docs, articles);
  const [even, odd] = [0, 1].map((half) =>
    fitReporting(
      news.filter((_, i) => i % 2 === half),
      lexicons["closed-class"],
    ),
  );
  if (!even || !odd) return [...docs];
  return docs.map((labelled, i) => ({
    ...labelled,
    reported: findReported(labelled.doc, i % 2 === 0 ? odd : even),
  }));
}

/** The documents with the labels that the model of reported speech learns from. */
export const withQuotes = (docs: readonly LabelledDoc[], articles: readonly NewsArticle[]): NewsDoc[] =>
  docs.map(({ doc }, i) => ({ ...doc, quotes: articles[i]?.quotes ?? [] }));
