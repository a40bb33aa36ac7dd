import type { Mention } from "../../document.ts";
import { LOOKS } from "../../letters.ts";
import type { Tokens } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";

/**
 * In a headline every word has a capital, and what is done looks like part of the name: "Ana Prieto Slams Council". A
 * name there is cut to a name that the running text knows.
 */
export function cutInHeadlines(
  tokens: Tokens,
  blocks: readonly number[],
  names: readonly Mention[],
): readonly Mention[] {
  const inHeadline = headlineTokens(tokens, blocks);
  const mayBeCut = ({ first, last }: Mention) =>
    last - first > 1 && last - first <= LONGEST && inHeadline?.[first] === 1;
  if (inHeadline === null || !names.some(mayBeCut)) return names;
  const spellings = spellingsOf(tokens, names.filter(mayBeCut));
  const known = new Set<string>();
  for (const name of names)
    if (inHeadline[name.first] === 0 && spellings.has(tokens.spelling[name.first] ?? 0))
      known.add(wordsOf(tokens, name));
  const cut: Mention[] = [];
  for (const name of names) {
    const isWhole = !mayBeCut(name) || known.has(wordsOf(tokens, name));
    const parts = isWhole ? null : knownWithin(tokens, name, known);
    if (parts) cut.push(...parts);
    else cut.push(name);
  }
  return cut;
}

/** The spellings of all words of some names: what is known within one of them begins with one. */
function spellingsOf({ spelling }: Tokens, names: readonly Mention[]): ReadonlySet<number> {
  const spellings = new Set<number>();
  for (const { first, last } of names) for (let i = first; i < last; i++) spellings.add(spelling[i] ?? 0);
  return spellings;
}

/** Longer names are no names of people. */
const LONGEST = 8;
/** Words with capitals, of those that are long enough to bear one in a title. */
const TITLE_SHARE = 0.75;
const LONG_WORD = 4;
/** Headlines are short. */
const MOST_WORDS = 24;

const wordsOf = (tokens: Tokens, { first, last }: { first: number; last: number }): string =>
  tokens.word.slice(first, last).join(" ");

/** 1 for each token of a block whose words have capitals as titles have; null where there is none. */
function headlineTokens(tokens: Tokens, blocks: readonly number[]): Uint8Array | null {
  let marked: Uint8Array | null = null;
  for (let b = 0; b < blocks.length; b += 2) {
    const [first = 0, last = 0] = [blocks[b], blocks[b + 1]];
    if (last - first > MOST_WORDS || !isHeadline(tokens, first, last)) continue;
    marked ??= new Uint8Array(tokens.count);
    marked.fill(1, first, last);
  }
  return marked;
}

function isHeadline({ word, start, end, looks }: Tokens, first: number, last: number): boolean {
  const mark = word[last - 1];
  if (mark === "." || mark === "!" || mark === "?") return false;
  let [words, capitals] = [0, 0];
  for (let i = first; i < last; i++) {
    if ((end[i] ?? 0) - (start[i] ?? 0) < LONG_WORD) continue;
    words++;
    if ((looks[i] ?? 0) & LOOKS.capital) capitals++;
  }
  return words > 2 && capitals >= TITLE_SHARE * words;
}

/** The longest known name at the head, and one at the tail; of one word only before an English word, as in "Oda Slams". */
function knownWithin(tokens: Tokens, name: Mention, known: ReadonlySet<string>): Mention[] | null {
  const isKnown = (first: number, last: number) => known.has(wordsOf(tokens, { first, last }));
  let head = name.last - 1;
  while (head > name.first && !isKnown(name.first, head)) head--;
  if (head === name.first + 1 && tokens.listed[head] === 0) head = name.first;
  let tail = Math.max(head, name.first + 1);
  while (tail < name.last && !isKnown(tail, name.last)) tail++;
  const alone = head === name.first && name.last - tail < 2;
  if (alone) return null;
  const parts = [
    { first: name.first, last: head },
    { first: tail, last: name.last },
  ].filter(({ first, last }) => first < last);
  const { form, type, honorific, leanings } = name;
  return parts.map(({ first, last }) => mentionOf(tokens, first, last, form, type, honorific, leanings));
}
