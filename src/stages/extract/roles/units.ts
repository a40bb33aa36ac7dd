import type { Mention, Sentence } from "../../../document.ts";
import { isCapital } from "../../../letters.ts";
import type { Lexicons } from "../../../lexicons.ts";
import { TAGS, type Tag, type Tokens, tagOf } from "../../../tokens.ts";
import { KIND, kindsOfWord, kindTable } from "./kinds.ts";
import { noNames } from "./no-names.ts";
import { isRoleNoun } from "./role-nouns.ts";

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

/** Reads sentences as units. */
interface UnitReader {
  /** True for a sentence in which a word stands that one of the rules begins with. */
  readonly mayTell: (sentence: Sentence) => boolean;
  /** The units of a sentence, in pieces where it is long. */
  readonly read: (sentence: Sentence) => Unit[][];
}

export function unitReader(tokens: Tokens, mentions: readonly Mention[], lexicons: Lexicons): UnitReader {
  const kinds = kindTable(lexicons)(tokens.vocabulary);
  const places = placesOf(tokens, mentions, kinds, lexicons);
  const { nameAt, pronounAt, describedAt } = places;
  const reading = { tokens, mentions, lexicons, kinds, nameAt, pronounAt, describedAt };
  return {
    mayTell: (sentence) => mayTell(reading, sentence),
    read: (sentence) => pieces(unitsIn(reading, sentence)),
  };
}

/** What the words of an article are to its units; by token, but for the kinds, which are by word. */
interface Reading extends Places {
  readonly tokens: Tokens;
  readonly mentions: readonly Mention[];
  readonly lexicons: Lexicons;
  readonly kinds: Int32Array;
}

/** By token: the number of the mention that begins, or of the description that ends, with it, and one; 0 for none. */
interface Places {
  readonly nameAt: Int32Array;
  readonly pronounAt: Int32Array;
  readonly describedAt: Int32Array;
}

function placesOf(
  tokens: Tokens,
  mentions: readonly Mention[],
  kinds: Int32Array,
  lexicons: Lexicons,
): Places {
  const nameAt = new Int32Array(tokens.count);
  const pronounAt = new Int32Array(tokens.count);
  const describedAt = new Int32Array(tokens.count);
  const isNoName = noNames(tokens, kinds, lexicons);
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i];
    if (!mention) continue;
    if (mention.form === "nominal") {
      // "the composer": somebody whom the article has named before.
      const head = mention.last - 1;
      const mayBe = mention.type === "person" || ((kinds[tokens.id[head] ?? 0] ?? 0) & KIND.role) !== 0;
      if (mayBe && tokens.lower[mention.first] === "the") describedAt[head] = i + 1;
    } else if (mention.type === "date") continue;
    else if (mention.form === "pronoun") pronounAt[mention.first] = i + 1;
    else if (!isNoName(mention)) nameAt[mention.first] = i + 1;
  }
  return { nameAt, pronounAt, describedAt };
}

/** Kinds with which a rule may begin; what only looks like one who does something must be a noun, and "by" follows on what was made. */
const BEGINS = KIND.role | KIND.craft | KIND.does | KIND.casts | KIND.charge | KIND.instrument | KIND.label;

function mayTell(reading: Reading, { first, last }: Sentence): boolean {
  const { tokens, kinds } = reading;
  const { id, tag, word, lower } = tokens;
  let all = 0;
  let joinedTo = first;
  for (let i = first; i < last; i++) {
    const own = kinds[id[i] ?? 0] ?? 0;
    if (own === 0) continue;
    if ((own & BEGINS) !== 0) return true;
    if ((own & KIND.doer) !== 0 && tag[i] === NOUN && word[i] === lower[i]) return true;
    all |= own;
    if ((own & KIND.hyphen) === 0 || i === first || i < joinedTo) continue;
    // "bell-ringer": the word that the hyphen joins.
    joinedTo = endOfWord(reading, i - 1, last);
    const joined = kindsOfWord(reading.lexicons)(joinedWords(lower, i - 1, joinedTo));
    if ((joined & BEGINS) !== 0) return true;
    all |= joined;
  }
  return (all & KIND.by) !== 0 && (all & KIND.made) !== 0;
}

const NOUN = TAGS.indexOf("NOUN");

function unitsIn(reading: Reading, sentence: Sentence): Unit[] {
  const { tokens, mentions, lexicons, nameAt } = reading;
  const units: Unit[] = [];
  for (let i = sentence.first; i < sentence.last; ) {
    const found = mentionAt(nameAt, i);
    const based = found === null ? null : endOfBased(tokens, mentions[found], sentence.last);
    const mention = based === null ? found : null;
    const name = mention === null ? undefined : mentions[mention];
    const last = name ? Math.min(name.last, sentence.last) : (based ?? endOfWord(reading, i, sentence.last));
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

const mentionAt = (places: Int32Array, i: number): number | null => {
  const place = places[i] ?? 0;
  return place === 0 ? null : place - 1;
};

/** "Leeds-based", "Thiès-born": the end of an adjective that a name begins, or null. */
function endOfBased(tokens: Tokens, name: Mention | undefined, limit: number): number | null {
  const hyphen = name?.last ?? limit;
  if (hyphen + 1 >= limit || tokens.word[hyphen] !== "-") return null;
  const tight = tokens.end[hyphen - 1] === tokens.start[hyphen];
  return tight && /^(\p{L}+ed|born|led|run)$/u.test(tokens.lower[hyphen + 1] ?? "") ? hyphen + 2 : null;
}

/** "co-founder", "editor-in-chief": words that hyphens join, which the reader may have cut; but "ex-" and "then-" stand alone. */
function endOfWord(reading: Reading, i: number, limit: number): number {
  let last = i + 1;
  if (!isHyphen(reading, last) || last + 1 >= limit) return last;
  const { tokens, nameAt, lexicons } = reading;
  if (lexicons["former-words"].has(`${tokens.lower[i]}-`)) return last + 1;
  while (
    last + 1 < limit &&
    isHyphen(reading, last) &&
    tokens.end[last - 1] === tokens.start[last] &&
    tokens.end[last] === tokens.start[last + 1] &&
    !nameAt[last + 1]
  )
    last += 2;
  return last;
}

const isHyphen = ({ tokens, kinds }: Reading, i: number): boolean =>
  i < tokens.count && ((kinds[tokens.id[i] ?? 0] ?? 0) & KIND.hyphen) !== 0;

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
function joinedWords(words: readonly string[], first: number, last: number): string {
  let joined = words[first] ?? "";
  for (let i = first + 1; i < last; i++) joined += words[i] ?? "";
  return joined;
}
