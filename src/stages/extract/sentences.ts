import type { Quotation, Sentence } from "../../document.ts";
import { type Landmarks, SIGNS } from "../../landmarks.ts";
import { isCapital, isSmall } from "../../letters.ts";
import type { Lexicons } from "../../lexicons.ts";
import { type Tokens, tagOf, tokenAt } from "../../tokens.ts";

/**
 * Sentences of the running text. The reader's boundaries stand, but for those inside a quotation, and every block
 * begins a sentence: “I can’t. I won’t,” she said. → one sentence. Where a quotation ends, its last mark decides:
 * a comma goes on, a full stop ends, and after “Why?” it goes on when the next words say who asks, but for a question of
 * the article's own: “It rained.” Who said so?
 */
export function findSentences(
  text: string,
  tokens: Tokens,
  blocks: readonly number[],
  quotations: readonly Quotation[],
  landmarks: Landmarks,
  lexicons: Lexicons,
): Sentence[] {
  const opens = tokens.opens.slice();
  const words: Words = { text, tokens, signs: landmarks.signs, lexicons };
  for (const quotation of quotations) if (quotation.parent === null) settle(words, opens, quotation);
  joinBrackets(tokens, landmarks, opens);
  for (let b = 0; b < blocks.length; b += 2) opens[blocks[b] ?? 0] = 1;
  return cut(tokens, opens);
}

/** A tag in brackets is no longer than this, in tokens. */
const LONGEST_TAG_IN_BRACKETS = 8;

/** "Cole (R-Fla.) said": the full stop of a short tag ends no sentence. */
function joinBrackets({ count, word }: Tokens, { places, signs }: Landmarks, opens: Uint8Array): void {
  let read = -1;
  for (const open of places) {
    if (((signs[open] ?? 0) & SIGNS.bracket) === 0 || open <= read) continue;
    read = open;
    for (let close = open + 1; close < Math.min(count, read + LONGEST_TAG_IN_BRACKETS); close++) {
      if (word[close] !== ")") continue;
      opens.fill(0, read + 1, close + 1);
      if (isSmall(word[close + 1] ?? "")) opens[close + 1] = 0;
      read = close;
    }
  }
}

/** A text, and what its words are signs of. */
interface Words {
  readonly text: string;
  readonly tokens: Tokens;
  readonly signs: Landmarks["signs"];
  readonly lexicons: Lexicons;
}

function settle(words: Words, opens: Uint8Array, { outer, kind }: Quotation): void {
  const { tokens } = words;
  const first = tokenAt(tokens, outer.start);
  const after = tokenAt(tokens, outer.end);
  if (kind === "block") return;
  const opened = opens[first] || opens[first + 1];
  opens[first] = opened ? opensBefore(tokens, first) : endsInWord(tokens, first - 1);
  for (let i = first + 1; i < after; i++) opens[i] = 0;
  if (after < tokens.count && !GOES_ON.includes(tokens.word[after]?.charAt(0) ?? "")) {
    opens[after] = endsHere(words, after, outer.end) ? 1 : 0;
  }
}

/** Marks behind a quotation that are of the sentence around it. */
const GOES_ON = ".,;:!?)]";

/** A quotation opens a sentence where the words before it ended one: not after a comma, a colon or a verb. */
const opensBefore = (tokens: Tokens, first: number): number =>
  first === 0 || ENDS.includes(tokens.word[first - 1]?.charAt(0) ?? "") ? 1 : 0;

const ENDS = ".!?…”\"'’)";

/** He came in. “Sit,” she said. → the reader keeps the stop with the short word, as if it were an abbreviation. */
function endsInWord(tokens: Tokens, last: number): number {
  const word = tokens.word[last] ?? "";
  return word.endsWith(".") && /^\p{Ll}{2,}\.$/u.test(word) ? 1 : 0;
}

/** How far the words that say who asks may reach. */
const LONGEST_TAG = 6;

function endsHere(words: Words, after: number, end: number): boolean {
  const { text, tokens, lexicons } = words;
  const last = lastMark(text, end);
  if (!".!?…".includes(last)) return false;
  const next = tokens.word[after] ?? "";
  if (isCapital(next) && lexicons["question-words"].has(tokens.lower[after] ?? "")) return true;
  if (last === ".") {
    const opens = isCapital(next) || /^[“"‘'«]/.test(next);
    return opens && (!cueNear(words, after, 2) || leadsOn(tokens, after));
  }
  return !isSmall(next) && !cueNear(words, after, LONGEST_TAG);
}

/** The last of the three characters before an offset that neither closes a quotation nor is white space; "" for none. */
function lastMark(text: string, end: number): string {
  for (let i = end - 1; i >= Math.max(0, end - 3); i--)
    if (!/[”"'’»“\s]/.test(text.charAt(i))) return text.charAt(i);
  return "";
}

function cueNear({ tokens, signs }: Words, from: number, reach: number): boolean {
  for (let i = from; i < Math.min(tokens.count, from + reach); i++) {
    if (tagOf(tokens, i) === "PUNCT" && tokens.word[i] !== "-") return false;
    if (((signs[i] ?? 0) & SIGNS.speech) !== 0) return true;
  }
  return false;
}

/** How far the words may reach that lead on to other words in marks. */
const LONGEST_LEAD = 16;

/** “It was dull.” Ito corrected him at once: “It was not.” → the verb belongs to what the colon opens. */
function leadsOn({ word, count }: Tokens, from: number): boolean {
  for (let i = from; i < Math.min(count - 1, from + LONGEST_LEAD); i++) {
    if (/[.!?…]$/.test(word[i] ?? "")) return false;
    if (word[i] === ":") return /^[“"‘'«„]/.test(word[i + 1] ?? "");
  }
  return false;
}

function cut(tokens: Tokens, opens: Uint8Array): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let i = 1; i <= tokens.count; i++) {
    if (i < tokens.count && !opens[i]) continue;
    sentences.push({ start: tokens.start[first] ?? 0, end: tokens.end[i - 1] ?? 0, first, last: i });
    first = i;
  }
  return sentences;
}
