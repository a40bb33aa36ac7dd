/** The article as it is, what is said in the colour of who says it. */
import type { InterviewRecord, RecordQuote } from "../../schema.ts";
import type { Span } from "../../span.ts";
import { type Element, nested, type Placed } from "../nesting.ts";
import { paragraphsOf } from "../paragraphs.ts";
import { type Html, html, NOTHING } from "./html.ts";
import { hueOf, type Speaker } from "./speakers.ts";

type Mark =
  | {
      readonly kind: "quote";
      readonly quote: RecordQuote;
      readonly speaker: Speaker;
      readonly first: boolean;
    }
  | { readonly kind: "mention" | "role" | "cue"; readonly title: string };

/** @param prefix makes the ids of this article's quotes unlike those of others on the page */
export function textOf(record: InterviewRecord, speakers: readonly Speaker[], prefix: string): Html {
  const marks = marksOf(record, speakers).sort((a, b) => a.start - b.start);
  let from = 0;
  let open: Placed<Mark>[] = [];
  const paragraphs = paragraphsOf(record.text).map((span) => {
    while (from < marks.length && (marks[from]?.start ?? 0) < span.end)
      open.push(...marks.slice(from, ++from));
    const inside = open.map((m) => ({
      ...m,
      start: Math.max(m.start, span.start),
      end: Math.min(m.end, span.end),
    }));
    open = open.filter((m) => m.end > span.end);
    return html`<p>${rendered(record.text, span, nested(inside), prefix)}</p>\n`;
  });
  return html`<div class="text">${paragraphs}</div>`;
}

function marksOf(record: InterviewRecord, speakers: readonly Speaker[]): Placed<Mark>[] {
  const byId = new Map(speakers.map((s) => [s.entity?.id ?? null, s]));
  const quotes = record.quotes.flatMap((quote) => {
    const speaker = byId.get(quote.speaker);
    if (!speaker) return [];
    return quote.spans.map((s, i) => placed(s, { kind: "quote", quote, speaker, first: i === 0 }));
  });
  const cues = record.quotes.flatMap((q) => (q.cue ? [placed(q.cue, { kind: "cue", title: "cue" })] : []));
  const roles = record.roles.map((r) => placed(r, { kind: "role", title: `role: ${r.title}` }));
  const mentions = record.entities.flatMap((e) =>
    e.mentions.map((m) => placed(m, { kind: "mention", title: `${e.type}: ${e.name}` })),
  );
  return [...quotes, ...roles, ...mentions, ...cues];
}

const placed = ({ start, end }: Span, thing: Mark): Placed<Mark> => ({ start, end, thing });

function rendered(text: string, span: Span, elements: readonly Element<Mark>[], prefix: string): Html {
  let at = span.start;
  const parts: Html[] = [];
  for (const element of elements) {
    const inner = rendered(text, element, element.children, prefix);
    parts.push(html`${lined(text.slice(at, element.start))}${marked(element.thing, inner, prefix)}`);
    at = element.end;
  }
  return html`${parts}${lined(text.slice(at, span.end))}`;
}

/** A line end shows as a small gap: some texts part their paragraphs by it. */
const lined = (words: string): Html[] =>
  words.split("\n").map((line, i) => (i === 0 ? html`${line}` : html`\n<span class="line"></span>${line}`));

function marked(mark: Mark, inner: Html, prefix: string): Html {
  if (mark.kind !== "quote") return html`<span class="${mark.kind}" title="${mark.title}">${inner}</span>`;
  const { quote, speaker, first } = mark;
  const id = first ? html` id="${prefix}${quote.id}"` : NOTHING;
  const badge = first ? html`<b class="who" aria-hidden="true">${speaker.initials}</b>` : NOTHING;
  return html`<mark${id} class="s${speaker.rank} ${quote.form} ${sureness(quote.confidence)}${
    speaker.entity ? "" : " unknown"
  }" style="--h:${hueOf(speaker)}" title="${titleOf(quote, speaker)}">${badge}${inner}</mark>`;
}

const titleOf = (quote: RecordQuote, { name }: Speaker): string =>
  `${name}${quote.reason === null ? "" : ` (${quote.reason})`} · ${quote.form} ${quote.act} · confidence ${quote.confidence.toFixed(2)} · ${quote.method}`;

/** Confidence as the reader sees it: how a quote is underlined. */
export function sureness(confidence: number): "sure" | "likely" | "doubtful" {
  if (confidence >= 0.9) return "sure";
  return confidence >= 0.6 ? "likely" : "doubtful";
}
