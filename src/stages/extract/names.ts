/** Names as mentions: what the tagger finds, without the honorifics that stand around a personal name. */
import type { Mention } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { NameSpan, NameTagger } from "../../nlp/tagger.ts";
import type { Tokens } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";

/** The names of the text, in order; none overlaps another. */
export function findNames(text: string, tokens: Tokens, tag: NameTagger, lexicons: Lexicons): Mention[] {
  return tag(text, tokens)
    .map((name) => (name.type === "person" ? person(tokens, name, lexicons) : other(tokens, name)))
    .filter((name) => !isOffice(tokens, name, lexicons));
}

/** "Mr. Speaker", "Madam Chair": an office that is spoken to is nobody's name. */
const isOffice = (tokens: Tokens, { first, last, honorific }: Mention, lexicons: Lexicons): boolean =>
  last - first === 1 && honorific !== null && lexicons["offices-of-address"].has(tokens.lower[first] ?? "");

const other = (tokens: Tokens, { first, last, type, leanings }: NameSpan): Mention =>
  mentionOf(tokens, first, last, "name", type, null, leanings);

/** "Ms. Adair", "Minami-san": the span is the name, the rest is its honorific. */
function person(tokens: Tokens, name: NameSpan, lexicons: Lexicons): Mention {
  const first = afterHonorifics(tokens, name, lexicons);
  const last = beforeSuffix(tokens, name, lexicons);
  const before = tokens.word[first - 1] ?? "";
  const leading = lexicons.honorifics.has(before.toLowerCase()) ? before : null;
  const honorific = leading ?? suffixAfter(tokens, last, lexicons);
  return mentionOf(tokens, first, last, "name", "person", honorific, name.leanings);
}

/** "Mrs. Robin Hart" in one span: the name starts after the title; a title alone is a name. */
function afterHonorifics(tokens: Tokens, { first, last }: NameSpan, lexicons: Lexicons): number {
  let i = first;
  while (i < last - 1 && lexicons.honorifics.has(tokens.lower[i] ?? "")) i++;
  return i;
}

/** "Izabuchi-san" in one span: the name ends before the hyphen. */
function beforeSuffix(tokens: Tokens, { first, last }: NameSpan, lexicons: Lexicons): number {
  const suffixed = last - first > 2 && suffixAfter(tokens, last - 2, lexicons) !== null;
  return suffixed ? last - 2 : last;
}

/** The honorific that hangs on the name that ends before token `at`: "-san". */
function suffixAfter(tokens: Tokens, at: number, lexicons: Lexicons): string | null {
  const suffix = tokens.word[at + 1] ?? "";
  const hangs = tokens.word[at] === "-" && tokens.end[at - 1] === tokens.start[at];
  return hangs && lexicons["honorific-suffixes"].has(suffix.toLowerCase()) ? suffix : null;
}
