/** The words of a label that name the speaker of its turn. */
import type { Label, Turn } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { folded } from "../../names.ts";
import { type Span, textOf } from "../../span.ts";

/** "MS. POMFRET:" → POMFRET, titles left out unless "MR. POMFRET:" speaks too. */
export function labelWords(
  text: string,
  turns: readonly Turn[],
  { honorifics }: Lexicons,
): (label: Label) => Span {
  const keys = new Map<string, Set<string>>();
  const untitled = (label: Label): Span => withoutTitles(text, label, honorifics);
  for (const { label } of turns) {
    if (!label) continue;
    const words = textOf(text, untitled(label));
    keys.set(words, (keys.get(words) ?? new Set()).add(label.key));
  }
  return (label) => {
    const words = untitled(label);
    const isShared = (keys.get(textOf(text, words))?.size ?? 0) > 1;
    return isShared ? { start: label.start, end: label.end } : words;
  };
}

function withoutTitles(text: string, label: Label, honorifics: ReadonlySet<string>): Span {
  let { start } = label;
  for (let gap = gapFrom(text, label, start); gap >= 0; gap = gapFrom(text, label, start)) {
    if (!honorifics.has(folded(text.slice(start, gap)).replace(/\.$/, ""))) break;
    start = gap + 1;
  }
  return { start, end: label.end };
}

/** Where the word that begins at an offset ends, if another follows in the label; else −1. */
function gapFrom(text: string, label: Label, from: number): number {
  const gap = textOf(text, { start: from, end: label.end }).indexOf(" ");
  return gap < 0 ? -1 : from + gap;
}
