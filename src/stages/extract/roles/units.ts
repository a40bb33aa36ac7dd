import type { Mention, Sentence } from "../../../document.ts";
import { isCapital } from "../../../letters.ts";
import type { Lexicons } from "../../../lexicons.ts";
import { type Tag, type Tokens, tagOf } from "../../../tokens.ts";
import { KIND, kindsOfWord, kindTable } from "./kinds.ts";
import { mayTell } from "./may-tell.ts";
import { noNames } from "./no-names.ts";
import { isRoleNoun } from "./role-nouns.ts";
import { endOfBased, endOfWord, joinedWords, type Places, type Reading } from "./unit-words.ts";

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
