/** What the words right beside a name tell of what it names. */
import type { Mention } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { madeOnce } from "../../remembered.ts";
import type { Tokens } from "../../tokens.ts";
import { inList, wordFlags, wordTable } from "../../vocabulary.ts";
import { kindOf } from "../kind-of-house.ts";
import { type Fields, fieldsOfHouse } from "./fields.ts";

/** What words beside a name are, each asked of its word once. */
const [APART, OWN, COPULA, ONE, CUT, STOP, PASSED] = [1, 2, 4, 8, 16, 32, 64];

const SIDES: readonly (readonly [flag: number, test: (word: string) => boolean])[] = [
  [APART, (word) => /^[,—–(-]$/.test(word)],
  [OWN, (word) => /^(an?|the|its|her|his|their|our|my|this)$/.test(word)],
  [COPULA, (word) => /^(is|was|are|has)$/.test(word)],
  [ONE, (word) => /^(an?|the|one)$/.test(word)],
  [CUT, (word) => /^([,.;:]|of|that|which|who|about|in|on|at|for|from|by)$/.test(word)],
  [STOP, (word) => /^[.;!?]$/.test(word)],
  [PASSED, (word) => /^(["“‘«,:]|called|named)$/.test(word)],
];

const sidesOf = wordFlags((word) => SIDES.reduce((all, [flag, test]) => (test(word) ? all | flag : all), 0));

const closesMarks = wordFlags((word) => (/^[”"’'»]$/.test(word) ? 1 : 0));

const KINDS = [null, "organization", "work"] as const;

/** The place among the kinds of what a word is. */
const kindsOf = madeOnce((lexicons: Lexicons) => wordFlags((word) => KINDS.indexOf(kindOf(word, lexicons))));

const fieldsByWord = madeOnce((lexicons: Lexicons) => wordTable((word) => fieldsOfHouse(word, lexicons)));

/** The words of an article, and by word what they are beside a name. */
export interface Beside {
  readonly tokens: Tokens;
  readonly sides: Uint8Array;
  readonly closing: Uint8Array;
  readonly kinds: Uint8Array;
  readonly earlier: Uint8Array;
  readonly fields: Int32Array;
}

export function besideNames(tokens: Tokens, lexicons: Lexicons): Beside {
  const { vocabulary } = tokens;
  return {
    tokens,
    sides: sidesOf(vocabulary),
    closing: closesMarks(vocabulary),
    kinds: kindsOf(lexicons)(vocabulary),
    earlier: inList(lexicons["earlier-words"])(vocabulary),
    fields: fieldsByWord(lexicons)(vocabulary),
  };
}

/** "Tern Films, a small studio", "Tern Films is a studio": where the description begins, or null. */
export function describedFrom({ tokens: { id }, sides, closing }: Beside, { last }: Mention): number | null {
  const end = closing[id[last] ?? -1] ? last + 1 : last;
  const link = sides[id[end] ?? -1] ?? 0;
  if ((link & (APART | COPULA)) === 0) return null;
  const next = sides[id[end + 1] ?? -1] ?? 0;
  const apposed = (link & APART) !== 0 && (next & OWN) !== 0;
  const told = (link & COPULA) !== 0 && (next & ONE) !== 0;
  return apposed || told ? end + 2 : null;
}

/** How far a description beside a name reaches. */
const REACH = 7;

/** The first noun of a description that passes a test: "a small | studio", or -1; what follows "of" or "in" describes something else. */
export function inDescription(
  { tokens: { id, count }, sides }: Beside,
  from: number,
  passes: (token: number) => boolean,
): number {
  const end = Math.min(count, from + REACH);
  for (let i = from; i < end; i++) {
    if (passes(i)) return i;
    if (((sides[id[i] ?? -1] ?? 0) & CUT) !== 0) return -1;
  }
  return -1;
}

/** How many words before a name may say what it is. */
const BEFORE = 4;

/** "the | film Salt", "her | label, Possum Hour", "a film called | Salt": the word before the name that passes a test, or -1. */
export function rightBefore(
  { tokens: { id }, sides }: Beside,
  { first }: Mention,
  passes: (token: number) => boolean,
): number {
  for (let i = first - 1; i >= Math.max(0, first - BEFORE); i--) {
    if (passes(i)) return i;
    if (((sides[id[i] ?? -1] ?? 0) & PASSED) === 0) return -1;
  }
  return -1;
}

/** Tells whether the words beside a name call it a work or an organization. */
export function kindsBeside(beside: Beside): (mention: Mention) => "work" | "organization" | null {
  const { tokens, kinds } = beside;
  const kindAt = (token: number) => kinds[tokens.id[token] ?? -1] ?? 0;
  const tells = (token: number) => kindAt(token) !== 0;
  return (mention) => {
    const before = rightBefore(beside, mention, tells);
    if (before >= 0) return KINDS[kindAt(before)] ?? null;
    const from = describedFrom(beside, mention);
    const told = from === null ? -1 : inDescription(beside, from, tells);
    return told < 0 ? null : (KINDS[kindAt(told)] ?? null);
  };
}

/** "whose first feature, Salt", "who is known for Salt": something of the past, and not what the article is about. */
export function isPast({ tokens: { id }, sides, earlier }: Beside, { first }: Mention): boolean {
  for (let i = first - 1; i >= Math.max(0, first - PAST_REACH); i--) {
    const word = id[i] ?? -1;
    if (((sides[word] ?? 0) & STOP) !== 0) return false;
    if (earlier[word]) return true;
  }
  return false;
}

const PAST_REACH = 8;

/** The fields of life that words around a name tell: "the ward at | St. Brannoc's". */
export function fieldsAround(beside: Beside, { first, last }: Mention): Fields {
  const { tokens, sides, fields: told } = beside;
  const { id, count } = tokens;
  let fields: Fields = 0;
  for (let i = first - 1; i >= Math.max(0, first - BESIDE_BEFORE); i--) {
    const word = id[i] ?? -1;
    if (((sides[word] ?? 0) & STOP) !== 0) break;
    fields |= told[word] ?? 0;
  }
  for (let i = last; i < Math.min(count, last + BESIDE_AFTER); i++) {
    const word = id[i] ?? -1;
    if (((sides[word] ?? 0) & STOP) !== 0) break;
    fields |= told[word] ?? 0;
  }
  return fields;
}

const BESIDE_BEFORE = 3;
const BESIDE_AFTER = 8;

/** Whether a noun stands near a name: "the label … | Possum Hour". */
export function isNear({ lower }: Tokens, { first, last }: Mention, noun: string): boolean {
  for (let i = Math.max(0, first - NEAR_BEFORE); i < last + NEAR_AFTER; i++)
    if (lower[i] === noun) return true;
  return false;
}

const NEAR_BEFORE = 4;
const NEAR_AFTER = 7;
