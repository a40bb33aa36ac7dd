/** Where the words of a golden stand in the text of its article. */
import type { Span } from "../span.ts";
import { type Folded, folded, foldSpace } from "./fold.ts";
import type { Golden, GoldenQuote } from "./schema.ts";

/** Stands for the words between the first and the last of a long span. */
export const ELLIPSIS = "<...>";

/** The golden's words as spans of the text; null where they do not stand in it. */
export interface Located {
  /** For each quote its spans, in order. */
  readonly quotes: readonly (readonly (Span | null)[])[];
  /** The quotes whose words stand in the text, but only before the quote before them. */
  readonly disordered: readonly number[];
  readonly nested: readonly (readonly (Span | null)[])[];
  readonly notQuotes: readonly (Span | null)[];
  readonly neutral: readonly (Span | null)[];
}

export function locate(golden: Golden, text: string): Located {
  const article = folded(text);
  const quotes = locateQuotes(golden.quotes, article);
  const lost = golden.quotes.flatMap(({ spans }, i) =>
    quotes[i]?.[0] ? [] : [{ i, words: spans[0] ?? "" }],
  );
  return {
    quotes,
    disordered: lost.flatMap(({ i, words }) => (find(article, foldSpace(words), 0) ? [i] : [])),
    nested: golden.nested.map(({ within, spans }) =>
      inTurn(article, spans, quotes[within]?.find((s) => s !== null)?.start ?? 0),
    ),
    notQuotes: oneAfterAnother(article, golden.notQuotes),
    neutral: oneAfterAnother(article, golden.neutral),
  };
}

/** Finds the first place of a phrase in the text. */
export function finderIn(text: string): (phrase: string) => Span | null {
  const article = folded(text);
  return (phrase) => original(article, find(article, foldSpace(phrase), 0));
}

/**
 * Quotes stand in order of their first spans. A first span that the article holds twice ("No.") is looked for before
 * the next quote whose first span it holds once, and where it looks most like such a quote.
 */
function locateQuotes(quotes: readonly GoldenQuote[], article: Folded): (Span | null)[][] {
  const firsts = quotes.map((quote) => foldSpace(quote.spans[0] ?? ""));
  const limit = nextAnchor(firsts, article);
  let from = 0;
  return quotes.map((quote, i) => {
    const first = bestBetween(article, firsts[i] ?? "", from, () => limit(i), quote.form);
    if (!first) return quote.spans.map(() => null);
    from = first.start + 1;
    const rest = inTurn(article, quote.spans.slice(1), article.at[first.end] ?? 0);
    return [original(article, first), ...rest];
  });
}

/** The place of the next quote whose first span stands once in the article; looked for only when it is needed. */
function nextAnchor(firsts: readonly string[], article: Folded): (quote: number) => number {
  const places = new Map<number, number | null>();
  const placeOf = (quote: number): number | null => {
    const known = places.get(quote);
    const place = known === undefined ? onlyPlace(article, firsts[quote] ?? "") : known;
    places.set(quote, place);
    return place;
  };
  return (quote) => {
    for (let later = quote + 1; later < firsts.length; later++) {
      const place = placeOf(later);
      if (place !== null) return place;
    }
    return article.text.length;
  };
}

function onlyPlace(article: Folded, phrase: string): number | null {
  const first = find(article, phrase, 0);
  return first && !find(article, phrase, first.start + 1) ? first.start : null;
}

const MOST_PLACES = 200;

function bestBetween(
  article: Folded,
  phrase: string,
  from: number,
  limit: () => number,
  form: GoldenQuote["form"],
): Span | null {
  let best: Span | null = null;
  let bestFit = -1;
  let at = from;
  for (let seen = 0; seen < MOST_PLACES && bestFit < 2; seen++) {
    const place = find(article, phrase, at);
    if (!place || (best && place.start >= limit())) break;
    const fit = fitAt(article, place, form);
    if (fit > bestFit) [best, bestFit] = [place, fit];
    at = place.start + 1;
  }
  return best;
}

const OPENS_QUOTE = /["'“‘„«»‹`]$/;
const OPENS_TURN = /(?:^|[:.?!\])\n—–-]) $|^$/;
const LETTER = /[\p{L}\p{N}]/u;

/** How much a place looks like a quote's own: 2 after what opens one, 1 at a word's start and end, 0 in a word. */
function fitAt({ text }: Folded, { start, end }: Span, form: GoldenQuote["form"]): 0 | 1 | 2 {
  if (LETTER.test(text.charAt(start - 1)) || LETTER.test(text.charAt(end))) return 0;
  if (form === "reported") return 2;
  const before = text.slice(Math.max(0, start - 2), start);
  return (form === "turn" ? OPENS_TURN : OPENS_QUOTE).test(before) ? 2 : 1;
}

/** Each phrase after the end of the one before it. */
function inTurn(article: Folded, phrases: readonly string[], from: number): (Span | null)[] {
  let at = toFolded(article, from);
  return phrases.map((phrase) => {
    const place = find(article, foldSpace(phrase), at);
    if (place) at = place.end;
    return original(article, place);
  });
}

const oneAfterAnother = (article: Folded, phrases: readonly string[]): (Span | null)[] =>
  inTurn(article, phrases, 0);

/** The phrase at or after a place of the folded text; a shortened one from its first words to its last. */
function find({ text }: Folded, phrase: string, from: number): Span | null {
  const cut = phrase.indexOf(ELLIPSIS);
  const head = cut < 0 ? phrase : phrase.slice(0, cut).trimEnd();
  const start = text.indexOf(head, from);
  if (start < 0 || head === "") return null;
  if (cut < 0) return { start, end: start + head.length };
  const tail = phrase.slice(cut + ELLIPSIS.length).trimStart();
  const last = text.indexOf(tail, start + head.length);
  return last < 0 || tail === "" ? null : { start, end: last + tail.length };
}

/** From folded text back to the text: the end is where the last code unit ends. */
function original({ at }: Folded, place: Span | null): Span | null {
  if (!place) return null;
  return { start: at[place.start] ?? 0, end: (at[place.end - 1] ?? 0) + 1 };
}

/** The first place of the folded text that stands at or after a code unit of the text: binary search. */
function toFolded({ at }: Folded, offset: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
