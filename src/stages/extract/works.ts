import type { Mark, Mention, Quotation } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { type Span, trimmed } from "../../span.ts";
import { spanOf, type Tokens, tokenAt } from "../../tokens.ts";

/** Titles that the typography sets off: *Rope Season*, “Low Water, High Water,”. */
export function findWorks(
  text: string,
  tokens: Tokens,
  marks: readonly Mark[],
  quotations: readonly Quotation[],
  lexicons: Lexicons,
): Mention[] {
  const set = marks.filter((mark) => mark.kind === "emphasis");
  const quoted = quotations.flatMap((q) => (q.spans.length === 1 && q.kind !== "block" ? q.spans : []));
  return [...set.map((span) => ({ span, quoted: false })), ...quoted.map((span) => ({ span, quoted: true }))]
    .flatMap(({ span, quoted }) => titleIn(text, tokens, span, quoted, lexicons) ?? [])
    .sort((a, b) => a.start - b.start);
}

/** Longer words in marks are speech or a sentence, not a title. */
const LONGEST_TITLE = 10;

function titleIn(
  text: string,
  tokens: Tokens,
  outer: Span,
  quoted: boolean,
  lexicons: Lexicons,
): Mention | null {
  const span = withoutMarks(text, outer);
  const first = tokenAt(tokens, span.start);
  const last = tokenAt(tokens, span.end);
  if (last <= first || last - first > LONGEST_TITLE || tokens.start[first] !== span.start) return null;
  if (!isTitleCase(tokens, first, last, lexicons)) return null;
  if (quoted && !readsAsTitle(text, tokens, first, last, outer, lexicons)) return null;
  return { ...spanOf(tokens, first, last), form: "name", type: "work", first, last, honorific: null };
}

/** "Kiosk." and “Brine,” without what the typesetter put inside the marks. */
function withoutMarks(text: string, span: Span): Span {
  let { start, end } = trimmed(text, span);
  while (end > start && /[.,;:”“"’'»]/.test(text.charAt(end - 1))) end--;
  while (start < end && /[“"‘'«]/.test(text.charAt(start))) start++;
  return { start, end };
}

/** Capitals on every word but the small ones; not all in capitals, no sentence's end within. */
function isTitleCase(tokens: Tokens, first: number, last: number, lexicons: Lexicons): boolean {
  let capitals = 0;
  for (let i = first; i < last; i++) {
    const word = tokens.word[i] ?? "";
    if (/^[.!?;…]$/.test(word)) return false;
    if (/^\p{Lu}/u.test(word)) capitals++;
    else if (/^\p{Ll}/u.test(word) && !lexicons["title-small-words"].has(tokens.lower[i] ?? "")) return false;
  }
  const words = tokens.word.slice(first, last).join(" ");
  return (
    capitals > 0 && /^[\p{Lu}\p{N}]/u.test(words) && (last - first === 1 || words !== words.toUpperCase())
  );
}

/**
 * In quotation marks a title has company that says so, or several words and nothing that denies it:
 * author of “Kiosk”; “Low Water, High Water,” is heard — but not: fans call him “Uncle Ash,”.
 */
function readsAsTitle(
  text: string,
  tokens: Tokens,
  first: number,
  last: number,
  outer: Span,
  lexicons: Lexicons,
): boolean {
  const before = wordsBefore(tokens, first);
  if (/[:,]\s*[“"‘'«]?$/.test(text.slice(Math.max(0, outer.start - 4), outer.start))) {
    if (!before.some((word) => isWorkWord(word, lexicons))) return false;
  }
  if (before.slice(-3).some((word) => isWorkWord(word, lexicons))) return true;
  if (before.some((word) => lexicons["title-denials"].has(word))) return false;
  const after = tokens.lower.slice(last, last + 5);
  if (after.some((word) => lexicons["work-kinds"].has(word))) return true;
  if (before.slice(-1).some((word) => /^(of|on|in)$/.test(word)) && last - first > 1) return true;
  return last - first > 1 && !after.some((word) => lexicons["speech-verbs"].has(word));
}

const REACH = 6;

/** The words before the marks, nearest last, in lower case. */
function wordsBefore(tokens: Tokens, first: number): string[] {
  return tokens.lower.slice(Math.max(0, first - REACH), first).filter((word) => /\p{L}/u.test(word));
}

function isWorkWord(word: string, lexicons: Lexicons): boolean {
  const kinds = lexicons["work-kinds"];
  return (
    kinds.has(word) ||
    (word.endsWith("s") && kinds.has(word.slice(0, -1))) ||
    lexicons["role-verbs"].has(word) ||
    lexicons["roles-in-works"].has(word)
  );
}
