/** What compromise gives out of the box: names by `people()`, `places()`, `organizations()`, speech by its tags. */
import nlp from "compromise";
import { z } from "zod";
import type { Input } from "../inputs.ts";
import { marked, type QuotePrediction } from "./marked.ts";

const offsets = z.array(
  z.object({ text: z.string(), offset: z.object({ start: z.number(), length: z.number() }) }),
);

interface Name {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** compromise's view keeps the marks around a name; its offsets are trusted only where the words stand there. */
function namesOf(text: string, view: { json: (options: object) => unknown }): Name[] {
  return offsets.parse(view.json({ offset: true })).flatMap(({ text: shown, offset }) => {
    const words = shown.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, "").replace(/['’]s$/, "");
    const start = text.indexOf(words, Math.max(0, offset.start - 2));
    return words && start >= 0 && start - offset.start < 8
      ? [{ start, end: start + words.length, text: words }]
      : [];
  });
}

/** A quotation's speaker is the person who is named nearest to it outside of quotations, in its paragraph. */
export function compromiseQuotes({ id, content }: Input): QuotePrediction {
  const spans = marked(content);
  const inside = (name: Name) => spans.some((s) => s.start <= name.start && name.start < s.end);
  const people = namesOf(content, nlp(content).people()).filter((name) => !inside(name));
  return {
    id,
    quotes: spans.map((span) => {
      const from = content.lastIndexOf("\n", span.start);
      const newline = content.indexOf("\n", span.end);
      const to = newline < 0 ? content.length : newline;
      const near = people
        .filter((p) => p.start > from && p.end <= to)
        .sort((a, b) => Math.abs(a.start - span.start) - Math.abs(b.start - span.start))[0];
      return {
        spans: [[span.start, span.end]],
        form: "quoted",
        mention: near ? [near.start, near.end] : null,
        speaker: near?.text ?? null,
      };
    }),
  };
}

/** Names of people, places and organizations, as the scorer of names reads them. */
export function compromiseNames({ id, content }: Input): object {
  const doc = nlp(content);
  const typed = (type: string, view: { json: (options: object) => unknown }) =>
    namesOf(content, view).map(({ start, end }) => ({ span: [start, end], type }));
  return {
    id,
    entities: [
      ...typed("person", doc.people()),
      ...typed("place", doc.places()),
      ...typed("organization", doc.organizations()),
    ],
  };
}
