/** What the words right beside a name tell of what it names. */
import type { Mention } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { Tokens } from "../../tokens.ts";
import { kindOf } from "../kind-of-house.ts";
import { type Fields, fieldsOfHouse } from "./fields.ts";

/** "Tern Films, a small studio", "Tern Films is a studio": where the description begins, or null. */
export function describedFrom({ lower }: Tokens, { last }: Mention): number | null {
  const end = /^[”"’'»]$/.test(lower[last] ?? "") ? last + 1 : last;
  const [link = "", next = ""] = [lower[end], lower[end + 1]];
  const apposed = /^[,—–(-]$/.test(link) && /^(an?|the|its|her|his|their|our|my|this)$/.test(next);
  const told = /^(is|was|are|has)$/.test(link) && /^(an?|the|one)$/.test(next);
  return apposed || told ? end + 2 : null;
}

/** How far a description beside a name reaches. */
const REACH = 7;

/** The first noun of a description that passes a test: "a small | studio"; what follows "of" or "in" describes something else. */
export function inDescription({ lower }: Tokens, from: number, passes: (word: string) => boolean): boolean {
  for (let i = from; i < from + REACH; i++) {
    const word = lower[i] ?? ".";
    if (passes(word)) return true;
    if (/^([,.;:]|of|that|which|who|about|in|on|at|for|from|by)$/.test(word)) return false;
  }
  return false;
}

/** How many words before a name may say what it is. */
const BEFORE = 4;

/** "the | film Salt", "her | label, Possum Hour": whether a word before the name passes a test. */
export function rightBefore(
  { lower }: Tokens,
  { first }: Mention,
  passes: (word: string) => boolean,
): boolean {
  for (let i = first - 1; i >= Math.max(0, first - BEFORE); i--) {
    const word = lower[i] ?? "";
    if (/^["“‘«,:]$/.test(word)) continue;
    if (passes(word)) return true;
    if (!/^(called|named)$/.test(word)) return false;
  }
  return false;
}

/** Whether the words beside a name call it a work or an organization. */
export function kindBeside(
  tokens: Tokens,
  mention: Mention,
  lexicons: Lexicons,
): "work" | "organization" | null {
  let kind: "work" | "organization" | null = null;
  const tells = (word: string): boolean => {
    kind = kindOf(word, lexicons);
    return kind !== null;
  };
  if (rightBefore(tokens, mention, tells)) return kind;
  const from = describedFrom(tokens, mention);
  return from !== null && inDescription(tokens, from, tells) ? kind : null;
}

/** "whose first feature, Salt", "who is known for Salt": something of the past, and not what the article is about. */
export function isPast({ lower }: Tokens, { first }: Mention): boolean {
  for (let i = first - 1; i >= Math.max(0, first - PAST_REACH); i--) {
    const word = lower[i] ?? "";
    if (/^[.;!?]$/.test(word)) return false;
    if (PAST.has(word)) return true;
  }
  return false;
}

const PAST_REACH = 8;
const PAST: ReadonlySet<string> = new Set([
  ...["after", "before", "debut", "earlier", "early", "first", "former", "formerly", "known", "last", "late"],
  ...["like", "nominated", "once", "previous", "previously", "then", "whose", "won", "years"],
]);

/** The fields of life that words around a name tell: "the ward at | St. Brannoc's". */
export function fieldsAround({ lower }: Tokens, { first, last }: Mention, lexicons: Lexicons): Fields {
  let fields: Fields = 0;
  for (let i = first - 1; i >= Math.max(0, first - BESIDE_BEFORE) && !isStop(lower[i]); i--)
    fields |= fieldsOfHouse(lower[i] ?? "", lexicons);
  for (let i = last; i < last + BESIDE_AFTER && !isStop(lower[i]); i++)
    fields |= fieldsOfHouse(lower[i] ?? "", lexicons);
  return fields;
}

const BESIDE_BEFORE = 3;
const BESIDE_AFTER = 8;

const isStop = (word: string | undefined): boolean => /^[.;!?]$/.test(word ?? ".");

/** Whether a noun stands near a name: "the label … | Possum Hour". */
export function isNear({ lower }: Tokens, { first, last }: Mention, noun: string): boolean {
  for (let i = Math.max(0, first - NEAR_BEFORE); i < last + NEAR_AFTER; i++)
    if (lower[i] === noun) return true;
  return false;
}

const NEAR_BEFORE = 4;
const NEAR_AFTER = 7;
