/** The head of a report over many articles: who is quoted most, and the list of the articles. */
import type { InterviewRecord } from "../../schema.ts";
import { type Html, html, plural, when } from "./html.ts";
import type { QuotedPerson } from "./people.ts";

/** What the list says of an article. */
export interface Summary {
  readonly number: number;
  readonly title: string;
  readonly about: string;
  readonly quotes: number;
  readonly attributed: number;
  readonly people: number;
}

export const summaryOf = ({ id, article, quotes, entities }: InterviewRecord, number: number): Summary => ({
  number,
  title: article.title ?? id,
  about: [article.outlet, article.published].filter((fact) => fact !== null).join(", "),
  quotes: quotes.length,
  attributed: quotes.filter((q) => q.speaker !== null).length,
  people: entities.filter((e) => e.type === "person").length,
});

/** People that the chart shows. */
const MOST = 20;

export function overviewOf(articles: readonly Summary[], people: readonly QuotedPerson[]): Html {
  const most = people[0]?.quotes ?? 1;
  return html`<section class="overview">
${when(
  people.length > 0,
  () => html`<h2>Most quoted</h2>
<table class="most"><thead><tr><th scope="col">Person</th><th scope="col">Quotes</th><th scope="col">Articles</th></tr></thead><tbody>
${people.slice(0, MOST).map((p) => personRow(p, most))}
</tbody></table>
<p class="note">People of different articles are counted as one where the full name and a role or an organization agree${
    people.length > MOST ? `; the first ${MOST} of ${people.length} are shown` : ""
  }.</p>`,
)}
<h2>Articles</h2>
<table class="articles"><thead><tr><th scope="col">Article</th><th scope="col">Quotes</th><th scope="col">Attributed</th><th scope="col">People</th></tr></thead><tbody>
${articles.map(articleRow)}
</tbody></table>
</section>
`;
}

const personRow = ({ name, roles, quotes, articles }: QuotedPerson, most: number): Html =>
  html`<tr><th scope="row">${name}${when(roles.length > 0, () => html` <span class="dim">${roles.slice(0, 2).join("; ")}</span>`)}</th>
<td class="count"><i style="--w:${(quotes / most).toFixed(3)}"></i><span>${quotes}</span></td>
<td>${articles.map(({ number }) => html`<a href="#a${number}">${number}</a> `)}</td></tr>
`;

const articleRow = ({ number, title, about, quotes, attributed, people }: Summary): Html =>
  html`<tr><th scope="row"><span class="number">${number}</span> <a href="#a${number}">${title}</a>${when(
    about !== "",
    () => html` <span class="dim">${about}</span>`,
  )}</th><td>${quotes}</td><td>${quotes === 0 ? "–" : `${Math.round((attributed / quotes) * 100)} %`}</td><td>${people}</td></tr>
`;

/** The report's headline, in numbers. */
export function totalsOf(articles: readonly Summary[], people: number): string {
  const sum = (count: (a: Summary) => number): number => articles.reduce((total, a) => total + count(a), 0);
  const quotes = sum((a) => a.quotes);
  const known = quotes === 0 ? "" : ` · ${sum((a) => a.attributed)} with a speaker`;
  return `${plural(articles.length, "article")} · ${plural(quotes, "quote")}${known} · ${plural(people, "person quoted", "people quoted")}`;
}
