import type { EntityType, Mention } from "../../document.ts";
import { type Landmarks, SIGNS } from "../../landmarks.ts";
import { headAt, TAGS, type Tokens } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";
import { mark } from "./overlap.ts";

/**
 * Noun phrases that are no names: "the director", "a union source", "the company’s acting chief executive", "the
 * 29-year-old". A phrase ends with its head; a name that follows is another mention: [campaign manager] Bob Stone. None
 * goes on over a cut.
 */
export function findNominals(
  tokens: Tokens,
  names: readonly Mention[],
  cuts: Uint8Array,
  { signs }: Landmarks,
): Mention[] {
  const inName = new Uint8Array(tokens.count);
  for (const name of names) mark(inName, name);
  const words: Words = { tokens, inName, cuts, signs };
  const found: Mention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (!isInner(words, i) && !startsPhrase(words, i)) continue;
    const end = endOfRun(words, i);
    addPhrases(words, i, end, found);
    i = end - 1;
  }
  return found;
}

/** The tokens of a text, which of them stand in names or begin something new, and what each may be in a noun phrase. */
interface Words {
  readonly tokens: Tokens;
  readonly inName: Uint8Array;
  readonly cuts: Uint8Array;
  readonly signs: Landmarks["signs"];
}

const { indefinite, possessive, person, owner, participle, speech, old, group, hyphen, law } = SIGNS;

const isKind = ({ signs }: Words, i: number, kind: number): boolean => ((signs[i] ?? 0) & kind) !== 0;

const [DET, PRON, VERB, NOUN] = [
  TAGS.indexOf("DET"),
  TAGS.indexOf("PRON"),
  TAGS.indexOf("VERB"),
  TAGS.indexOf("NOUN"),
];
/** By tag: 1 for the words that a noun phrase is made of. */
const INNER = Uint8Array.from(TAGS, (tag) => (["ADJ", "NOUN", "NUM", "PROPN"].includes(tag) ? 1 : 0));

/** A word of a name, or one that a noun phrase is made of. */
const isInner = (words: Words, i: number): boolean => words.inName[i] === 1 || isCommon(words, i);

const isCommon = ({ tokens }: Words, i: number): boolean =>
  i < tokens.count && INNER[tokens.tag[i] ?? 0] === 1;

/** Where the run of words that may make one noun phrase ends: determiner first, then adjectives, nouns, names. */
function endOfRun(words: Words, from: number): number {
  const { count } = words.tokens;
  let i = from + 1;
  while (i < count && words.cuts[i] === 0 && (isInner(words, i) || goesOn(words, i, from))) i++;
  return i;
}

const startsPhrase = (words: Words, i: number): boolean =>
  words.tokens.tag[i] === DET ||
  isKind(words, i, words.tokens.tag[i] === PRON ? indefinite | possessive : indefinite);

/** A noun whatever its tag, a hyphen, an owner's mark, a participle behind a determiner. */
function goesOn(words: Words, i: number, from: number): boolean {
  const { tokens } = words;
  if (isHeadNoun(words, i)) return true;
  const tight = tokens.end[i - 1] === tokens.start[i];
  if (isKind(words, i, hyphen) || (tight && isKind(words, i - 1, hyphen))) return true;
  if (isKind(words, i, owner)) return tight;
  return tokens.tag[i] === VERB && startsPhrase(words, from) && nounFollows(words, i);
}

/** "the acting executive": a participle between determiner and noun. */
const nounFollows = (words: Words, i: number): boolean =>
  isKind(words, i, participle) && (isCommon(words, i + 1) || isHeadNoun(words, i + 1));

const isHeadNoun = (words: Words, i: number): boolean =>
  words.tokens.tag[i] !== VERB && i < words.tokens.count && isKind(words, i, person);

/** Adds the phrases of a run: the whole at its last noun, and what owns it, [[the company]’s chief]; the longest first, so that all are in order. */
function addPhrases(words: Words, from: number, end: number, found: Mention[]): void {
  const { tokens } = words;
  const before = found.length;
  let start = from;
  for (let i = from; i <= end; i++) {
    if (i < end && !isKind(words, i, owner)) continue;
    const last = lastHead(words, start, i);
    if (last > start)
      found.push(mentionOf(tokens, from, last, "nominal", typeOf(words, headOf(words, last))));
    start = i + 1;
  }
  if (found.length > before + 1) found.push(...found.splice(before).reverse());
}

/** One past the head of the phrase: its last noun (no "reports" behind a name or a person, whatever its tag), or the word that stands for one ("the 29-year-old", "others"). */
function lastHead(words: Words, first: number, end: number): number {
  const { tokens, inName } = words;
  for (let i = end - 1; i >= first; i--) {
    if (inName[i]) continue;
    if (isKind(words, i, speech) && !isHeadNoun(words, i) && isBehind(words, first, i)) continue;
    if (tokens.tag[i] === NOUN || isHeadNoun(words, i)) return i + 1;
    if (isKind(words, i, old) && i > 0 && isKind(words, i - 1, hyphen)) return i + 1;
    if (i === first && end === first + 1 && isKind(words, i, indefinite)) return i + 1;
  }
  return first;
}

/** Behind a name or a person. */
const isBehind = (words: Words, first: number, i: number): boolean =>
  i > first && (words.inName[i - 1] === 1 || isHeadNoun(words, i - 1));

/** Nearly always the last word. */
const headOf = (words: Words, last: number): number =>
  isKind(words, last - 1, law) ? headAt(words.tokens, last) : last - 1;

function typeOf(words: Words, head: number): EntityType {
  if (isKind(words, head, person | old | indefinite)) return "person";
  return isKind(words, head, group) ? "organization" : "other";
}
