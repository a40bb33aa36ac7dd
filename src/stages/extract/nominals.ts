import type { EntityType, Mention } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { madeOnce } from "../../remembered.ts";
import { headAt, TAGS, type Tokens, withoutEx } from "../../tokens.ts";
import { wordFlags } from "../../vocabulary.ts";
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
  lexicons: Lexicons,
): Mention[] {
  const inName = new Uint8Array(tokens.count);
  for (const name of names) mark(inName, name);
  const words: Words = { tokens, inName, cuts, kinds: kindsOf(lexicons)(tokens.vocabulary) };
  const found: Mention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const end = endOfRun(words, i);
    if (end === i) continue;
    // The longest first, so that all are in order.
    const ends = endsOfPhrases(words, i, end);
    for (let k = ends.length - 1; k >= 0; k--) {
      const last = ends[k] ?? 0;
      found.push(mentionOf(tokens, i, last, "nominal", typeOf(words, headAt(tokens, last))));
    }
    i = end - 1;
  }
  return found;
}

/** The tokens of a text, which of them stand in names or begin something new, and what each word may be in a noun phrase. */
interface Words {
  readonly tokens: Tokens;
  readonly inName: Uint8Array;
  readonly cuts: Uint8Array;
  readonly kinds: Uint8Array;
}

const [INDEFINITE, POSSESSIVE, PERSON, OWNER, PARTICIPLE, SPEECH, OLD, GROUP] = [1, 2, 4, 8, 16, 32, 64, 128];

const kindsOf = madeOnce((lexicons: Lexicons) =>
  wordFlags(
    (word) =>
      (lexicons.indefinites.has(word) ? INDEFINITE : 0) |
      (lexicons.possessives.has(word) ? POSSESSIVE : 0) |
      (isIn(lexicons["person-nouns"], withoutEx(word)) || lexicons.compatriots.has(word) ? PERSON : 0) |
      (word === "'s" || word === "'" ? OWNER : 0) |
      (/(ing|ed|en)$/.test(word) && !lexicons["speech-verbs"].has(word) ? PARTICIPLE : 0) |
      (lexicons["speech-verbs"].has(word) ? SPEECH : 0) |
      (word === "old" ? OLD : 0) |
      (isIn(lexicons["group-nouns"], word) ? GROUP : 0),
  ),
);

const isKind = ({ tokens, kinds }: Words, i: number, kind: number): boolean =>
  i < tokens.count && ((kinds[tokens.id[i] ?? 0] ?? 0) & kind) !== 0;

const [DET, PRON, VERB, NOUN] = [
  TAGS.indexOf("DET"),
  TAGS.indexOf("PRON"),
  TAGS.indexOf("VERB"),
  TAGS.indexOf("NOUN"),
];
/** By tag: 1 for the words that a noun phrase is made of. */
const INNER = Uint8Array.from(TAGS, (tag) => (["ADJ", "NOUN", "NUM", "PROPN"].includes(tag) ? 1 : 0));

const isInner = ({ tokens }: Words, i: number): boolean =>
  i < tokens.count && INNER[tokens.tag[i] ?? 0] === 1;

/** Where the run of words that may make one noun phrase ends: determiner first, then adjectives, nouns, names. */
function endOfRun(words: Words, from: number): number {
  let i = from;
  if (startsPhrase(words, i)) i++;
  while (i < words.tokens.count && !(i > from && words.cuts[i]) && goesOn(words, i, from)) i++;
  return i;
}

const startsPhrase = (words: Words, i: number): boolean =>
  words.tokens.tag[i] === DET ||
  isKind(words, i, words.tokens.tag[i] === PRON ? INDEFINITE | POSSESSIVE : INDEFINITE);

function goesOn(words: Words, i: number, from: number): boolean {
  const { tokens, inName } = words;
  if (inName[i] || isInner(words, i)) return true;
  if (i === from) return false;
  if (isHeadNoun(words, i)) return true;
  const tight = tokens.end[i - 1] === tokens.start[i];
  if (tokens.word[i] === "-" || (tight && tokens.word[i - 1] === "-")) return true;
  if (isKind(words, i, OWNER)) return tight;
  return tokens.tag[i] === VERB && startsPhrase(words, from) && nounFollows(words, i);
}

/** "the acting executive": a participle between determiner and noun. */
const nounFollows = (words: Words, i: number): boolean =>
  isKind(words, i, PARTICIPLE) && (isInner(words, i + 1) || isHeadNoun(words, i + 1));

const isHeadNoun = (words: Words, i: number): boolean =>
  words.tokens.tag[i] !== VERB && isKind(words, i, PERSON);

/** Where the phrases of a run end: the whole at its last noun, and what owns it: [[the company]’s chief]. */
function endsOfPhrases(words: Words, from: number, end: number): number[] {
  const ends: number[] = [];
  let start = from;
  for (let i = from; i <= end; i++) {
    if (i < end && !isKind(words, i, OWNER)) continue;
    const last = lastHead(words, start, i);
    if (last > start) ends.push(last);
    start = i + 1;
  }
  return ends;
}

/** One past the head of the phrase: its last noun (no "reports" behind a name or a person, whatever its tag), or the word that stands for one ("the 29-year-old", "others"). */
function lastHead(words: Words, first: number, end: number): number {
  const { tokens, inName } = words;
  for (let i = end - 1; i >= first; i--) {
    if (inName[i]) continue;
    const behind = i > first && (inName[i - 1] || isHeadNoun(words, i - 1));
    if (behind && isKind(words, i, SPEECH) && !isHeadNoun(words, i)) continue;
    if (tokens.tag[i] === NOUN || isHeadNoun(words, i)) return i + 1;
    if (tokens.lower[i] === "old" && tokens.word[i - 1] === "-") return i + 1;
    if (i === first && end === first + 1 && isKind(words, i, INDEFINITE)) return i + 1;
  }
  return first;
}

function typeOf(words: Words, head: number): EntityType {
  if (isKind(words, head, PERSON | OLD | INDEFINITE)) return "person";
  return isKind(words, head, GROUP) ? "organization" : "other";
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
