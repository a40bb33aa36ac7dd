import type { EntityType, Mention } from "../../document.ts";
import { isLetter, LOOKS } from "../../letters.ts";
import type { Lexicons } from "../../lexicons.ts";
import { hasTag, type Tokens, tagSet } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";
import {
  CREDIT,
  GIVEN,
  HYPHEN,
  isKind,
  kindsOf,
  LEAD,
  type Lists,
  looksLike,
  OPENER,
  ROLE,
  SUFFIX,
} from "./name-kinds.ts";
import { placeWithin } from "./place-within.ts";

/** Names with their ends put right: whole words, whole hyphenated names, no more than one line. */
export function repairNames(
  text: string,
  tokens: Tokens,
  names: readonly Mention[],
  lexicons: Lexicons,
): Mention[] {
  const repaired: Mention[] = [];
  const lists: Lists = { lexicons, kinds: kindsOf(lexicons)(tokens.vocabulary) };
  for (const name of names)
    if (isSound(text, tokens, name, lists)) repaired.push(name);
    else repair(text, tokens, name, lists, repaired);
  return repaired;
}

/** True of most names: one word or two, and none in them or beside them is of a kind that `repair` asks for. */
function isSound(text: string, tokens: Tokens, name: Mention, { kinds }: Lists): boolean {
  const { first, last } = name;
  const { id, opens, count } = tokens;
  if (last - first > 2 || first === 0 || last === count) return false;
  if (!looksLike(tokens, first, LOOKS.capital) || hasTag(tokens, first, LEADING)) return false;
  const head = kinds[id[first] ?? 0] ?? 0;
  const tail = kinds[id[last - 1] ?? 0] ?? 0;
  const before = kinds[id[first - 1] ?? 0] ?? 0;
  const after = kinds[id[last] ?? 0] ?? 0;
  if (((head | tail) & (ROLE | CREDIT | HYPHEN)) !== 0 || (head & LEAD) !== 0) return false;
  if ((before & HYPHEN) !== 0 || (after & (HYPHEN | SUFFIX | LEAD)) !== 0) return false;
  return last - first === 1 ? opens[first - 1] !== 1 : endOfLine(text, tokens, name) === last;
}

/** Adds a name, put right, to `to`: none, one, or a firm and its place. */
function repair(text: string, tokens: Tokens, name: Mention, lists: Lists, to: Mention[]): void {
  const lineEnd = endOfLine(text, tokens, name);
  const lead = afterLead(tokens, name.first, lineEnd, lists);
  const first = lead < lineEnd ? afterTitle(tokens, name.type, lead, lineEnd, lists) : lead;
  if (lineEnd <= first) return;
  if (!looksLike(tokens, name.first, LOOKS.capital) && !/\p{Lu}|\d/u.test(text.slice(name.start, name.end)))
    return;
  const from = openerBefore(tokens, hyphenBefore(tokens, first, lists), lineEnd, lists);
  const whole = suffixAfter(tokens, hyphenAfter(tokens, lineEnd, lists), lists);
  const hanging = whole > from + 1 && isKind(tokens, whole - 1, HYPHEN, lists);
  const last = hanging ? whole - 1 : ownedHouse(tokens, whole, lists.lexicons);
  if (isTitle(tokens, from, last, lists)) return;
  if (isBirthplace(tokens, last, lists)) {
    to.push(mentionOf(tokens, from, last, name.form, "place", null, name.leanings));
    return;
  }
  if (last > whole) {
    to.push(mentionOf(tokens, from, last, name.form, "organization"));
    return;
  }
  const isWhole = from === name.first && last === name.last;
  const repaired = isWhole
    ? name
    : mentionOf(tokens, from, last, name.form, name.type, name.honorific, name.leanings);
  const of = placeWithin(tokens, repaired, lists.lexicons);
  if (of < 0) to.push(repaired);
  else {
    to.push(mentionOf(tokens, from, of, name.form, name.type, name.honorific, name.leanings));
    to.push(mentionOf(tokens, of + 1, last, name.form, "place"));
  }
}

/** A name ends with its line: "Television Correspondent / The Signal Box" keeps its first line. */
function endOfLine(text: string, { start, end }: Tokens, { first, last }: Mention): number {
  for (let i = first + 1; i < last; i++)
    for (let at = end[i - 1] ?? 0; at < (start[i] ?? 0); at++) if (text.charCodeAt(at) === NEWLINE) return i;
  return last;
}

const NEWLINE = 10;

const touch = (tokens: Tokens, i: number): boolean => tokens.end[i - 1] === tokens.start[i];

/** "Min-seo" cut at its hyphen: the name goes on, but for "-san" and "-born". */
function hyphenAfter(tokens: Tokens, last: number, lists: Lists): number {
  const closed = isKind(tokens, last - 1, HYPHEN, lists) ? last - 1 : last;
  let end = closed;
  while (isKind(tokens, end, HYPHEN, lists) && touch(tokens, end) && touch(tokens, end + 1)) {
    const part = tokens.lower[end + 1] ?? "";
    if (
      lists.lexicons["honorific-suffixes"].has(part) ||
      !isLetter(part) ||
      /^(born|based|led|style|like|era)$/.test(part)
    )
      break;
    end += 2;
  }
  return end;
}

function hyphenBefore(tokens: Tokens, first: number, lists: Lists): number {
  let from = first;
  while (from > 1 && isKind(tokens, from - 1, HYPHEN, lists) && touch(tokens, from)) {
    if (!touch(tokens, from - 1) || !looksLike(tokens, from - 2, LOOKS.capital)) break;
    from -= 2;
  }
  return from;
}

/** "Paper Comet arrives": at the head of a sentence a capital says little, but before a lone name it is its first word. */
function openerBefore(tokens: Tokens, first: number, last: number, lists: Lists): number {
  if (first === 0 || tokens.opens[first - 1] !== 1 || last - first !== 1) return first;
  const opens = hasTag(tokens, first - 1, NOUNS) && looksLike(tokens, first - 1, LOOKS.titled);
  return opens && !isKind(tokens, first - 1, OPENER, lists) ? first - 1 : first;
}

const NOUNS = tagSet("NOUN", "PROPN");

/** "Boyle Jr.", "Pettigrew III". */
const suffixAfter = (tokens: Tokens, last: number, lists: Lists): number =>
  isKind(tokens, last, SUFFIX, lists) && looksLike(tokens, last, LOOKS.capital) ? last + 1 : last;

/** "Prieto's | Yard": a house that is called by its owner. */
function ownedHouse(tokens: Tokens, last: number, lexicons: Lexicons): number {
  const owner = looksLike(tokens, last + 1, LOOKS.titled) ? tokens.word[last] : undefined;
  if (owner !== "'s" && owner !== "’s") return last;
  const kind = tokens.lower[last + 1] ?? "";
  return lexicons.workplaces.has(kind) || lexicons["organization-kinds"].has(kind) ? last + 2 : last;
}

const LEADING = tagSet("PRON", "CCONJ", "AUX", "PUNCT", "INTJ", "SCONJ");

/** "I'm Ana Prieto", "And Ana Prieto", "Don't": words that no name begins with. */
function afterLead(tokens: Tokens, first: number, last: number, lists: Lists): number {
  let from = first;
  while (from < last && (hasTag(tokens, from, LEADING) || isKind(tokens, from, LEAD, lists))) from++;
  return from;
}

/** "Alderwoman Ana Prieto", "Ex-goalkeeper Ben Okri": a person's title is no part of the name. */
function afterTitle(
  tokens: Tokens,
  type: EntityType,
  first: number,
  last: number,
  { lexicons }: Lists,
): number {
  if (type !== "person" || last - first <= 2) return first;
  const word = tokens.lower[first] ?? "";
  const role = lexicons["role-nouns"].has(word.replace(/^(?:ex|co)-/, ""));
  return role && !lexicons["given-names"].has(word) ? first + 1 : first;
}

/** "the Lagos-born playwright": where somebody comes from. */
const isBirthplace = (tokens: Tokens, last: number, lists: Lists): boolean =>
  isKind(tokens, last, HYPHEN, lists) && touch(tokens, last) && tokens.lower[last + 1] === "born";

/** "…, Fire Chief of …", "(Sound Editor & Dubbing Mixer)": a role in capitals is no name. */
function isTitle(tokens: Tokens, first: number, last: number, lists: Lists): boolean {
  if (last - first > 1) {
    if (isKind(tokens, first, GIVEN, lists)) return false;
    if (isListOfRoles(tokens, first, last, lists)) return true;
  }
  if (!isKind(tokens, last - 1, ROLE | CREDIT, lists)) return false;
  const before = tokens.lower[first - 1] ?? "";
  const after = tokens.lower[last] ?? "";
  if (/^(,|\(|\[|&|and|:|handles|as)$/.test(before) || /^(of|&|by|:)$/.test(after)) return true;
  // "from Tern Animation, where" is a firm, "Key Animation, Music" are crafts.
  if (after !== ",") return false;
  const { credits } = lists.lexicons;
  return isKind(tokens, last - 1, ROLE, lists) || credits.has(tokens.lower.slice(first, last).join(" "));
}

/** "Sound Editor & Dubbing Mixer". */
function isListOfRoles(tokens: Tokens, first: number, last: number, lists: Lists): boolean {
  let [and, role] = [false, false];
  for (let i = first; i < last; i++) {
    if (isKind(tokens, i, ROLE, lists)) role = true;
    else if (tokens.word[i] === "&") and = true;
  }
  return and && role;
}
