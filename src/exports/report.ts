/**
 * A report to read and to share: one HTML page that needs nothing else. No script, no request to anywhere (a content
 * security policy says so too), nothing from an article is markup. The articles' sections are held in memory until the
 * overview, which comes first, is known.
 */
import { type Export, piece } from "./export.ts";
import { articleOf } from "./report/article.ts";
import { html, when } from "./report/html.ts";
import { overviewOf, type Summary, summaryOf, totalsOf } from "./report/overview.ts";
import { type Appearance, appearancesOf, joined } from "./report/people.ts";
import { STYLE } from "./report/style.ts";

export const report: Export = async function* (records) {
  const articles: string[] = [];
  const summaries: Summary[] = [];
  const appearances: Appearance[] = [];
  for await (const record of records) {
    const number = summaries.length + 1;
    articles.push(articleOf(record, number).markup);
    summaries.push(summaryOf(record, number));
    appearances.push(...appearancesOf(record, number));
  }
  const people = joined(appearances);
  const title = summaries.length === 1 ? (summaries[0]?.title ?? "") : "Who said what";
  yield piece(HEAD);
  yield piece(
    html`<title>${title}</title></head><body>
<div class="top"><h1>Who said what</h1><p class="total">${totalsOf(summaries, people.length)}</p>${KEY}</div>
<main>${when(summaries.length > 1, () => overviewOf(summaries, people))}`.markup,
  );
  for (const article of articles) yield piece(article);
  yield piece(
    "</main><footer>Made by saidby from the articles alone. Hover over a quote to see how it was attributed.</footer></body></html>\n",
  );
};

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const HEAD = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<style>${STYLE}</style>
`;

/** What the lines under the quotes mean. */
const KEY = html`<p class="key">Confidence: <mark class="sure">0.90 and more</mark> <mark class="likely">0.60 and more</mark> <mark class="doubtful">less</mark> · reported speech is underlined only · <mark class="unknown">grey: the article does not tell who</mark></p>`;
