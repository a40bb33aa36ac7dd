/**
 * The rule that people write first: what stands between double quotation marks was said by the nearest run of
 * capitalised words in its paragraph.
 */
import type { Input } from "../inputs.ts";
import { marked, type QuotePrediction } from "./marked.ts";

interface Name {
  readonly at: number;
  readonly text: string;
}

export const nearestName = ({ id, content }: Input): QuotePrediction => ({
  id,
  quotes: marked(content).map((span) => ({
    spans: [[span.start, span.end]],
    form: "quoted",
    mention: null,
    speaker: nearest(namesAround(content, span.start, span.end), span.start),
  })),
});

function namesAround(text: string, start: number, end: number): Name[] {
  const from = text.lastIndexOf("\n", start) + 1;
  const newline = text.indexOf("\n", end);
  const paragraph = text.slice(from, newline < 0 ? text.length : newline);
  return [...paragraph.matchAll(/\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/gu)]
    .map((match) => ({ at: from + match.index, text: match[0] }))
    .filter((name) => name.at + name.text.length <= start || name.at >= end);
}

const nearest = (names: readonly Name[], at: number): string | null =>
  names.reduce<Name | null>(
    (best, name) => (best === null || Math.abs(name.at - at) < Math.abs(best.at - at) ? name : best),
    null,
  )?.text ?? null;
