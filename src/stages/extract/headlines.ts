import type { Block, Mention } from "../../document.ts";
import { LOOKS } from "../../letters.ts";
import { type Tokens, tokenAt } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";

/**
 * In a headline every word has a capital, and what is done looks like part of the name: "Ana Prieto Slams Council". A
 * name there is cut to a name that the running text knows.
 */
export function cutInHeadlines(
  tokens: Tokens,
  blocks: readonly Block[],
  names: readonly Mention[],
): Mention[] {
  const inHeadline = headlineTokens(tokens, blocks);
  const isThere = (name: Mention) => inHeadline[name.first] === 1;
  if (!names.some(isThere)) return [...names];
  const known = new Set(names.filter((name) => !isThere(name)).map((name) => wordsOf(tokens, name)));
  return names.flatMap((name) => {
    const long = name.last - name.first > 1 && name.last - name.first <= LONGEST;
    if (!isThere(name) || !long || known.has(wordsOf(tokens, name))) return [name];
    return knownWithin(tokens, name, known) ?? [name];
  });
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

/** 1 for each token of a block whose words have capitals as titles have. */
function headlineTokens(tokens: Tokens, blocks: readonly Block[]): Uint8Array {
  const marked = new Uint8Array(tokens.count);
  for (const block of blocks) {
    const first = tokenAt(tokens, block.start);
    const last = tokenAt(tokens, block.end);
    if (last - first <= MOST_WORDS && isHeadline(tokens, first, last)) marked.fill(1, first, last);
  }
  return marked;
}

function isHeadline(tokens: Tokens, first: number, last: number): boolean {
  if (/^[.!?]$/.test(tokens.word[last - 1] ?? "")) return false;
  let [words, capitals] = [0, 0];
  for (let i = first; i < last; i++) {
    if ((tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) < LONG_WORD) continue;
    words++;
    if ((tokens.looks[i] ?? 0) & LOOKS.capital) capitals++;
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
