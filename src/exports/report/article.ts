/** One article of the report: its facts, its charts, its people, its text. */
import type { InterviewRecord, RecordQuote } from "../../schema.ts";
import { type Html, html, plural, when } from "./html.ts";
import { hueOf, type Speaker, speakersOf } from "./speakers.ts";
import { sureness, textOf } from "./text.ts";

/** Speakers that can be picked out in the text; the style sheet has a rule for each. */
export const PICKS = 24;

/** @param number of the article on the page, from 1 */
export function articleOf(record: InterviewRecord, number: number): Html {
  const speakers = speakersOf(record);
  const prefix = `a${number}-`;
  const { title, format } = record.article;
  const speaking = speakers.filter((s) => s.quotes.length > 0);
  const silent = speakers.filter((s) => s.quotes.length === 0);
  return html`<article id="a${number}">
<header>
<p class="kind">${FORMATS[format]}</p>
<h2>${title ?? record.id}</h2>
${factsOf(record)}
</header>
${when(speaking.length > 0, () => chartsOf(record, speaking))}
<section class="people" aria-label="People">
${speaking.map((s) => cardOf(s, prefix))}
${when(
  silent.length > 0,
  () => html`<details class="silent"><summary>${plural(silent.length, "person", "people")} named, not quoted</summary>
<ul>${silent.map(silentOf)}</ul></details>`,
)}
</section>
<section aria-label="The article">
${when(speaking.length > 1, () => picksOf(speaking, prefix))}
${textOf(record, speakers, prefix)}
</section>
</article>
`;
}

const FORMATS = { prose: "Article", qa: "Q&A", transcript: "Transcript" } as const;

function factsOf({ article, source }: InterviewRecord): Html {
  const by = article.byline.length > 0 ? `by ${article.byline.join(", ")}` : null;
  const facts = [by, article.outlet, article.published, article.event, source.uri];
  const known = facts.filter((fact) => fact !== null).map((fact) => html`<li>${fact}</li>`);
  return when(known.length > 0, () => html`<ul class="facts">${known}</ul>`);
}

function chartsOf({ quotes }: InterviewRecord, speaking: readonly Speaker[]): Html {
  const levels = (["sure", "likely", "doubtful"] as const).map((level) => ({
    level,
    count: quotes.filter((q) => sureness(q.confidence) === level).length,
  }));
  return html`<div class="charts">
<figure><figcaption>${plural(quotes.length, "quote")} by speaker</figcaption>
<div class="bar" role="img" aria-label="${speaking.map((s) => `${s.name} ${s.quotes.length}`).join(", ")}">${speaking.map(
    (s) =>
      html`<i class="${s.entity ? "" : "unknown"}" style="--h:${hueOf(s)};flex:${s.quotes.length}" title="${s.name}: ${s.quotes.length}"></i>`,
  )}</div></figure>
<figure><figcaption>Confidence: ${levels.map(({ level, count }, i) => html`${i > 0 ? " · " : ""}${count} ${level}`)}</figcaption>
<div class="bar" role="img" aria-label="${levels.map((l) => `${l.count} ${l.level}`).join(", ")}">${levels
    .filter((l) => l.count > 0)
    .map(
      ({ level, count }) =>
        html`<i class="level ${level}" style="flex:${count}" title="${level}: ${count}"></i>`,
    )}</div></figure>
</div>
`;
}

/** Quotes that a card shows before the rest are folded away. */
const SHOWN = 2;

function cardOf(speaker: Speaker, prefix: string): Html {
  const { entity, name, roles, quotes } = speaker;
  const rest = quotes.slice(SHOWN);
  return html`<section class="card${entity ? "" : " unknown"}" style="--h:${hueOf(speaker)}">
<h3><b class="who">${speaker.initials}</b> ${name}</h3>
${when(
  roles.length > 0 || !!entity?.part,
  () =>
    html`<ul class="roles">${roles.map((r) => html`<li>${r}</li>`)}${when(
      !!entity?.part,
      () => html`<li class="part">${entity?.part ?? ""}</li>`,
    )}</ul>`,
)}
${when(!!entity && entity.aliases.length > 0, () => html`<p class="aliases">also ${entity?.aliases.join(", ") ?? ""}</p>`)}
<ol>${quotes.slice(0, SHOWN).map((q) => lineOf(q, prefix))}</ol>
${when(rest.length > 0, () => html`<details><summary>${plural(rest.length, "more quote")}</summary><ol>${rest.map((q) => lineOf(q, prefix))}</ol></details>`)}
</section>
`;
}

const lineOf = (quote: RecordQuote, prefix: string): Html =>
  html`<li class="${quote.form}"><a href="#${prefix}${quote.id}">${quote.text.replace(/\s+/g, " ")}</a> <span class="sureness ${sureness(
    quote.confidence,
  )}" title="confidence">${quote.confidence.toFixed(2)}</span></li>`;

const silentOf = ({ name, roles }: Speaker): Html =>
  html`<li>${name}${when(roles.length > 0, () => html` <span class="dim">${roles.join("; ")}</span>`)}</li>`;

/** Radio buttons that dim what everybody else says; the style sheet does it, there is no script. */
function picksOf(speaking: readonly Speaker[], prefix: string): Html {
  const pick = (id: string, label: Html, checked: boolean): Html =>
    html`<label><input type="radio" name="${prefix}pick" class="pick-${id}"${checked ? html` checked` : html``}>${label}</label>`;
  const each = speaking
    .filter((s) => s.rank < PICKS)
    .map((s) =>
      pick(
        `${s.rank}`,
        html`<b class="who${s.entity ? "" : " unknown"}" style="--h:${hueOf(s)}">${s.initials}</b> ${s.name}`,
        false,
      ),
    );
  return html`<fieldset class="picks"><legend>Show</legend>${pick("all", html`everybody`, true)}${each}</fieldset>`;
}
