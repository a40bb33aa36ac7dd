/** Names as mentions: what the tagger finds, without the honorifics that stand around a personal name. */
import type { Mention } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { NameSpan, NameTagger } from "../../nlp/tagger.ts";
import { madeOnce } from "../../remembered.ts";
import type { Tokens } from "../../tokens.ts";
import { inList, spellingFlags } from "../../vocabulary.ts";
import { mentionOf } from "./mention-of.ts";

/** The names of the text, in order; none overlaps another. */
export function findNames(text: string, tokens: Tokens, tag: NameTagger, lexicons: Lexicons): Mention[] {
  const address = addressOf(tokens, lexicons);
  const found: Mention[] = [];
  for (const name of tag(text, tokens)) {
    const mention = name.type === "person" ? person(tokens, name, address) : other(tokens, name);
    if (!isOffice(tokens, mention, lexicons)) found.push(mention);
  }
  return found;
}

/** By spelling and by word: is it an honorific, and is it one that hangs on a name ("-san")? */
interface Address {
  readonly bySpelling: Uint8Array;
  readonly byWord: Uint8Array;
}

const [HONORIFIC, HANGING] = [1, 2];

const addressOf = ({ vocabulary }: Tokens, lexicons: Lexicons): Address => ({
  bySpelling: spellingsOf(lexicons)(vocabulary),
  byWord: inList(lexicons.honorifics)(vocabulary),
});

const spellingsOf = madeOnce((lexicons: Lexicons) =>
  spellingFlags((spelling) => {
    const word = spelling.toLowerCase();
    const hangs = lexicons["honorific-suffixes"].has(word);
    return (lexicons.honorifics.has(word) ? HONORIFIC : 0) | (hangs ? HANGING : 0);
  }),
);

/** "Mr. Speaker", "Madam Chair": an office that is spoken to is nobody's name. */
const isOffice = (tokens: Tokens, { first, last, honorific }: Mention, lexicons: Lexicons): boolean =>
  last - first === 1 && honorific !== null && lexicons["offices-of-address"].has(tokens.lower[first] ?? "");

const other = (tokens: Tokens, { first, last, type, leanings }: NameSpan): Mention =>
  mentionOf(tokens, first, last, "name", type, null, leanings);

/** "Ms. Adair", "Minami-san": the span is the name, the rest is its honorific. */
function person(tokens: Tokens, name: NameSpan, address: Address): Mention {
  const first = afterHonorifics(tokens, name, address);
  const last = beforeSuffix(tokens, name, address);
  const isLed = first > 0 && ((address.bySpelling[tokens.spelling[first - 1] ?? 0] ?? 0) & HONORIFIC) !== 0;
  const honorific = isLed ? (tokens.word[first - 1] ?? null) : suffixAfter(tokens, last, address);
  return mentionOf(tokens, first, last, "name", "person", honorific, name.leanings);
}

/** "Mrs. Robin Hart" in one span: the name starts after the title; a title alone is a name. */
function afterHonorifics(tokens: Tokens, { first, last }: NameSpan, { byWord }: Address): number {
  let i = first;
  while (i < last - 1 && byWord[tokens.id[i] ?? 0] === 1) i++;
  return i;
}

/** "Izabuchi-san" in one span: the name ends before the hyphen. */
function beforeSuffix(tokens: Tokens, { first, last }: NameSpan, address: Address): number {
  const suffixed = last - first > 2 && suffixAfter(tokens, last - 2, address) !== null;
  return suffixed ? last - 2 : last;
}

/** The honorific that hangs on the name that ends before token `at`: "-san". */
function suffixAfter(tokens: Tokens, at: number, { bySpelling }: Address): string | null {
  if (tokens.end[at - 1] !== tokens.start[at] || tokens.word[at] !== "-" || at + 1 >= tokens.count)
    return null;
  const hangs = ((bySpelling[tokens.spelling[at + 1] ?? 0] ?? 0) & HANGING) !== 0;
  return hangs ? (tokens.word[at + 1] ?? null) : null;
}
