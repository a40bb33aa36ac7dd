import type { Mark, Mention, Quotation } from "../../document.ts";
import { LOOKS } from "../../letters.ts";
import type { Lexicons } from "../../lexicons.ts";
import { type Span, sortedBy, trimmed } from "../../span.ts";
import { hasTag, type Tokens, tagSet, tokenAt } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";

/**
 * Titles that the typography sets off: *Rope Season*, “Low Water, High Water,”. What stands in marks like a title but
 * without company that says so is a name of some other kind.
 */
export function findWorks(
  text: string,
  tokens: Tokens,
  marks: readonly Mark[],
  quotations: readonly Quotation[],
  lexicons: Lexicons,
): Mention[] {
  const set = setOff(marks, quotations);
  const found: Mention[] = [];
  for (const { span, quoted } of set) {
    const title = titleIn(text, tokens, span, lexicons);
    if (!title) continue;
    const type = quoted ? kindOfQuoted(text, tokens, title, span, found.at(-1), lexicons) : "work";
    if (type) found.push(mentionOf(tokens, title.first, title.last, "name", type));
  }
  return found;
}

interface SetOff {
  readonly span: Span;
  readonly quoted: boolean;
}

/** What stands in italics or between marks, in order. */
function setOff(marks: readonly Mark[], quotations: readonly Quotation[]): SetOff[] {
  const set: SetOff[] = [];
  for (const mark of marks) if (mark.kind === "emphasis") set.push({ span: mark, quoted: false });
  for (const { spans, kind } of quotations)
    if (spans[0] && spans.length === 1 && kind !== "block") set.push({ span: spans[0], quoted: true });
  return sortedBy(set, (a, b) => a.span.start - b.span.start);
}

/** Longer words in marks are speech or a sentence, not a title. */
const LONGEST_TITLE = 10;

function titleIn(text: string, tokens: Tokens, outer: Span, lexicons: Lexicons): Range | null {
  let { start, end } = trimmed(text, outer);
  while (start < end && OPENING.includes(text.charAt(start))) start++;
  const first = tokenAt(tokens, start);
  if (((tokens.looks[first] ?? 0) & FIRST) === 0 || tokens.start[first] !== start) return null;
  while (end > start && CLOSING.includes(text.charAt(end - 1))) end--;
  const last = tokenAt(tokens, end);
  if (last <= first || last - first > LONGEST_TITLE) return null;
  return isTitleCase(tokens, first, last, lexicons) ? { first, last } : null;
}

/** What the typesetter put inside the marks: "Kiosk.", “Brine,”. */
const [OPENING, CLOSING] = ["“\"‘'«", ".,;:”“\"’'»"];

/** What a title begins with. */
const FIRST = LOOKS.capital | LOOKS.number;

interface Range {
  readonly first: number;
  readonly last: number;
}

/** Capitals on every word but the small ones; not all in capitals, no sentence's end within. */
function isTitleCase(tokens: Tokens, first: number, last: number, lexicons: Lexicons): boolean {
  let capitals = 0;
  for (let i = first; i < last; i++) {
    const looks = tokens.looks[i] ?? 0;
    if (looks & LOOKS.mark && /^[.!?;…]$/.test(tokens.word[i] ?? "")) return false;
    if (looks & LOOKS.capital) capitals++;
    else if (looks & LOOKS.small && !lexicons["title-small-words"].has(tokens.lower[i] ?? "")) return false;
  }
  if (capitals === 0 || last - first === 1) return capitals > 0;
  const words = tokens.word.slice(first, last).join(" ");
  return words !== words.toUpperCase();
}

/**
 * In quotation marks a title has company that says so: author of “Kiosk”; a song, “Low Water,”; entitled “Salt”;
 * “Kiosk” and “Salt” — but not: fans call him “Uncle Ash,”; the “Islands First” fund. Null when it may be speech.
 */
function kindOfQuoted(
  text: string,
  tokens: Tokens,
  title: Range,
  outer: Span,
  previous: Mention | undefined,
  lexicons: Lexicons,
): "work" | "other" | null {
  const { first, last } = title;
  const before = wordsBefore(tokens, first);
  const after = tokens.lower.slice(last, last + 6);
  if (previous?.type === "work" && coordinated(tokens, previous.last, first)) return "work";
  if (/^(called|titled|entitled)$/.test(before.at(-1) ?? "") && before.at(-2) !== "so")
    return calledOtherwise(tokens, first, lexicons) && !before.some((word) => isWorkWord(word, lexicons))
      ? "other"
      : "work";
  if (before.at(-1) === "on" && lexicons["role-nouns"].has(before.at(-2) ?? "")) return "work";
  const denied = before.some((word) => lexicons["title-denials"].has(word) || word === "called");
  const named =
    before.some((word) => isWorkWord(word, lexicons)) ||
    after.some((word) => lexicons["work-kinds"].has(word));
  if (named && !denied) return "work";
  if (!denied && isShown(before, after, lexicons)) return "work";
  const led = /[:,]\s*[“"‘'«]?$/.test(text.slice(Math.max(0, outer.start - 4), outer.start));
  const said = led || after.some((word) => lexicons["speech-verbs"].has(word));
  return last - first > 1 && !said ? "other" : null;
}

/** "a scheme called “Low Water”", "The panel was called “Salt”": what is called so is no work. */
function calledOtherwise(tokens: Tokens, first: number, lexicons: Lexicons): boolean {
  let at = first - 1;
  while (at > first - REACH && !hasTag(tokens, at, NAMED_SO)) at--;
  const noun = tokens.lower[at] ?? "";
  return hasTag(tokens, at, NOUN) && !lexicons["parts-of-works"].has(noun);
}

/** What ends the way back from "called" to the noun that is called so. */
const NAMED_SO = tagSet("NOUN", "PRON", "PROPN");
const NOUN = tagSet("NOUN");

/** "the couple behind “Kiosk”", "the makers of “Salt”", "They sang “Low Water”", "“Salt” will be released". */
function isShown(before: readonly string[], after: readonly string[], lexicons: Lexicons): boolean {
  const [link = "", noun = ""] = [before.at(-1), before.at(-2)];
  if (after.slice(0, 3).some((word) => lexicons["release-verbs"].has(word))) return true;
  if (link === "behind" || lexicons["performing-verbs"].has(link)) return true;
  return link === "of" && lexicons["parts-of-works"].has(noun);
}

/** “Kiosk” and “Salt”: nothing but marks, commas and a conjunction between two titles. */
function coordinated(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 5) return false;
  return tokens.word.slice(from, to).every((word) => /^([^\p{L}\p{N}]+|and|or|else)$/u.test(word));
}

const REACH = 10;

/** The words before the marks, nearest last, in lower case. */
function wordsBefore(tokens: Tokens, first: number): string[] {
  return tokens.lower.slice(Math.max(0, first - REACH), first).filter((word) => /\p{L}/u.test(word));
}

function isWorkWord(word: string, lexicons: Lexicons): boolean {
  const kinds = lexicons["work-kinds"];
  return (
    kinds.has(word) ||
    (word.endsWith("s") && kinds.has(word.slice(0, -1))) ||
    lexicons["work-nouns"].has(word) ||
    lexicons["role-verbs"].has(word) ||
    lexicons["roles-in-works"].has(word)
  );
}
