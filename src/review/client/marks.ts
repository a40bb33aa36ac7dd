/** What is marked in the text: for each paragraph its pieces, each with what stands there. */
import type { Difference } from "../../golden/difference.ts";
import type { Located } from "../../golden/locate.ts";
import type { Golden } from "../../golden/schema.ts";
import type { InterviewRecord } from "../../schema.ts";
import { overlaps, type Span } from "../../span.ts";

export interface Mark extends Span {
  readonly kind: "quote" | "extra" | "name" | "role" | "cue" | "differs";
  /** Of a quote: its index in the golden. */
  readonly quote: number | null;
  /** Which colour: that of the speaker. */
  readonly hue: number | null;
  /** In words, for people who do not see the colour. */
  readonly label: string;
}

export interface Piece extends Span {
  readonly marks: readonly Mark[];
}

export interface Paragraph extends Span {
  readonly pieces: readonly Piece[];
  /** The same as long as nothing in the paragraph looks different. */
  readonly signature: string;
}

const HUES = 10;

/** Speakers by their colour: people first, in their order. */
export const huesOf = (golden: Golden): ReadonlyMap<string, number> =>
  new Map([...golden.people, ...golden.entities].map(({ name }, i) => [name, i % HUES]));

export function marksOf(
  golden: Golden,
  located: Located,
  record: InterviewRecord,
  differences: readonly Difference[],
): Mark[] {
  const hues = huesOf(golden);
  const plain = { quote: null, hue: null };
  const quotes = golden.quotes.flatMap(({ speaker, form }, quote): Mark[] =>
    (located.quotes[quote] ?? []).flatMap((span) =>
      span
        ? [
            {
              ...span,
              kind: "quote",
              quote,
              hue: hues.get(speaker ?? "") ?? null,
              label: `${speaker ?? "nobody named"}, ${form}`,
            },
          ]
        : [],
    ),
  );
  const names = record.entities.flatMap(({ name, type, mentions }): Mark[] =>
    mentions.map((m) => ({ start: m.start, end: m.end, kind: "name", ...plain, label: `${name}, ${type}` })),
  );
  const roles = record.roles.map(
    ({ start, end, title }): Mark => ({ start, end, kind: "role", ...plain, label: `role: ${title}` }),
  );
  const cues = record.quotes.flatMap(({ cue }): Mark[] =>
    cue ? [{ start: cue.start, end: cue.end, kind: "cue", ...plain, label: "cue" }] : [],
  );
  const differing = differences.flatMap((difference): Mark[] => {
    if (!difference.span) return [];
    const { start, end } = difference.span;
    const kind = difference.verdict === "spurious" ? "extra" : "differs";
    return [{ start, end, kind, ...plain, label: difference.verdict }];
  });
  return [...quotes, ...names, ...roles, ...cues, ...differing].filter((mark) => mark.end > mark.start);
}

/** The paragraphs of a text: its lines that are not blank. */
export function linesOf(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    if (text.slice(start, end).trim() !== "") spans.push({ start, end });
    start = end + 1;
  }
  return spans;
}

/** Goes over lines and marks once, both in the order of the text. */
export function paragraphsOf(lines: readonly Span[], marks: readonly Mark[]): Paragraph[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  let next = 0;
  let open: Mark[] = [];
  return lines.map((line) => {
    while (next < sorted.length && (sorted[next]?.start ?? 0) < line.end)
      open.push(...sorted.slice(next, ++next));
    open = open.filter((mark) => mark.end > line.start);
    const pieces = piecesOf(
      line,
      open.filter((mark) => overlaps(mark, line)),
    );
    return { ...line, pieces, signature: JSON.stringify(pieces) };
  });
}

function piecesOf(line: Span, marks: readonly Mark[]): Piece[] {
  const cuts = new Set([line.start, line.end]);
  for (const { start, end } of marks) {
    cuts.add(Math.max(start, line.start));
    cuts.add(Math.min(end, line.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((end, i) => {
    const start = sorted[i] ?? line.start;
    return { start, end, marks: marks.filter((mark) => mark.start <= start && mark.end >= end) };
  });
}
