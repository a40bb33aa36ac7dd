/** What a record says, as a golden: to start a label from, and to hold another record against. */
import type { InterviewRecord, RecordQuote } from "../schema.ts";
import { textOf } from "../span.ts";
import { foldSpace } from "./fold.ts";
import { GOLDEN_VERSION, LAYERS } from "./layers.ts";
import type { Located } from "./locate.ts";
import type { Golden, GoldenQuote } from "./schema.ts";

/** Every layer of a record as labels. Of two entities with one name the first is labelled. */
export function goldenOf(record: InterviewRecord): Golden {
  const names = new Map(record.entities.map((e) => [e.id, e.name]));
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const seen = new Set<string>();
  const named = record.entities.filter(({ name }) => !seen.has(name) && seen.add(name));
  const outer = record.quotes.filter((quote) => quote.within === undefined);
  const place = new Map(outer.map(({ id }, i) => [id, i]));
  return {
    schema: GOLDEN_VERSION,
    labelled: [...LAYERS],
    article: { ...record.article, byline: [...record.article.byline] },
    people: named
      .filter(({ type }) => type === "person")
      .map(({ id, name, aliases, part }) => ({
        name,
        aliases: [...aliases],
        part,
        roles: record.roles
          .filter(({ person }) => person === id)
          .map(({ title, of, former }) => ({ title, of: nameOf(of), former, alt: [] })),
      })),
    entities: named
      .filter(({ type }) => type !== "person")
      .map(({ type, name, aliases, value }) => ({
        type,
        name,
        aliases: [...aliases],
        altTypes: [],
        ...(type === "date" ? { value } : {}),
        optional: false,
      })),
    quotes: outer.map((quote) => quoteOf(quote, record, nameOf)),
    notQuotes: [],
    nested: record.quotes.flatMap((quote) => {
      const within = place.get(quote.within ?? "");
      return within === undefined
        ? []
        : [{ within, speaker: nameOf(quote.speaker), spans: wordsOf(quote, record) }];
    }),
    neutral: [],
    notText: [],
  };
}

function quoteOf(
  quote: RecordQuote,
  record: InterviewRecord,
  nameOf: (id: string | null) => string | null,
): GoldenQuote {
  const { respondsTo } = quote;
  const told = typeof respondsTo === "object" && respondsTo !== null ? respondsTo.text : null;
  return {
    speaker: nameOf(quote.speaker),
    form: quote.form,
    act: quote.act,
    mention: foldedOrNull(quote.mention?.text),
    cue: foldedOrNull(quote.cue?.text),
    ...(told === null ? {} : { narrated: foldSpace(told) }),
    spans: wordsOf(quote, record),
  };
}

const foldedOrNull = (words: string | undefined): string | null => (words ? foldSpace(words) : null);

const wordsOf = (quote: RecordQuote, record: InterviewRecord): string[] =>
  quote.spans.map((span) => foldSpace(textOf(record.text, span)) || textOf(record.text, span));

/** Where the labels of `goldenOf` stand: no need to look for them in the record's own text. */
export function locatedOf(record: InterviewRecord): Located {
  const outer = record.quotes.filter((quote) => quote.within === undefined);
  const inner = record.quotes.filter(({ within }) => outer.some(({ id }) => id === within));
  return {
    quotes: outer.map(({ spans }) => spans),
    disordered: [],
    nested: inner.map(({ spans }) => spans),
    notQuotes: [],
    neutral: [],
  };
}
