import type { Mention, Sentence } from "../../../document.ts";
import { LOOKS } from "../../../letters.ts";
import type { Lexicons } from "../../../lexicons.ts";
import type { Tokens } from "../../../tokens.ts";
import { KIND, kindsOfTokens, kindsOfWord } from "./kinds.ts";
import { noNames } from "./no-names.ts";
import { isRoleNoun } from "./role-nouns.ts";
import { signsOf, signTable } from "./signs.ts";
import { TAG } from "./tags.ts";
import { endOfBased, endOfWord, joinedWords, type Places, type Reading } from "./unit-words.ts";

/** What the role rules read: a word (hyphens joined again), a mark, or a whole name with its honorifics. */
export interface Unit {
  /** Its tokens, as a half-open range of indices. */
  readonly first: number;
  readonly last: number;
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  readonly word: string;
  /** Its part of speech: a bit of `TAG`. */
  readonly tag: number;
  /** What the word is to the rules: bits of `KIND`; a name in several words is none. */
  readonly kinds: number;
  /** And what small word or mark it is: bits of `SIGN`. */
  readonly signs: number;
  /** The name mention that it is, or null. */
  readonly mention: number | null;
  /** The pronoun mention that it is, or null. */
  readonly pronoun: number | null;
  /** The mention "the composer" that it ends, or null: a person whom the article has named before. */
  readonly described: number | null;
}

/** The unit at a place, or undefined before the first and behind the last: engines look up a negative place as a name. */
export const unitAt = (units: readonly Unit[], at: number): Unit | undefined =>
  at < 0 ? undefined : units[at];

/** A longer sentence is none that a rule could read; it is read in pieces, so that time stays linear. */
const LONGEST_SENTENCE = 300;

/** What the sentences of an article are read from. */
export function readingOf(tokens: Tokens, mentions: readonly Mention[], lexicons: Lexicons): Reading {
  const kinds = kindsOfTokens(tokens, lexicons);
  const signs = signTable(lexicons)(tokens.vocabulary);
  const { nameAt, pronounAt, describedAt } = placesOf(tokens, mentions, kinds, lexicons);
  return { tokens, mentions, lexicons, kinds, signs, nameAt, pronounAt, describedAt };
}

const roomFor = (count: number): Places => ({
  nameAt: new Int32Array(count),
  pronounAt: new Int32Array(count),
  describedAt: new Int32Array(count),
});

/** Filled anew for each article: to make so large lists takes long. */
let room = roomFor(1024);

function cleared(count: number): Places {
  if (count > room.nameAt.length) room = roomFor(2 * count);
  for (const list of [room.nameAt, room.pronounAt, room.describedAt]) list.fill(0, 0, count);
  return room;
}

function placesOf(
  tokens: Tokens,
  mentions: readonly Mention[],
  kinds: Int32Array,
  lexicons: Lexicons,
): Places {
  const { nameAt, pronounAt, describedAt } = cleared(tokens.count);
  const isNoName = noNames(tokens, kinds, lexicons);
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i];
    if (!mention) continue;
    if (mention.form === "nominal") {
      // "the composer": somebody whom the article has named before.
      const head = mention.last - 1;
      const mayBe = mention.type === "person" || ((kinds[head] ?? 0) & KIND.role) !== 0;
      if (mayBe && tokens.lower[mention.first] === "the") describedAt[head] = i + 1;
    } else if (mention.type === "date") continue;
    else if (mention.form === "pronoun") pronounAt[mention.first] = i + 1;
    else if (!isNoName(mention)) {
      nameAt[mention.first] = i + 1;
      for (let at = mention.first + 1; at < mention.last; at++) nameAt[at] = WITHIN;
    }
  }
  return { nameAt, pronounAt, describedAt };
}

/** What stands at the tokens of a name behind its first one. */
const WITHIN = -1;

/** The units of a sentence, in pieces where it is long. */
export const unitsOf = (reading: Reading, sentence: Sentence): Unit[][] => pieces(unitsIn(reading, sentence));

function unitsIn(reading: Reading, sentence: Sentence): Unit[] {
  const { tokens, mentions, lexicons, nameAt } = reading;
  const units: Unit[] = [];
  for (let i = sentence.first; i < sentence.last; ) {
    const found = mentionAt(nameAt, i);
    const based = found === null ? null : endOfBased(reading, mentions[found], sentence.last);
    const mention = based === null ? found : null;
    const name = mention === null ? undefined : mentions[mention];
    const last = name ? Math.min(name.last, sentence.last) : (based ?? endOfWord(reading, i, sentence.last));
    const first = name ? (takeHonorifics(units, tokens, lexicons) ?? i) : i;
    units.push(last - first === 1 ? single(reading, i, mention) : joined(reading, first, last, i, mention));
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
  return place <= 0 ? null : place - 1;
};

/** Takes the honorifics before a name off the end of the units ("Dr.", but not "Senator"); returns the first token. */
function takeHonorifics(units: Unit[], { looks }: Tokens, lexicons: Lexicons): number | null {
  let first: number | null = null;
  for (let before = units.at(-1); before?.mention === null; before = units.at(-1)) {
    const isCapital = ((looks[before.first] ?? 0) & LOOKS.capital) !== 0;
    if (!isCapital || !lexicons.honorifics.has(before.lower) || isRoleNoun(before)) break;
    first = before.first;
    units.pop();
  }
  return first;
}

/** The unit of one token, as most are. */
function single(reading: Reading, i: number, mention: number | null): Unit {
  const { tokens, kinds, pronounAt, describedAt } = reading;
  const own = kinds[i] ?? 0;
  return {
    first: i,
    last: i + 1,
    lower: tokens.lower[i] ?? "",
    word: tokens.word[i] ?? "",
    tag: mention === null ? 1 << (tokens.tag[i] ?? 0) : TAG.propn,
    kinds: own,
    signs: (own & KIND.sign) === 0 ? 0 : (reading.signs[tokens.id[i] ?? 0] ?? 0),
    mention,
    pronoun: mentionAt(pronounAt, i),
    described: mentionAt(describedAt, i),
  };
}

/** The unit of the tokens `first` … `last`; its word begins at `at`, behind honorifics. */
function joined(reading: Reading, first: number, last: number, at: number, mention: number | null): Unit {
  const { tokens, lexicons, pronounAt, describedAt } = reading;
  const lower = joinedWords(tokens.lower, first, last);
  const own = mention === null ? kindsOfWord(lexicons)(lower) : 0;
  return {
    first,
    last,
    lower,
    word: joinedWords(tokens.word, first, last),
    tag: mention === null ? 1 << (tokens.tag[last - 1] ?? 0) : TAG.propn,
    kinds: own,
    signs: (own & KIND.sign) === 0 ? 0 : signsOf(lower, lexicons),
    mention,
    pronoun: mentionAt(pronounAt, at),
    described: mentionAt(describedAt, last - 1),
  };
}
