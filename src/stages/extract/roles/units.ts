import type { Mention, Sentence } from "../../../document.ts";
import { isCapital } from "../../../letters.ts";
import type { Lexicons } from "../../../lexicons.ts";
import { type Tag, type Tokens, tagOf } from "../../../tokens.ts";
import { kindsOfWord, kindTable } from "./kinds.ts";
import { isRoleNoun, namesRole } from "./role-nouns.ts";

/** What the role rules read: a word (hyphens joined again), a mark, or a whole name with its honorifics. */
export interface Unit {
  /** Its tokens, as a half-open range of indices. */
  readonly first: number;
  readonly last: number;
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  readonly word: string;
  readonly tag: Tag;
  /** What the word is to the rules: bits of `KIND`. */
  readonly kinds: number;
  /** The name mention that it is, or null. */
  readonly mention: number | null;
  /** The pronoun mention that it is, or null. */
  readonly pronoun: number | null;
  /** The mention "the composer" that it ends, or null: a person whom the article has named before. */
  readonly described: number | null;
}

/** A longer sentence is none that a rule could read; it is read in pieces, so that time stays linear. */
const LONGEST_SENTENCE = 300;

/** The units of each sentence, in order. One pass over the tokens. */
export function unitsOf(
  tokens: Tokens,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  lexicons: Lexicons,
): Unit[][] {
  const isName = (m: Mention) => m.form === "name" && !isNoName(tokens, m, lexicons);
  const nameAt = firsts(tokens, mentions, isName);
  const pronounAt = firsts(tokens, mentions, (m) => m.form === "pronoun");
  const isDescription = (m: Mention) =>
    m.form === "nominal" &&
    tokens.lower[m.first] === "the" &&
    (m.type === "person" || namesRole(tokens.lower[m.last - 1] ?? "", lexicons));
  const describedAt = byToken(tokens, mentions, isDescription, (m) => m.last - 1);
  const kinds = kindTable(lexicons)(tokens.vocabulary);
  const reading = { tokens, mentions, lexicons, kinds, nameAt, pronounAt, describedAt };
  const all: Unit[][] = [];
  for (const sentence of sentences) all.push(...pieces(unitsIn(reading, sentence)));
  return all;
}

/** What the words of an article are to its units; by token, but for the kinds, which are by word. */
interface Reading {
  readonly tokens: Tokens;
  readonly mentions: readonly Mention[];
  readonly lexicons: Lexicons;
  readonly kinds: Int32Array;
  readonly nameAt: Int32Array;
  readonly pronounAt: Int32Array;
  readonly describedAt: Int32Array;
}

function unitsIn(reading: Reading, sentence: Sentence): Unit[] {
  const { tokens, mentions, lexicons, nameAt } = reading;
  const units: Unit[] = [];
  for (let i = sentence.first; i < sentence.last; ) {
    const found = mentionAt(nameAt, i);
    const based = found === null ? null : endOfBased(tokens, mentions[found], sentence.last);
    const mention = based === null ? found : null;
    const name = mention === null ? undefined : mentions[mention];
    const last = name
      ? Math.min(name.last, sentence.last)
      : (based ?? endOfWord(tokens, i, sentence.last, nameAt, lexicons));
    const first = name ? (takeHonorifics(units, lexicons) ?? i) : i;
    units.push(unit(reading, first, last, i, mention));
    i = last;
  }
  return units;
}

function pieces(units: Unit[]): Unit[][] {
  if (units.length <= LONGEST_SENTENCE) return [units];
  const count = Math.ceil(units.length / LONGEST_SENTENCE);
  return Array.from({ length: count }, (_, i) =>
    units.slice(i * LONGEST_SENTENCE, (i + 1) * LONGEST_SENTENCE),
  );
}

/** "Canadian", "Franco-Beninese": to the rules an adjective, not a name. */
const isOfPeople = (tokens: Tokens, { first, last }: Mention, lexicons: Lexicons): boolean =>
  last - first < 4 && lexicons.demonyms.has(tokens.lower[last - 1] ?? "");

const isNoName = (tokens: Tokens, m: Mention, lexicons: Lexicons): boolean =>
  isOfPeople(tokens, m, lexicons) ||
  isCredit(tokens, m, lexicons) ||
  isCraft(tokens, m, lexicons) ||
  isField(tokens, m, lexicons) ||
  isRole(tokens, m, lexicons);

/** "Engineer and co-producer of the album, he …": a title that opens its sentence is no name. */
const isRole = (tokens: Tokens, { first, last, type }: Mention, lexicons: Lexicons): boolean =>
  last - first === 1 && type !== "person" && lexicons["role-nouns"].has(tokens.lower[first] ?? "");

/** "professor of | Modern History": what somebody teaches or heads is no name. */
const isField = (tokens: Tokens, { first, last }: Mention, lexicons: Lexicons): boolean =>
  /^(of|in)$/.test(tokens.lower[first - 1] ?? "") &&
  lexicons["fields-of-work"].has(tokens.lower[last - 1] ?? "") &&
  lexicons["role-nouns"].has(tokens.lower[first - 2] ?? "");

/** "Character Design: …", "Producers: …": the words before the colon of a credit. */
function isCredit(tokens: Tokens, { first, last }: Mention, lexicons: Lexicons): boolean {
  if (tokens.word[last] !== ":" || last - first > 3) return false;
  const phrase = tokens.lower.slice(first, last).join(" ");
  const noun = tokens.lower[last - 1] ?? "";
  const nouns = lexicons["role-nouns"];
  return (
    lexicons.credits.has(phrase) || nouns.has(noun) || (noun.endsWith("s") && nouns.has(noun.slice(0, -1)))
  );
}

/** "in charge of | Series Composition": the words of a craft, in capitals or not. */
const isCraft = (tokens: Tokens, { first, last, type }: Mention, lexicons: Lexicons): boolean =>
  last - first === 2 &&
  type !== "person" &&
  lexicons.credits.has(`${tokens.lower[first]} ${tokens.lower[first + 1]}`);

/** By token: the mention of a kind that begins with it, or -1. */
const firsts = (tokens: Tokens, mentions: readonly Mention[], isKind: (mention: Mention) => boolean) =>
  byToken(
    tokens,
    mentions,
    (m) => m.type !== "date" && isKind(m),
    (m) => m.first,
  );

function byToken(
  tokens: Tokens,
  mentions: readonly Mention[],
  isKind: (mention: Mention) => boolean,
  place: (mention: Mention) => number,
): Int32Array {
  const at = new Int32Array(tokens.count).fill(-1);
  mentions.forEach((m, i) => {
    if (isKind(m)) at[place(m)] = i;
  });
  return at;
}

function mentionAt(firsts: Int32Array, i: number): number | null {
  const mention = firsts[i] ?? -1;
  return mention < 0 ? null : mention;
}

/** "Leeds-based", "Thiès-born": the end of an adjective that a name begins, or null. */
function endOfBased(tokens: Tokens, name: Mention | undefined, limit: number): number | null {
  const hyphen = name?.last ?? limit;
  if (hyphen + 1 >= limit || tokens.word[hyphen] !== "-") return null;
  const tight = tokens.end[hyphen - 1] === tokens.start[hyphen];
  return tight && /^(\p{L}+ed|born|led|run)$/u.test(tokens.lower[hyphen + 1] ?? "") ? hyphen + 2 : null;
}

/** "co-founder", "editor-in-chief": words that hyphens join, which the reader may have cut; but "ex-" and "then-" stand alone. */
function endOfWord(tokens: Tokens, i: number, limit: number, nameAt: Int32Array, lexicons: Lexicons): number {
  let last = i + 1;
  if (tokens.word[last] !== "-" || last + 1 >= limit) return last;
  if (lexicons["former-words"].has(`${tokens.lower[i]}-`)) return last + 1;
  while (
    last + 1 < limit &&
    tokens.word[last] === "-" &&
    tokens.end[last - 1] === tokens.start[last] &&
    tokens.end[last] === tokens.start[last + 1] &&
    (nameAt[last + 1] ?? -1) < 0
  )
    last += 2;
  return last;
}

/** Takes the honorifics before a name off the end of the units ("Dr.", but not "Senator"); returns the first token. */
function takeHonorifics(units: Unit[], lexicons: Lexicons): number | null {
  let first: number | null = null;
  for (let before = units.at(-1); before?.mention === null; before = units.at(-1)) {
    if (!lexicons.honorifics.has(before.lower) || isRoleNoun(before)) break;
    if (!isCapital(before.word)) break;
    first = before.first;
    units.pop();
  }
  return first;
}

/** The unit of the tokens `first` … `last`; its word begins at `at`, behind honorifics. */
function unit(reading: Reading, first: number, last: number, at: number, mention: number | null): Unit {
  const { tokens, kinds, pronounAt, describedAt } = reading;
  const lower = joinedWords(tokens.lower, first, last);
  return {
    first,
    last,
    lower,
    word: joinedWords(tokens.word, first, last),
    tag: mention === null ? tagOf(tokens, last - 1) : "PROPN",
    kinds: last - first === 1 ? (kinds[tokens.id[first] ?? 0] ?? 0) : kindsOfJoined(reading, mention, lower),
    mention,
    pronoun: mentionAt(pronounAt, at),
    described: mentionAt(describedAt, last - 1),
  };
}

/** No name in several words is a word to the rules. */
const kindsOfJoined = ({ lexicons }: Reading, mention: number | null, lower: string): number =>
  mention === null ? kindsOfWord(lexicons)(lower) : 0;

/** Most units are one token. */
const joinedWords = (words: readonly string[], first: number, last: number): string =>
  last - first === 1 ? (words[first] ?? "") : words.slice(first, last).join("");
