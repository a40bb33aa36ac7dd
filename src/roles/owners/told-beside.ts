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

/** "Tern Films, a small studio", "Tern Films is a studio": where the description begins, or null. */
export function describedFrom({ id, vocabulary }: Tokens, { last }: Mention): number | null {
  const sides = sidesOf(vocabulary);
  const end = closesMarks(vocabulary)[id[last] ?? -1] ? last + 1 : last;
  const [link = 0, next = 0] = [sides[id[end] ?? -1], sides[id[end + 1] ?? -1]];
  const apposed = (link & APART) !== 0 && (next & OWN) !== 0;
  const told = (link & COPULA) !== 0 && (next & ONE) !== 0;
  return apposed || told ? end + 2 : null;
}

/** How far a description beside a name reaches. */
const REACH = 7;

/** The first noun of a description that passes a test: "a small | studio"; what follows "of" or "in" describes something else. */
export function inDescription(
  { id, count, vocabulary }: Tokens,
  from: number,
  passes: (token: number) => boolean,
): boolean {
  const sides = sidesOf(vocabulary);
  const end = Math.min(count, from + REACH);
  for (let i = from; i < end; i++) {
    if (passes(i)) return true;
    if (((sides[id[i] ?? -1] ?? 0) & CUT) !== 0) return false;
  }
  return false;
}

/** How many words before a name may say what it is. */
const BEFORE = 4;

/** "the | film Salt", "her | label, Possum Hour", "a film called | Salt": whether a word before the name passes a test. */
export function rightBefore(
  { id, vocabulary }: Tokens,
  { first }: Mention,
  passes: (token: number) => boolean,
): boolean {
  const sides = sidesOf(vocabulary);
  for (let i = first - 1; i >= Math.max(0, first - BEFORE); i--) {
    if (passes(i)) return true;
    if (((sides[id[i] ?? -1] ?? 0) & PASSED) === 0) return false;
  }
  return false;
}

const KINDS = [null, "organization", "work"] as const;

/** The place among the kinds of what a word is. */
const kindsOf = madeOnce((lexicons: Lexicons) => wordFlags((word) => KINDS.indexOf(kindOf(word, lexicons))));

/** Whether the words beside a name call it a work or an organization. */
export function kindBeside(
  tokens: Tokens,
  mention: Mention,
  lexicons: Lexicons,
): "work" | "organization" | null {
  const kinds = kindsOf(lexicons)(tokens.vocabulary);
  let kind = 0;
  const tells = (token: number): boolean => {
    kind = kinds[tokens.id[token] ?? -1] ?? 0;
    return kind !== 0;
  };
  if (rightBefore(tokens, mention, tells)) return KINDS[kind] ?? null;
  const from = describedFrom(tokens, mention);
  return from !== null && inDescription(tokens, from, tells) ? (KINDS[kind] ?? null) : null;
}

/** "whose first feature, Salt", "who is known for Salt": something of the past, and not what the article is about. */
export function isPast({ id, vocabulary }: Tokens, { first }: Mention, lexicons: Lexicons): boolean {
  const sides = sidesOf(vocabulary);
  const isEarlier = inList(lexicons["earlier-words"])(vocabulary);
  for (let i = first - 1; i >= Math.max(0, first - PAST_REACH); i--) {
    const word = id[i] ?? -1;
    if (((sides[word] ?? 0) & STOP) !== 0) return false;
    if (isEarlier[word]) return true;
  }
  return false;
}

const PAST_REACH = 8;

const fieldsByWord = madeOnce((lexicons: Lexicons) =>
  wordTable(
    (size) => new Int32Array(size),
    (word) => fieldsOfHouse(word, lexicons),
  ),
);

/** The fields of life that words around a name tell: "the ward at | St. Brannoc's". */
export function fieldsAround(tokens: Tokens, { first, last }: Mention, lexicons: Lexicons): Fields {
  const { id, count, vocabulary } = tokens;
  const sides = sidesOf(vocabulary);
  const told = fieldsByWord(lexicons)(vocabulary);
  const isStop = (i: number): boolean => ((sides[id[i] ?? -1] ?? 0) & STOP) !== 0;
  let fields: Fields = 0;
  for (let i = first - 1; i >= Math.max(0, first - BESIDE_BEFORE) && !isStop(i); i--)
    fields |= told[id[i] ?? -1] ?? 0;
  const end = Math.min(count, last + BESIDE_AFTER);
  for (let i = last; i < end && !isStop(i); i++) fields |= told[id[i] ?? -1] ?? 0;
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
