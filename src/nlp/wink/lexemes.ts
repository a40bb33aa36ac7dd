/** What wink's machines know of a word before they see its neighbours. */
import { copied } from "../../remembered.ts";
import { isSpace } from "../../span.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import { UNSEEN } from "./automaton.ts";
import type { WinkModel } from "./model.ts";

/** A word as it is written. */
export interface Surface {
  readonly word: string;
  readonly lower: string;
  /** Number of the word in lower case in the vocabulary. */
  readonly id: number;
  /** 1 when the word in lower case stands in wink's own list. */
  readonly listed: number;
}

export interface Lexeme {
  readonly surface: Surface;
  readonly blank: boolean;
  /** Its event for the machine that cuts sentences, and that where a space stands before it. */
  readonly sentence: number;
  readonly spaced: number;
  /** Its part of speech where no pattern says otherwise. */
  readonly tag: number;
  /** True where no pattern may: parts of contractions. */
  readonly fixed: boolean;
  /** True for a part of a contraction. */
  readonly part: boolean;
  /** What the tagging machines see in place of its tag, one for each; null where they see the tag. */
  readonly hints: readonly number[] | null;
  /** Bits of the parts of speech that it can be. */
  readonly canBe: number;
}

/** Makes each lexeme once. */
export interface Lexemes {
  readonly vocabulary: Vocabulary;
  readonly surfaceOf: (word: string) => Surface;
  /** The lexemes of a listed word, several for a contraction; null for a word that is not listed. */
  readonly listed: (word: string) => readonly Lexeme[] | null;
  /** A listed word in one piece, a contraction too. */
  readonly whole: (word: string) => Lexeme | null;
  readonly unlisted: (word: string, category: number) => Lexeme;
}

const HINT = 1_080_000;
const AMBIGUOUS_QUOTE = 4;
const SPACED_QUOTE = 6;
const ABBREVIATION = HINT + 7;
const SHORT_ABBREVIATION = HINT + 8;
const NOUN = 8;
const PART_SIZE = 4;
const TAG_SHIFT = 20;

export function lexemesOf(model: WinkModel): Lexemes {
  const { cache } = model;
  const words: string[] = [];
  const ids = new Map<string, number>();
  const surfaces = new Map<string, Surface>();
  const known = new Map<string, readonly Lexeme[] | null>();
  const surfaceOf = (written: string): Surface => {
    const made = surfaces.get(written);
    if (made) return made;
    const word = copied(written);
    const lower = word.toLowerCase().replaceAll("’", "'");
    const id = ids.get(lower) ?? words.push(lower) - 1;
    ids.set(lower, id);
    const surface = { word, lower: words[id] ?? lower, id, listed: isListed(lower) ? 1 : 0 };
    surfaces.set(word, surface);
    return surface;
  };
  const isListed = (word: string) => model.indexOf(word) !== undefined;
  const listed = (word: string) => {
    const made = known.get(word);
    if (made !== undefined) return made;
    const found = lookUp(model, word, surfaceOf);
    known.set(word, found);
    return found;
  };
  return {
    vocabulary: { words },
    surfaceOf,
    listed,
    whole: (word) => {
      const index = model.indexOf(word);
      return index === undefined ? null : wholeOf(model, index, surfaceOf);
    },
    unlisted: (word, category) => {
      const index = model.indexOf(word.toLowerCase());
      const normal = index === undefined ? null : cache.mappedSpelling(index);
      return {
        surface: surfaceOf(word),
        blank: isBlank(word),
        ...sentenceEvents(model, normal, word.toLowerCase(), 0),
        tag: model.guess(word, category) || NOUN,
        fixed: false,
        part: false,
        hints: null,
        canBe: model.clusters[normal === null ? 0 : cache.property(normal, "lexemeCID")] ?? 0,
      };
    },
  };
}

function lookUp(model: WinkModel, word: string, surfaceOf: (word: string) => Surface): Lexeme[] | null {
  const { cache, expansions } = model;
  const found = cache.lookup(word);
  if (found === null) return null;
  const [index = 0] = found;
  if (found.length === 1) return [wholeOf(model, index, surfaceOf)];
  return Array.from({ length: found.length / PART_SIZE }, (_, k) => {
    const [part = 0, full = 0, lemma = 0, tag = 0] = found.slice(k * PART_SIZE);
    const fixed = (lemma | (tag << TAG_SHIFT)) !== 0;
    const own = fixed ? tag : cache.posOf(cache.mappedSpelling(part)) || NOUN;
    return lexemeOf(model, part, expansions[full] ?? 0, surfaceOf, { tag: own, fixed, part: true });
  });
}

function wholeOf(model: WinkModel, index: number, surfaceOf: (word: string) => Surface): Lexeme {
  const tag = model.cache.posOf(model.cache.mappedSpelling(index)) || NOUN;
  const rest = { tag, fixed: false, part: false };
  return lexemeOf(model, index, model.cache.normal(index), surfaceOf, rest);
}

function lexemeOf(
  model: WinkModel,
  index: number,
  normal: number,
  surfaceOf: (word: string) => Surface,
  rest: Pick<Lexeme, "tag" | "fixed" | "part">,
): Lexeme {
  const { cache, tags, clusters } = model;
  const word = cache.value(index);
  const hint = cache.property(index, "posHint");
  return {
    surface: surfaceOf(word),
    blank: isBlank(word),
    ...sentenceEvents(model, normal, cache.value(normal), cache.property(index, "sbdHint")),
    hints: hint ? tags.map((machine) => machine.eventOf(hint + HINT)) : null,
    canBe: clusters[cache.property(normal, "lexemeCID")] ?? 0,
    ...rest,
  };
}

/** What the machine that cuts sentences sees of a word: a hint, that it is an abbreviation, or the word itself. */
function sentenceEvents(
  { cache, sentences }: WinkModel,
  normal: number | null,
  text: string,
  ownHint: number,
): Pick<Lexeme, "sentence" | "spaced"> {
  if (text === "\n") return { sentence: UNSEEN, spaced: UNSEEN };
  const hint = (normal === null ? 0 : cache.property(normal, "sbdHint")) || ownHint;
  if (hint) {
    const spaced = hint === AMBIGUOUS_QUOTE ? SPACED_QUOTE : hint;
    return { sentence: sentences.eventOf(hint + HINT), spaced: sentences.eventOf(spaced + HINT) };
  }
  const short = normal === null ? isAbbreviation(text) : cache.property(normal, "isAbbrev") !== 0;
  const event = short ? (text.length === 2 ? SHORT_ABBREVIATION : ABBREVIATION) : (normal ?? 0);
  return { sentence: sentences.eventOf(event), spaced: sentences.eventOf(event) };
}

/** As wink tells it of words that are not listed. */
function isAbbreviation(word: string): boolean {
  return word.endsWith(".") && /[a-z]/i.test(word);
}

function isBlank(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!isSpace(word.charCodeAt(i))) return false;
  return true;
}
