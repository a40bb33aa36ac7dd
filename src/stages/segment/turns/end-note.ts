import type { Ingested, Turn } from "../../../document.ts";
import { textOf } from "../../../span.ts";
import type { LabelWords } from "./scheme.ts";

const LONGEST = 600;
const NAMES = /(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+/gu;

/**
 * "The Quay Hour is made by Ada Pomfret." below the last answer: a paragraph that speaks of what the head of the article
 * names, and of nobody who talks.
 * @returns where it begins; null when the last words are somebody's
 */
export function endNoteAt({ text }: Ingested, turns: readonly Turn[], words: LabelWords): number | null {
  const last = turns.at(-1);
  const span = last?.spans.at(-1);
  if (!last || !span || span.end - span.start > LONGEST) return null;
  if (last.spans.length < 2) return null;
  const said = textOf(text, span);
  if (isTalk(said, words) || said.includes("?") || !/[.!]$/.test(said)) return null;
  const [first] = turns;
  const head = text.slice(0, first?.label?.start ?? first?.spans[0]?.start ?? 0).toLowerCase();
  const names = said.match(NAMES) ?? [];
  return names.some((name) => head.includes(name.toLowerCase())) ? span.start : null;
}

/** Somebody speaks of himself, or to somebody. */
const isTalk = (said: string, words: LabelWords): boolean =>
  said
    .toLowerCase()
    .split(/[^\p{L}]/u)
    .some((word) => words["talking-pronouns"].has(word));
