import { keyOf } from "./labels.ts";
import type { Line } from "./lines.ts";

const INNER =
  /(?<=[.?!…)\]”"’—-] )(?:(?:M[RSrs]{1,2}|D[Rr]|S[Ee][Nn])\. )?\p{Lu}[\p{L}'’&-]*(?: \p{Lu}[\p{L}'’&-]*){0,3}:(?= \S)/gu;
/** Labels inside paragraphs are believed when two of them come again. */
const OFTEN = 2;
/** … and where they are many among the paragraphs; an example in an article is none of its turns. */
const LEAST_OF_LINES = 0.5;

/**
 * Lines cut before the labels that run on inside them, as copies of pages have them: "ASKER: Why? MRS. ODA: Because.
 * ASKER: When? MRS. ODA: Late."
 */
export function withRunOn(text: string, lines: readonly Line[]): readonly Line[] {
  if (colonsIn(text) < Math.max(2 * OFTEN, LEAST_OF_LINES * lines.length)) return lines;
  const inner = lines.map((line) => innerLabels(text.slice(line.start, line.end), line.start));
  const counts = new Map<string, number>();
  for (const { key } of inner.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const labels = new Set([...counts].filter(([, count]) => count >= OFTEN).map(([key]) => key));
  const cut = inner.flat().filter(({ key }) => labels.has(key)).length;
  if (labels.size < 2 || cut < LEAST_OF_LINES * lines.length) return lines;
  return lines.flatMap((line, i) => {
    const cuts = (inner[i] ?? []).filter(({ key }) => labels.has(key)).map(({ at }) => at);
    return [line.start, ...cuts].map((start, c) => ({
      ...line,
      start,
      end: cuts[c] === undefined ? line.end : cuts[c] - 1,
      first: line.first && c === 0,
    }));
  });
}

/** How many colons there are that a label could end in. */
function colonsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(": "); at >= 0; at = text.indexOf(": ", at + 2)) count++;
  return count;
}

/** Labels with words before them; a time is none: "[0:12] ADA: Why?" */
function innerLabels(words: string, start: number): { at: number; key: string }[] {
  if (!words.includes(": ")) return [];
  const first = words.search(/\p{L}/u);
  return [...words.matchAll(INNER)]
    .filter((found) => found.index > first)
    .map((found) => ({ at: start + found.index, key: keyOf(found[0].slice(0, -1)) }));
}
