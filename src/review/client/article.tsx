/** The article as it reads; one memoised component for each paragraph, so that a change draws only its own. */
import { memo } from "preact/compat";
import { overlaps, type Span } from "../../span.ts";
import type { Paragraph, Piece } from "./marks.ts";

interface ArticleProps {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** The quote in hand. */
  readonly quote: number | null;
  /** Where the difference in hand stands. */
  readonly current: Span | null;
  readonly onQuote: (quote: number) => void;
}

export function Article({ text, paragraphs, quote, current, onQuote }: ArticleProps) {
  return (
    <main class="article" id="article" tabIndex={-1} aria-label="Article">
      {paragraphs.map((paragraph) => (
        <Line
          key={paragraph.start}
          text={text}
          paragraph={paragraph}
          quote={paragraph.pieces.some((piece) => quoteOf(piece) === quote) ? quote : null}
          current={current && overlaps(current, paragraph) ? current : null}
          onQuote={onQuote}
        />
      ))}
    </main>
  );
}

interface LineProps {
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly quote: number | null;
  readonly current: Span | null;
  readonly onQuote: (quote: number) => void;
}

const Line = memo(
  ({ text, paragraph, quote, current, onQuote }: LineProps) => (
    <p>
      {paragraph.pieces.map((piece, i) => (
        <Words
          key={piece.start}
          text={text}
          piece={piece}
          opens={quoteOf(piece) !== quoteOf(paragraph.pieces[i - 1])}
          current={current !== null && overlaps(current, piece)}
          held={quote !== null && quoteOf(piece) === quote}
          onQuote={onQuote}
        />
      ))}
    </p>
  ),
  (a, b) =>
    a.paragraph.signature === b.paragraph.signature &&
    a.paragraph.start === b.paragraph.start &&
    a.quote === b.quote &&
    a.current?.start === b.current?.start &&
    a.current?.end === b.current?.end &&
    a.text === b.text,
);

const quoteOf = (piece: Piece | undefined): number | null =>
  piece?.marks.find((mark) => mark.kind === "quote")?.quote ?? null;

interface WordsProps {
  readonly text: string;
  readonly piece: Piece;
  /** True where a span of a quote begins. */
  readonly opens: boolean;
  readonly current: boolean;
  readonly held: boolean;
  readonly onQuote: (quote: number) => void;
}

function Words({ text, piece, opens, current, held, onQuote }: WordsProps) {
  const words = text.slice(piece.start, piece.end);
  const quote = piece.marks.find((mark) => mark.kind === "quote");
  const kinds = [...new Set(piece.marks.map((mark) => mark.kind))];
  const title = piece.marks.map((mark) => mark.label).join("; ");
  const index = quote?.quote ?? null;
  if (kinds.length === 0) return <span data-at={piece.start}>{words}</span>;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys j, k and the list of quotes do what a click does
    // biome-ignore lint/a11y/noStaticElementInteractions: words of the article stay words
    <span
      data-at={piece.start}
      data-hue={quote?.hue ?? (quote ? "none" : undefined)}
      data-who={opens && quote ? initials(quote.label) : undefined}
      data-held={held || undefined}
      class={[...kinds, ...(current ? ["current"] : [])].join(" ")}
      title={title}
      onClick={() => index !== null && onQuote(index)}
    >
      {words}
    </span>
  );
}

const initials = (label: string): string =>
  label
    .split(",", 1)
    .join("")
    .split(/[\s-]+/)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();

/** What is selected in the article, in offsets of its text; null where nothing is. */
export function selectedSpan(): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}

function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const words = element?.closest("[data-at]");
  if (words instanceof HTMLElement && node instanceof Text) return Number(words.dataset["at"]) + offset;
  const next = node.childNodes[offset] ?? null;
  const inside =
    next instanceof Element ? (next.matches("[data-at]") ? next : next.querySelector("[data-at]")) : null;
  return inside instanceof HTMLElement ? Number(inside.dataset["at"]) : null;
}
