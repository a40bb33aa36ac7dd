import type { EntityType, Mention } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { spanOf, type Tokens, tagOf } from "../../tokens.ts";

/**
 * Noun phrases that are no names: "the director", "a union source", "the company’s acting chief executive", "the
 * 29-year-old". A phrase ends with its head; a name that follows is another mention: [campaign manager] Bob Stone.
 */
export function findNominals(tokens: Tokens, names: readonly Mention[], lexicons: Lexicons): Mention[] {
  const inName = new Uint8Array(tokens.count);
  for (const name of names) inName.fill(1, name.first, name.last);
  const found: Mention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const end = endOfRun(tokens, i, inName, lexicons);
    if (end === i) continue;
    for (const [first, last] of phrasesOf(tokens, i, end, inName, lexicons)) {
      const type = typeOf(tokens.lower[last - 1] ?? "", lexicons);
      found.push({ ...spanOf(tokens, first, last), form: "nominal", type, first, last, honorific: null });
    }
    i = end - 1;
  }
  return found;
}

const POSSESSIVES: ReadonlySet<string> = new Set(["'s", "'", "’"]);
const INNER: ReadonlySet<string> = new Set(["ADJ", "NOUN", "NUM", "PROPN"]);

/** Where the run of words that may make one noun phrase ends: determiner first, then adjectives, nouns, names. */
function endOfRun(tokens: Tokens, from: number, inName: Uint8Array, lexicons: Lexicons): number {
  let i = from;
  if (startsPhrase(tokens, i, lexicons)) i++;
  while (i < tokens.count && goesOn(tokens, i, from, inName, lexicons)) i++;
  return i;
}

const startsPhrase = (tokens: Tokens, i: number, lexicons: Lexicons): boolean =>
  tagOf(tokens, i) === "DET" ||
  lexicons.indefinites.has(tokens.lower[i] ?? "") ||
  (tagOf(tokens, i) === "PRON" && lexicons.possessives.has(tokens.lower[i] ?? ""));

function goesOn(tokens: Tokens, i: number, from: number, inName: Uint8Array, lexicons: Lexicons): boolean {
  if (inName[i]) return true;
  const tag = tagOf(tokens, i);
  if (INNER.has(tag)) return true;
  if (isHeadNoun(tokens, i, lexicons) && i > from) return true;
  const tight = (tokens.end[i - 1] ?? -1) === (tokens.start[i] ?? 0);
  if (tokens.word[i] === "-" || (tight && tokens.word[i - 1] === "-")) return i > from;
  if (POSSESSIVES.has(tokens.lower[i] ?? "")) return i > from && tight;
  return (
    tag === "VERB" && i > from && startsPhrase(tokens, from, lexicons) && nounFollows(tokens, i, lexicons)
  );
}

/** "the acting executive": a participle between determiner and noun. */
const nounFollows = (tokens: Tokens, i: number, lexicons: Lexicons): boolean =>
  /(ing|ed|en)$/.test(tokens.lower[i] ?? "") &&
  (INNER.has(tagOf(tokens, i + 1)) || isHeadNoun(tokens, i + 1, lexicons)) &&
  !lexicons["speech-verbs"].has(tokens.lower[i] ?? "");

const isHeadNoun = (tokens: Tokens, i: number, lexicons: Lexicons): boolean =>
  isIn(lexicons["person-nouns"], tokens.lower[i] ?? "") && tagOf(tokens, i) !== "VERB";

/** The phrases of a run: the whole up to its last noun, and what owns it: [[the company]’s chief]. */
function phrasesOf(
  tokens: Tokens,
  from: number,
  end: number,
  inName: Uint8Array,
  lexicons: Lexicons,
): [number, number][] {
  const phrases: [number, number][] = [];
  let start = from;
  for (let i = from; i <= end; i++) {
    const owner = i < end && POSSESSIVES.has(tokens.lower[i] ?? "");
    if (i < end && !owner) continue;
    const last = lastHead(tokens, start, i, inName, lexicons);
    if (last > start) phrases.push([from, last]);
    start = i + 1;
  }
  return phrases;
}

/** One past the head of the phrase: its last noun, or the word that stands for one ("the 29-year-old", "others"). */
function lastHead(
  tokens: Tokens,
  first: number,
  end: number,
  inName: Uint8Array,
  lexicons: Lexicons,
): number {
  for (let i = end - 1; i >= first; i--) {
    if (inName[i]) continue;
    const word = tokens.lower[i] ?? "";
    if (tagOf(tokens, i) === "NOUN" || isHeadNoun(tokens, i, lexicons)) return i + 1;
    if (word === "old" && tokens.word[i - 1] === "-") return i + 1;
    if (i === first && end === first + 1 && lexicons.indefinites.has(word)) return i + 1;
  }
  return first;
}

function typeOf(head: string, lexicons: Lexicons): EntityType {
  if (isIn(lexicons["person-nouns"], head) || head === "old" || lexicons.indefinites.has(head))
    return "person";
  return isIn(lexicons["group-nouns"], head) ? "organization" : "other";
}

/** True for a word of the list and for its plural: "aides", "agencies", "spokesmen". */
function isIn(list: ReadonlySet<string>, word: string): boolean {
  if (list.has(word)) return true;
  if (word.endsWith("ies")) return list.has(`${word.slice(0, -3)}y`);
  if (word.endsWith("men")) return list.has(`${word.slice(0, -3)}man`);
  if (word === "people" || word === "children") return list.has("person");
  return (
    word.endsWith("s") &&
    (list.has(word.slice(0, -1)) || (word.endsWith("es") && list.has(word.slice(0, -2))))
  );
}
