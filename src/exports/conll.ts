/**
 * CoNLL-U Plus: a token a line, a blank line after each paragraph, tags in IOB2. Columns: FORM; START and END in code points;
 * ENTITY (`B-person:e1`, of nested mentions the longest); QUOTE (`B-quoted:q1`, of a quote in a quote the outer); SPEAKER (the
 * entity of the quote); CUE. "O" and "_" stand for none. A token is a run of letters and digits, or any other character that
 * is no space; tokens are cut where a span begins or ends, so no span is lost between two.
 * https://universaldependencies.org/ext-format.html
 */
import type { InterviewRecord } from "../schema.ts";
import type { Span } from "../span.ts";
import { type Export, piece } from "./export.ts";
import { type Ruler, rulerOf } from "./offsets.ts";
import { outermost } from "./outermost.ts";
import { paragraphsOf } from "./paragraphs.ts";

export const conll: Export = async function* (records) {
  yield piece("# global.columns = FORM START END ENTITY QUOTE SPEAKER CUE\n");
  for await (const record of records) yield piece(articleOf(record));
};

interface Tagged extends Span {
  readonly tag: string;
  readonly speaker?: string | null;
}

function articleOf(record: InterviewRecord): string {
  const entities = outermost(
    record.entities.flatMap((e) => e.mentions.map((m) => ({ ...m, tag: `${e.type}:${e.id}` }))),
  );
  const quotes = outermost(
    record.quotes.flatMap((q) =>
      q.spans.map((s) => ({ ...s, tag: `${q.form}:${q.id}`, speaker: q.speaker })),
    ),
  );
  const cues = outermost(record.quotes.flatMap((q) => (q.cue ? [{ ...q.cue, tag: "cue" }] : [])));
  const cuts = new Set([...entities, ...quotes, ...cues].flatMap((s) => [s.start, s.end]));
  const layers = { entity: layer(entities), quote: layer(quotes), cue: layer(cues) };
  const ruler = rulerOf(record.text, "code-point");
  const lines = paragraphsOf(record.text).map((paragraph) => {
    const tokens = tokensOf(record.text, paragraph, cuts);
    return tokens.map((token) => lineOf(record.text, token, layers, ruler)).join("");
  });
  return `# newdoc id = ${record.id.replace(/\s+/g, " ")}\n${lines.map((l) => `${l}\n`).join("")}`;
}

type Layer = (token: Span) => Tagged | undefined;

/** Looks up the span that holds a token; tokens are asked for in order. */
function layer(spans: readonly Tagged[]): Layer {
  let at = 0;
  return (token) => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at++;
    const span = spans[at];
    return span && span.start <= token.start ? span : undefined;
  };
}

const iob = (span: Tagged | undefined, token: Span): string =>
  span === undefined ? "O" : `${span.start === token.start ? "B" : "I"}-${span.tag}`;

function lineOf(
  text: string,
  token: Span,
  { entity, quote, cue }: Readonly<Record<"entity" | "quote" | "cue", Layer>>,
  ruler: Ruler,
): string {
  const said = quote(token);
  const cells = [
    text.slice(token.start, token.end),
    ruler.to(token.start),
    ruler.to(token.end),
    iob(entity(token), token),
    iob(said, token),
    said?.speaker ?? "_",
    iob(cue(token), token),
  ];
  return `${cells.join("\t")}\n`;
}

const TOKEN = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;

function tokensOf(text: string, paragraph: Span, cuts: ReadonlySet<number>): Span[] {
  const tokens: Span[] = [];
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(TOKEN)) {
    const end = paragraph.start + match.index + match[0].length;
    let start = end - match[0].length;
    for (let i = start + 1; i < end; i++) {
      if (!cuts.has(i)) continue;
      tokens.push({ start, end: i });
      start = i;
    }
    tokens.push({ start, end });
  }
  return tokens;
}
